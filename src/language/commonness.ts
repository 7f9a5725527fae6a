import type { Language } from './stop-words.ts';

/** Lemmas by frequency in everyday speech, the most frequent first. */
export type CommonWords = Readonly<Record<Language, readonly string[]>>;

/** How much a word tells by being there at all: 0 for the commonest, 1 for a rare one. */
export interface Commonness {
  telling(lemma: string, language: Language): number;
}

export function createCommonness(words: CommonWords): Commonness {
  const ranks = { sv: ranksOf(words.sv), en: ranksOf(words.en) };
  return {
    telling(lemma, language) {
      const rank = ranks[language].get(lemma);
      return rank === undefined ? 1 : tellingAt(rank);
    },
  };
}

function ranksOf(lemmas: readonly string[]): ReadonlyMap<string, number> {
  const ranks = new Map<string, number>();
  for (let i = 0; i < lemmas.length; i++) ranks.set(lemmas[i] as string, i + 1);
  return ranks;
}

// Zipf: a word's information grows with the logarithm of its rank. Rank 20 tells nothing, and from
// rank 4,000 on a word tells all it can. The lists begin where the stop words end.
const STOP_WORDS = 150;
const NOTHING = 20;
const ALL = 4000;

const tellingAt = (rank: number): number =>
  Math.min(1, Math.log((rank + STOP_WORDS) / NOTHING) / Math.log(ALL / NOTHING));
