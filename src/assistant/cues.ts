import { fold, type Token } from '../language/tokens.ts';
import { CUES } from './cue-words.ts';

export type Cue = keyof typeof CUES;

/** Where a cue stands: tokens `from` up to but not including `to`. */
export interface CueMention {
  readonly cue: Cue;
  readonly from: number;
  readonly to: number;
}

const PHRASES = indexPhrases();

function indexPhrases(): Map<string, [Cue, readonly string[]][]> {
  const phrases = new Map<string, [Cue, readonly string[]][]>();
  for (const [cue, [singles, ...rows]] of Object.entries(CUES) as [Cue, readonly string[]][]) {
    const all = [
      ...(singles ?? '').split(/\s+/).map((word) => [word]),
      ...rows.map((row) => row.split(' ')),
    ];
    for (const words of all) {
      const first = fold(words[0] ?? '');
      phrases.set(first, [...(phrases.get(first) ?? []), [cue, words.map(fold)]]);
    }
  }
  return phrases;
}

/**
 * Every cue in the tokens; they may overlap. A word that no dictionary has (`isKnown`) is read as the
 * cue that it is one letter from: datm, metings.
 */
export function findCues(
  tokens: readonly Token[],
  isKnown: (word: string) => boolean = () => true,
): CueMention[] {
  const folded = tokens.map(({ word }) => {
    const plain = fold(word);
    return PHRASES.has(plain) || plain.length < SHORTEST_SLIP || isKnown(word)
      ? plain
      : (CUE_WORDS.find((cue) => isOneSlip(plain, cue)) ?? plain);
  });
  return folded.flatMap((first, from) =>
    (PHRASES.get(first) ?? [])
      .filter(([, words]) => words.every((word, i) => folded[from + i] === word))
      .map(([cue, words]) => ({ cue, from, to: from + words.length })),
  );
}

const SHORTEST_SLIP = 4;
const CUE_WORDS = [...PHRASES.entries()]
  .filter(
    ([word, phrases]) =>
      word.length >= SHORTEST_SLIP && phrases.some(([, words]) => words.length === 1),
  )
  .map(([word]) => word);

/** One letter left out, added or changed, or two swapped. */
function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  const [left, right] = [a.slice(start), b.slice(start)];
  return (
    left.slice(1) === right ||
    left === right.slice(1) ||
    left.slice(1) === right.slice(1) ||
    (left[0] === right[1] && left[1] === right[0] && left.slice(2) === right.slice(2))
  );
}
