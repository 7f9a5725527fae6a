import { tokenize } from '../../src/language/tokens.ts';
import type { Judged } from './judgments.ts';

const SHORTEST = 5;

// Beside each letter on a Swedish keyboard.
const BESIDE: Readonly<Record<string, string>> = {
  a: 's',
  b: 'v',
  d: 'f',
  e: 'r',
  f: 'g',
  g: 'h',
  h: 'j',
  i: 'o',
  k: 'l',
  l: 'k',
  m: 'n',
  n: 'm',
  o: 'p',
  p: 'o',
  r: 't',
  s: 'd',
  t: 'y',
  u: 'i',
  v: 'b',
  å: 'ö',
  ä: 'å',
  ö: 'ä',
};

/** A question of a set as somebody types it in a hurry, always in the same way. */
export const misspelt = (judged: Judged): Judged => ({ ...judged, q: withSlip(judged.q) });

/**
 * In one of the longer words a letter is left out, doubled, swapped with the next, or the one beside it on
 * the keyboard.
 */
function withSlip(question: string): string {
  const chance = createChance(question);
  const words = tokenize(question).filter(
    ({ word }) => word.length >= SHORTEST && !/\d/.test(word),
  );
  const token = words[chance(words.length)];
  if (!token) return question;
  const at = token.start + 1 + chance(token.written.length - 2);
  const letter = question[at] ?? '';
  const next = question[at + 1] ?? '';
  const slips = ['', letter + letter, BESIDE[letter.toLowerCase()] ?? letter];
  const kind = chance(4);
  const [before, after] = [question.slice(0, at), question.slice(at + 1)];
  return kind === 3 ? before + next + letter + after.slice(1) : before + slips[kind] + after;
}

/** Whole numbers from 0 up to but not including `most`, by FNV-1a and an LCG: chance that can be had again. */
function createChance(text: string): (most: number) => number {
  let state = 2166136261;
  for (const letter of text) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 16777619);
  return (most) => {
    state = Math.imul(state, 1664525) + 1013904223;
    return most > 0 ? (state >>> 8) % most : 0;
  };
}
