import { isSlip } from '../language/slips.ts';

/** Slips in shorter ones, or in their beginnings, are met by too much: "Farsta" by "förstahand". */
const SHORTEST_WITH_SLIPS = 5;
const SHORTEST_BEGINNING = 7;
const TWO_SLIPS_FROM = 8;
const SHORTEST_STEM = 4;
/** Shorter ones stand within many words by chance. */
const SHORTEST_WITHIN = 5;

/**
 * How surely somebody who has typed so much means a word that begins with the same letter, from 0
 * to 1: the word itself, its beginning, its stem, or either with a slip. Both are folded.
 */
export function meansWord(typed: string, word: string): number {
  if (typed === word) return 1;
  if (word.startsWith(typed)) return 0.8 + 0.15 * (typed.length / word.length);
  if (word.length >= SHORTEST_STEM && typed.startsWith(word)) return 0.6;
  return withSlips(typed, word);
}

/** The same of a part further into the word, as "avgift" is of "simskoleavgift". */
export function meansWithin(typed: string, word: string): number {
  return typed.length >= SHORTEST_WITHIN && word.includes(typed) ? 0.5 : 0;
}

function withSlips(typed: string, word: string): number {
  const { length } = typed;
  if (length < SHORTEST_WITH_SLIPS) return 0;
  const most = length < TWO_SLIPS_FROM ? 1 : 2;
  if (isSlip(typed, word, most)) return 0.6;
  if (length < SHORTEST_BEGINNING || word.length <= length) return 0;
  // Half a word with a letter left out stands for one letter more.
  const isBeginning = [length, length + 1].some((end) => isSlip(typed, word.slice(0, end), most));
  return isBeginning ? 0.45 : 0;
}
