import type { Wording } from '../../src/assistant/wording.ts';
import { wordingOf } from '../../src/assistant/wording.ts';
import type { Language } from '../../src/language/stop-words.ts';
import type { Links } from '../links.ts';
import type { Source } from '../source.ts';

/** What everything is drawn with. */
export interface Drawing {
  readonly sources: readonly Source[];
  readonly links: Links;
  /** YYYY-MM-DD, in Stockholm. */
  readonly today: string;
  /** Of what is said beside the quotes: the question's. */
  readonly language: Language;
  /** Of the buttons: the reader's. */
  readonly buttons: Language;
  /** Seen by one person, who may want to show it to everyone. */
  readonly isPrivate: boolean;
}

export const wordsOf = ({ language }: Drawing): Wording => wordingOf(language);
export const buttonWordsOf = ({ buttons }: Drawing): Wording => wordingOf(buttons);
