import type { Language } from '../../src/language/stop-words.ts';
import { english } from './words-en.ts';
import { swedish, type Words } from './words-sv.ts';

export type { Words };

const WORDS: Readonly<Record<Language, Words>> = { sv: swedish, en: english };

/** What is written around the assistant's words on the web: names of pages, buttons, states. */
export function wordsOf(language: Language): Words {
  return WORDS[language];
}
