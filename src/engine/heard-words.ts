import type { Query } from './group.ts';
import type { Word } from './phrasing-words.ts';

/** The words of content that stand for a term, with the numbers of the phrasings that have them. */
export type Having = (term: string) => readonly Word[];

/** What weighs less is grammar. */
export const ASKED = 0.25;

/** By another word for the same. */
export const SAME = 0.85;

/** The phrasings that have all that is asked; none where nothing is. */
export function textsWithAll({ groups }: Query, having: Having): ReadonlySet<number> {
  let texts: ReadonlySet<number> | null = null;
  for (const { weight, alternatives, parts } of groups) {
    if (weight < ASKED) continue;
    const own = new Set<number>();
    for (const terms of [alternatives, ...parts]) {
      for (const [term, strength] of terms) {
        if (strength < SAME) continue;
        for (const word of having(term)) {
          for (const text of word.texts) if (texts?.has(text) ?? true) own.add(text);
        }
      }
    }
    if (own.size === 0) return own;
    texts = own;
  }
  return texts ?? new Set();
}

/** How well each word stands for something in the query. */
export function hearWords(
  { groups }: Query,
  having: Having,
  least: number,
): ReadonlyMap<Word, number> {
  const heard = new Map<Word, number>();
  for (const { alternatives, parts } of groups) {
    for (const [term, strength] of [alternatives, ...parts].flatMap((terms) => [...terms])) {
      if (strength < least) continue;
      for (const word of having(term)) {
        heard.set(word, Math.max(heard.get(word) ?? 0, strength));
      }
    }
  }
  return heard;
}

/** The sum of its words', by the number of the phrasing. */
export function hearPhrasings(
  words: ReadonlyMap<Word, number>,
  among: ReadonlySet<number> | null = null,
): ReadonlyMap<number, number> {
  const sums = new Map<number, number>();
  for (const [{ texts }, strength] of words) {
    for (const number of texts) {
      if (among?.has(number) ?? true) sums.set(number, (sums.get(number) ?? 0) + strength);
    }
  }
  return sums;
}
