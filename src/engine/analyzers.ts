import type { Analyzer } from '../language/analyzer.ts';
import { type Commonness, type CommonWords, createCommonness } from '../language/commonness.ts';
import { createEnglishAnalyzer } from '../language/english.ts';
import { createLexicon, type Lexicon } from '../language/lexicon.ts';
import type { Language } from '../language/stop-words.ts';
import { createSwedishAnalyzer } from '../language/swedish.ts';
import { createTranslations, type Translations } from '../language/translations.ts';
import { createVectors, type Vectors } from '../language/vectors.ts';
import { lazily } from './lazily.ts';

/** The two languages' lexicons and analyzers, made once and shared. */
export interface Analyzers {
  readonly sv: Analyzer;
  readonly en: Analyzer;
  readonly lexicons: Readonly<Record<Language, Lexicon>>;
  readonly commonness: Commonness;
  /** Read when they are first needed; a RangeError when the data have none. */
  readonly vectors: () => Vectors;
  readonly translations: () => Translations;
}

/** The files of `src/language/data`. */
export interface LanguageData {
  readonly sv: Uint8Array;
  readonly en: Uint8Array;
  readonly commonWords: CommonWords;
  /** Word vectors. */
  readonly meanings: Uint8Array;
  /** Of English words, in Swedish. */
  readonly translations: Uint8Array;
}

export function createAnalyzers({
  sv,
  en,
  commonWords,
  meanings,
  translations,
}: LanguageData): Analyzers {
  const lexicons = { sv: createLexicon(sv), en: createLexicon(en) };
  return {
    sv: createSwedishAnalyzer(lexicons.sv),
    en: createEnglishAnalyzer(lexicons.en),
    lexicons,
    commonness: createCommonness(commonWords),
    vectors: lazily(() => createVectors(meanings)),
    translations: lazily(() => createTranslations(translations)),
  };
}

/** The language whose words a text of BCP 47 `tag` is read in. */
export function analysisLanguage(tag: string): Language {
  return /^en\b/i.test(tag) ? 'en' : 'sv';
}
