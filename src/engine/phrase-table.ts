import { type Language, weightOf } from '../language/stop-words.ts';
import { fold, tokenize } from '../language/tokens.ts';
import type { Concept } from './knowledge.ts';
import type { NumberLists } from './packed-lists.ts';

/**
 * Where all phrases of one language stand, by the folded beginning of their first word: the number of
 * the concept and that of the phrase within it, in turn.
 */
export type PhraseTable = NumberLists;

export type PhraseTables = Readonly<Record<Language, PhraseTable>>;

export function createPhraseTable(
  concepts: readonly Concept[],
  language: Language,
): ReadonlyMap<string, readonly number[]> {
  const table = new Map<string, number[]>();
  for (const [number, concept] of concepts.entries()) {
    for (const [at, phrase] of concept[language].entries()) {
      const beginning = beginningOf(firstWordOf(phrase, language));
      const list = table.get(beginning);
      if (list) list.push(number, at);
      else table.set(beginning, [number, at]);
    }
  }
  return table;
}

const BEGINNING = 4;

/** `folded` as `firstWordOf` gives it. */
export const beginningOf = (folded: string): string => folded.slice(0, BEGINNING);

/** Parted as `tokenize` does it, which takes longer. */
const PLAIN = /^[\p{L}\p{N}\s-]*$/u;
const PARTED = /[\s-]/;

const wordsOf = (phrase: string): readonly string[] =>
  PLAIN.test(phrase)
    ? phrase.split(/[\s-]+/).filter((word) => word !== '')
    : tokenize(phrase).map(({ word }) => word);

/** The word that a phrase is looked up by, folded: the first that is not of grammar, or the first of all. */
export function firstWordOf(phrase: string, language: Language): string {
  if (PLAIN.test(phrase) && !PARTED.test(phrase)) return fold(phrase.toLowerCase());
  const words = wordsOf(phrase);
  const contents = words.filter((word) => weightOf(word.toLowerCase(), language) !== 'function');
  const first = (isNamedByContents(contents) ? contents[0] : words[0]) ?? '';
  return fold(first.toLowerCase());
}

/**
 * "Money for schools" may be put in other words of grammar. A single word that is left says something
 * else: water charges (va-avgift) are no charge (avgift), and a number (nummer) is not yet one to call (nummer till).
 */
export const isNamedByContents = (contents: readonly unknown[]): boolean => contents.length > 1;

const LONGEST_ENDING = 5;

/** Forms of one word differ in their endings. Both folded, and with one beginning. */
export function mayBeOneWord(a: string, b: string): boolean {
  const least = Math.max(a.length, b.length) - LONGEST_ENDING;
  if (Math.min(a.length, b.length) < least) return false;
  for (let i = BEGINNING; i < least; i++) if (a[i] !== b[i]) return false;
  return true;
}
