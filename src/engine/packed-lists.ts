import { toChunk, toNumbers } from './chunks.ts';
import { areStarts, type PackedStrings, packStrings, readStrings } from './packed-strings.ts';

/** Lists of numbers, each under a string: what a map of arrays holds, read without making one. */
export interface NumberLists {
  get(key: string): ArrayLike<number> | undefined;
}

export interface PackedLists extends NumberLists {
  readonly keys: PackedStrings;
  /** Where the list of each key begins, and where the last one ends. */
  readonly starts: Uint32Array;
  readonly numbers: Uint32Array;
}

export function packLists(lists: ReadonlyMap<string, readonly number[]>): PackedLists {
  const sorted = [...lists.keys()].sort();
  const all = sorted.map((key) => lists.get(key) ?? []);
  const starts = new Uint32Array(sorted.length + 1);
  all.forEach((list, i) => {
    starts[i + 1] = (starts[i] ?? 0) + list.length;
  });
  return open(packStrings(sorted), starts, Uint32Array.from(all.flat()));
}

export const listsToChunks = ({ keys, starts, numbers }: PackedLists): Uint8Array[] => [
  keys.packed.bytes,
  toChunk(keys.packed.starts),
  toChunk(starts),
  toChunk(numbers),
];

/** @throws RangeError when the chunks do not fit together. */
export function readLists(next: () => Uint8Array): PackedLists {
  const keys = readStrings({ bytes: next(), starts: toNumbers(next()) });
  const [starts, numbers] = [toNumbers(next()), toNumbers(next())];
  if (starts.length !== keys.length + 1 || !areStarts(starts, numbers.length)) {
    throw new RangeError('lists lie outside their numbers');
  }
  return open(keys, starts, numbers);
}

const open = (keys: PackedStrings, starts: Uint32Array, numbers: Uint32Array): PackedLists => ({
  keys,
  starts,
  numbers,
  get(key) {
    const at = keys.indexOf(key);
    return at < 0 ? undefined : numbers.subarray(starts[at], starts[at + 1]);
  },
});
