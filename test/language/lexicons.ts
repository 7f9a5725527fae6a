import { readFileSync } from 'node:fs';
import type { CommonWords } from '../../src/language/commonness.ts';
import { createEnglishAnalyzer } from '../../src/language/english.ts';
import { createLexicon } from '../../src/language/lexicon.ts';
import { createSwedishAnalyzer } from '../../src/language/swedish.ts';

/** A committed file of `src/language/data`. */
const readData = (name: string): Uint8Array =>
  readFileSync(new URL(`../../src/language/data/${name}`, import.meta.url));

export const COMMON_WORDS = JSON.parse(
  new TextDecoder().decode(readData('common-words.json')),
) as CommonWords;

/** All that the analyzers are made of, as the engine is given it. */
export const LANGUAGE_DATA = {
  sv: readData('sv.lexicon'),
  en: readData('en.lexicon'),
  commonWords: COMMON_WORDS,
  meanings: readData('bilingual.vectors'),
  translations: readData('english-swedish.lexicon'),
} as const;

/** The compiled lexicons and what reads them, made once per test file. */
export const LEXICONS = {
  sv: createLexicon(LANGUAGE_DATA.sv),
  en: createLexicon(LANGUAGE_DATA.en),
} as const;

export const SWEDISH = createSwedishAnalyzer(LEXICONS.sv);
export const ENGLISH = createEnglishAnalyzer(LEXICONS.en);
