import type { Analyzer } from '../language/analyzer.ts';
import type { Language } from '../language/stop-words.ts';
import type { Token } from '../language/tokens.ts';
import type { Analyzers } from './analyzers.ts';
import type { Concept } from './knowledge.ts';

/** The keys of each word of a phrase. */
export function lemmasOf(
  words: readonly Token[],
  { kind }: Concept,
  language: Language,
  analyzers: Analyzers,
): string[][] {
  if (kind === 'party' && words.length === 1) {
    return words.map((token) => partyKeys(token, language, analyzers));
  }
  return words.map(({ word }) => {
    const { lemmas } = analyzers[language].analyze(word);
    // A base form is no form of another word: travellers (resande) are no journey (resa).
    return lemmas.includes(word) ? [word] : [...lemmas];
  });
}

const LETTERS = /^\p{Lu}{1,2}$/u;

const CAPITAL = /^\p{Lu}/u;

/** A word that is said this often means itself before it means a party: left, green. */
const COMMON = 0.75;

/** The keys by which a word of a text is looked up. */
export function keysOf(
  { word, written }: Pick<Token, 'word' | 'written'>,
  analyzer: Analyzer,
): string[] {
  const { lemmas } = analyzer.analyze(word);
  return CAPITAL.test(written) ? [...lemmas, ...lemmas.map(capitalKey)] : [...lemmas];
}

const capitalKey = (lemma: string): string => `^${lemma}`;

/** Without the mark of a capital. */
export const bare = (key: string): string => key.replace(/^\^/, '');

/** A party's letter, or a name that is a common word, is one with a capital only. */
function partyKeys(
  { word, written }: Pick<Token, 'word' | 'written'>,
  language: Language,
  analyzers: Analyzers,
): string[] {
  const { lemmas } = analyzers[language].analyze(word);
  return lemmas.map((lemma) => {
    const common = analyzers.commonness.telling(lemma, language) < COMMON;
    return LETTERS.test(written) || common ? capitalKey(lemma) : lemma;
  });
}
