import { scaleOf } from './number-words.ts';
import type { Piece } from './pieces.ts';

export type NumberUnit = 'plain' | 'percent' | 'currency';

/** What follows a number: how much it is multiplied by, and what it measures. */
export interface Tail {
  readonly scale: number;
  readonly unit: NumberUnit;
  /** Index of the first piece after it. */
  readonly next: number;
}

const SHORT_SCALES: ReadonlyMap<string, number> = new Map([
  ['milj', 1e6],
  ['mn', 1e6],
  ['mln', 1e6],
  ['mio', 1e6],
  ['mdr', 1e9],
  ['bn', 1e9],
]);
/** Only without a space: "30k" is 30,000, "25 m" is a length. */
const GLUED_SCALES: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['b', 1e9],
]);
const MONEY: ReadonlyMap<string, number> = new Map([
  ['tkr', 1e3],
  ['mkr', 1e6],
  ['msek', 1e6],
  ['mdkr', 1e9],
]);
const PERCENT: ReadonlySet<string> = new Set(
  '% procent procents percent pct procentenhet procentenheter procentig procentiga'.split(' '),
);
const CURRENCY: ReadonlySet<string> = new Set(
  'kr kronor kronors krona kronan sek euro euros eur dollar dollars usd pounds gbp € $ £'.split(
    ' ',
  ),
);
const LENGTH_WORDS =
  /^(?:bassang|pool|lang|langt|hog|hogt|bred|brett|djup|long|high|wide|deep|tall|from|fran|away|bort)/;

export function isCurrencySign(word: string): boolean {
  return word === '€' || word === '$' || word === '£' || word === 'sek';
}

/** Scale and unit after the number that ends before piece `at`. */
export function readTail(pieces: readonly Piece[], at: number): Tail {
  const scaled = readScale(pieces, at);
  const next = pieces[scaled.next];
  if (next === undefined || next.gap > 1 || scaled.unit !== 'plain') return scaled;
  if (PERCENT.has(next.word)) return { ...scaled, unit: 'percent', next: scaled.next + 1 };
  if (CURRENCY.has(next.word)) return { ...scaled, unit: 'currency', next: scaled.next + 1 };
  const after = pieces[scaled.next + 1];
  if (next.word === 'per' && after?.word === 'cent') {
    return { ...scaled, unit: 'percent', next: scaled.next + 2 };
  }
  if (next.word === '-' && next.gap === 0 && after?.gap === 0 && PERCENT.has(after.word)) {
    return { ...scaled, unit: 'percent', next: scaled.next + 2 };
  }
  return scaled;
}

function readScale(pieces: readonly Piece[], at: number): Tail {
  const none: Tail = { scale: 1, unit: 'plain', next: at };
  const piece = pieces[at];
  if (piece === undefined || piece.gap > 1) return none;
  const money = MONEY.get(piece.word);
  if (money !== undefined) return { scale: money, unit: 'currency', next: at + 1 };
  const scale = scaleOf(piece.word) ?? SHORT_SCALES.get(piece.word);
  if (scale !== undefined) {
    const dotted = piece.word === 'milj' && pieces[at + 1]?.word === '.';
    return { scale, unit: 'plain', next: at + (dotted ? 2 : 1) };
  }
  const glued = piece.gap === 0 ? GLUED_SCALES.get(piece.word) : undefined;
  if (glued === undefined || isLength(pieces, at)) return none;
  return { scale: glued, unit: 'plain', next: at + 1 };
}

function isLength(pieces: readonly Piece[], at: number): boolean {
  if (pieces[at]?.word !== 'm') return false;
  const next = pieces[at + 1];
  if (next === undefined) return false;
  return (next.gap === 0 && /^(?:-|\d+|²|³)$/.test(next.word)) || LENGTH_WORDS.test(next.word);
}
