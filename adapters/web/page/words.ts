import type { Language } from '../../../src/language/stop-words.ts';
import { english } from './words-en.ts';
import { type PageWords, swedish } from './words-sv.ts';

export type { PageWords };

const WORDS: Readonly<Record<Language, PageWords>> = { sv: swedish, en: english };

/** What the lookup page says of itself: states, buttons, who answers. */
export function pageWordsOf(language: Language): PageWords {
  return WORDS[language];
}
