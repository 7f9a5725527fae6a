import type { Language } from '../../../src/language/stop-words.ts';
import type { Source } from '../../source.ts';
import type { Html } from './html.ts';
import type { Assets } from './layout.ts';

/** What the lookup page `/` is drawn from, on the server, whether or not the browser runs scripts. */
export interface LookupPage {
  readonly language: Language;
  readonly assets: Assets;
  readonly documents: readonly Source[];
  /** Path and query without `lang`. */
  readonly address: string;
  /** What was asked by the address, `/?q=…`; empty when nothing was. */
  readonly question: string;
  /** What a next question may follow up: a hidden field `after` of the form; empty when nothing. */
  readonly after: string;
  /** The server's answer to it as cards; null when nothing was asked. */
  readonly results: Html | null;
  /** Topics and meetings to choose from without typing. */
  readonly browse: Html;
  /** `/?embed=1`: in another site's frame. */
  readonly isEmbedded: boolean;
}

/** @returns a whole HTML document, made with `renderLayout`. */
export type RenderLookupPage = (page: LookupPage) => string;
