import { isArticle, scaleOf, wordValue } from './number-words.ts';
import type { Piece } from './pieces.ts';

/** A number in words, before its unit. */
export interface SpelledNumber {
  readonly value: number;
  /** Nothing but an article: "en", "ett", "one". */
  readonly article: boolean;
  /** Index of the first piece after it. */
  readonly next: number;
}

/** The number in words that starts at piece `at`: "fem tusen", "twenty-five million". */
export function readWords(pieces: readonly Piece[], at: number): SpelledNumber | null {
  return readHalf(pieces, at) ?? readSum(pieces, at);
}

/** "half a million", "en halv miljon". */
function readHalf(pieces: readonly Piece[], at: number): SpelledNumber | null {
  const first = pieces[at]?.word ?? '';
  const half = isArticle(first) ? at + 1 : at;
  const word = pieces[half]?.word;
  if (word !== 'half' && word !== 'halv' && word !== 'halvt') return null;
  const next = isArticle(pieces[half + 1]?.word ?? '') ? half + 2 : half + 1;
  const scale = scaleOf(pieces[next]?.word ?? '');
  return scale === null ? null : { value: scale / 2, article: false, next: next + 1 };
}

/** A running sum: `total` is closed by a scale, `current` is what the next scale multiplies. */
interface Sum {
  readonly total: number;
  readonly current: number;
  readonly lastScale: number;
}

function readSum(pieces: readonly Piece[], at: number): SpelledNumber | null {
  let sum = firstTerm(pieces, at);
  if (sum === null) return null;
  let next = at + 1;
  while (next < pieces.length) {
    const joined = joinAt(pieces, next, sum);
    const word = pieces[joined]?.word ?? '';
    const longer: Sum | null = joined < 0 ? null : addWord(sum, word);
    if (longer === null) break;
    sum = longer;
    next = joined + 1;
  }
  const article = next === at + 1 && isArticle(pieces[at]?.word ?? '');
  const halves = readAndHalf(pieces, next, sum);
  if (halves !== null) return halves;
  return { value: sum.total + sum.current, article, next };
}

function firstTerm(pieces: readonly Piece[], at: number): Sum | null {
  const piece = pieces[at];
  if (piece?.kind !== 'word') return null;
  const empty: Sum = { total: 0, current: 0, lastScale: Number.POSITIVE_INFINITY };
  if (!isArticle(piece.word)) return addWord(empty, piece.word);
  const startsNumber =
    wordValue(piece.word) !== null || scaleOf(pieces[at + 1]?.word ?? '') !== null;
  return startsNumber ? { ...empty, current: 1 } : null;
}

/** Where the next term stands after at most one "and", "och" or hyphen; -1 when it cannot. */
function joinAt(pieces: readonly Piece[], at: number, sum: Sum): number {
  const word = pieces[at]?.word;
  if (word === '-') return pieces[at]?.gap === 0 && pieces[at + 1]?.gap === 0 ? at + 1 : -1;
  if (word !== 'and' && word !== 'och') return at;
  const round = sum.current % 100 === 0 && sum.total + sum.current >= 100;
  return round && (wordValue(pieces[at + 1]?.word ?? '') ?? 100) < 100 ? at + 1 : -1;
}

function addWord(sum: Sum, word: string): Sum | null {
  const scale = scaleOf(word);
  if (scale !== null) return multiply(sum, scale);
  const value = wordValue(word);
  if (value === null) return null;
  const { total, current, lastScale } = sum;
  if (value >= 1000) {
    if (current > 0 || lastScale <= 1000) return null;
    return { total: total + value - (value % 1000), current: value % 1000, lastScale: 1000 };
  }
  if (value === 100 && current > 0) return multiply(sum, 100);
  if (value === 0) return current === 0 && total === 0 ? sum : null;
  const fits =
    current === 0 ||
    (current % 100 === 0 && value < 100) ||
    (current % 10 === 0 && current % 100 >= 20 && value < 10);
  return fits ? { total, current: current + value, lastScale } : null;
}

function multiply(sum: Sum, scale: number): Sum | null {
  const { total, current, lastScale } = sum;
  if (scale === 100) {
    return current < 20 ? { total, current: Math.max(current, 1) * 100, lastScale } : null;
  }
  if (scale >= lastScale || (current === 0 && total > 0)) return null;
  return { total: total + Math.max(current, 1) * scale, current: 0, lastScale: scale };
}

/** "en och en halv miljon", "two and a half million". */
function readAndHalf(pieces: readonly Piece[], at: number, sum: Sum): SpelledNumber | null {
  const words = pieces.slice(at, at + 4).map((piece) => piece.word);
  const [and = '', article = '', half = '', scaleWord = ''] = words;
  if (!/^(?:och|and)$/.test(and) || !isArticle(article) || !/^hal(?:f|v|vt)$/.test(half))
    return null;
  const scale = scaleOf(scaleWord);
  if (scale === null || sum.total > 0) return null;
  return { value: (sum.current + 0.5) * scale, article: false, next: at + 4 };
}
