import type { Analysis, Analyzer } from './analyzer.ts';
import type { Commonness } from './commonness.ts';
import type { Lexicon } from './lexicon.ts';
import { type Language, weightOf } from './stop-words.ts';
import { fold, type Token } from './tokens.ts';

interface Languages {
  readonly sv: Analyzer;
  readonly en: Analyzer;
  readonly svLexicon: Lexicon;
  readonly commonness: Commonness;
}

/** A word that both have (rent, by, barn) is most likely of the one that says it more. */
function closerTo(swedish: Analysis, english: Analysis, commonness: Commonness): number {
  const inSwedish = commonness.telling(swedish.lemmas[0] ?? '', 'sv');
  const inEnglish = commonness.telling(english.lemmas[0] ?? '', 'en');
  if (Math.abs(inSwedish - inEnglish) < CLEARLY_MORE) return 0;
  return inSwedish < inEnglish ? KNOWN_WORD : -KNOWN_WORD;
}

const CLEARLY_MORE = 0.1;

// A function word tells more than a content word, which the other language may have borrowed.
const FUNCTION_WORD = 2;
const KNOWN_WORD = 1;
const SWEDISH_LETTER = 1;

/**
 * Swedish or English, from the words that only one of the two has; null when nothing tells, as in
 * a bare name.
 */
export function detectLanguage(tokens: readonly Token[], languages: Languages): Language | null {
  let balance = 0;
  for (const { word } of tokens) balance += evidenceOf(word, languages);
  if (balance === 0) return null;
  return balance > 0 ? 'sv' : 'en';
}

/** Positive for Swedish, negative for English. */
function evidenceOf(word: string, { sv, en, svLexicon, commonness }: Languages): number {
  if (/^\d/.test(word)) return 0;
  for (const weight of ['function', 'light'] as const) {
    const isSv = weightOf(word, 'sv') === weight;
    const isEn = weightOf(word, 'en') === weight;
    if (isSv !== isEn) return isSv ? FUNCTION_WORD : -FUNCTION_WORD;
    if (isSv) return 0;
  }
  const letter = /[åäö]/.test(word) ? SWEDISH_LETTER : 0;
  const swedish = sv.analyze(word);
  const english = en.analyze(word);
  if (swedish.name || english.name) return 0;
  const knownSv = swedish.known || (fold(word) === word && svLexicon.unfolded(word).length > 0);
  if (knownSv && english.known) return letter + closerTo(swedish, english, commonness);
  if (knownSv === english.known) return letter;
  return (knownSv ? KNOWN_WORD : -KNOWN_WORD) + letter;
}
