import { FIELDS, type Field, type PackedIndex, unitStarts } from './packed-index.ts';
import { decodeList, listsOf, type PostingList } from './postings.ts';

/** Where one of a query's terms stands in one field, unpacked. */
export interface QueryList {
  readonly field: number;
  /** Passages, sections or documents, as the field has it; ascending. */
  readonly owners: Uint32Array;
  /** How often each has the term. */
  readonly frequencies: Uint16Array;
  /** The first passage of each of the field's owners, and the number of all; null for passages themselves. */
  readonly starts: Uint32Array | null;
  /** How many passages have the term in this field. */
  readonly units: number;
}

/** One of a query's terms that the index has. */
export interface QueryTerm {
  readonly term: string;
  readonly boost: number;
  /** By field. */
  readonly lists: readonly QueryList[];
}

/** Unpacks the lists of a query's terms; what one call gives is good until the next. */
export type ListReader = (
  boosts: ReadonlyMap<string, number>,
  fields: readonly Field[],
) => QueryTerm[];

export function createListReader(index: PackedIndex): ListReader {
  const { postings } = index;
  const starts = unitStarts(index);
  let arena = createArena(0);
  return (boosts, fields) => {
    const numbers = new Set(fields.map((field) => FIELDS.indexOf(field)));
    const found = [...boosts].flatMap(([term, boost]) => {
      const number = postings.terms.indexOf(term);
      const lists = number < 0 ? [] : listsOf(postings, number);
      const wanted = lists.filter(({ field }) => numbers.has(field));
      return wanted.length > 0 ? [{ term, boost, lists: wanted }] : [];
    });
    const needed = found.flatMap(({ lists }) => lists).reduce((sum, { count }) => sum + count, 0);
    if (needed > arena.owners.length) arena = createArena(needed * 2);
    let at = 0;
    const unpack = (list: PostingList): QueryList => {
      const { field, count } = list;
      const owners = arena.owners.subarray(at, at + count);
      const frequencies = arena.frequencies.subarray(at, at + count);
      at += count;
      decodeList(postings.bytes, list, { owners, frequencies });
      const own = starts[field] ?? null;
      return { field, owners, frequencies, starts: own, units: countUnitsOf(owners, own) };
    };
    return found.map((each) => ({ ...each, lists: each.lists.map(unpack) }));
  };
}

const createArena = (size: number) => ({
  owners: new Uint32Array(size),
  frequencies: new Uint16Array(size),
});

function countUnitsOf(owners: Uint32Array, starts: Uint32Array | null): number {
  if (!starts) return owners.length;
  let count = 0;
  for (let i = 0; i < owners.length; i++) {
    const owner = owners[i] as number;
    count += (starts[owner + 1] as number) - (starts[owner] as number);
  }
  return count;
}
