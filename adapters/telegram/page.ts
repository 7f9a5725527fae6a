import { wordingOf } from '../../src/assistant/wording.ts';
import type { Wording } from '../../src/assistant/wording-sv.ts';
import type { Language } from '../../src/language/stop-words.ts';
import type { Links } from '../links.ts';
import type { Source } from '../source.ts';

/** What a reply is drawn with. */
export interface Page {
  readonly language: Language;
  readonly wording: Wording;
  readonly sources: readonly Source[];
  readonly links: Links;
  /** YYYY-MM-DD in Stockholm. */
  readonly today: string;
}

export function createPage(page: Omit<Page, 'wording'>): Page {
  return { ...page, wording: wordingOf(page.language) };
}
