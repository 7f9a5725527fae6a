import { areStarts, type PackedStrings } from './packed-strings.ts';

/**
 * Which term stands where, and how often. A term's bytes hold its lists one after another, each as
 * varints: field, number of owners, length in bytes, and for each owner `gap << 1 | several`, where
 * the gap is the distance to the owner before, and then how often when that is several times.
 */
export interface Postings {
  readonly terms: PackedStrings;
  readonly bytes: Uint8Array;
  /** Where each term's lists begin, and where the last one's end. */
  readonly starts: Uint32Array;
}

/** Where one term stands in one field. */
export interface PostingList {
  readonly field: number;
  readonly count: number;
  /** Where its owners lie in the bytes. */
  readonly start: number;
  readonly end: number;
}

/** What a list is read into; of which the first `count` are its own. */
export interface Decoded {
  readonly owners: Uint32Array;
  readonly frequencies: Uint16Array;
}

export const MOST_FREQUENT = 0xffff;

/** @throws RangeError when terms and lists do not fit together. */
export function checkPostings({ terms, bytes, starts }: Postings): void {
  if (starts.length !== terms.length + 1 || !areStarts(starts, bytes.length)) {
    throw new RangeError('the lists of terms lie outside their bytes');
  }
}

/** The lists of the term by its number, by field. */
export function listsOf({ bytes, starts }: Postings, term: number): PostingList[] {
  const lists: PostingList[] = [];
  const end = starts[term + 1] ?? 0;
  const reader = { bytes, at: starts[term] ?? end };
  while (reader.at < end) {
    const field = readVarint(reader);
    const count = readVarint(reader);
    const length = readVarint(reader);
    const start = reader.at;
    reader.at = start + length;
    if (reader.at > end || count > length) throw new RangeError('a list goes beyond its term');
    lists.push({ field, count, start, end: reader.at });
  }
  return lists;
}

/** Reads a list from `at` on in `into`, which has to be long enough. */
export function decodeList(
  bytes: Uint8Array,
  { count, start }: PostingList,
  { owners, frequencies }: Decoded,
): void {
  let at = start;
  let owner = 0;
  for (let i = 0; i < count; i++) {
    let byte = bytes[at++] as number;
    let value = byte & 0x7f;
    for (let shift = 7; byte & 0x80; shift += 7) {
      byte = bytes[at++] as number;
      value |= (byte & 0x7f) << shift;
    }
    owner += value >>> 1;
    owners[i] = owner;
    if ((value & 1) === 0) {
      frequencies[i] = 1;
      continue;
    }
    byte = bytes[at++] as number;
    value = byte & 0x7f;
    for (let shift = 7; byte & 0x80; shift += 7) {
      byte = bytes[at++] as number;
      value |= (byte & 0x7f) << shift;
    }
    frequencies[i] = value;
  }
}

interface VarintReader {
  readonly bytes: Uint8Array;
  at: number;
}

function readVarint(reader: VarintReader): number {
  let value = 0;
  for (let shift = 0; shift < 35; shift += 7) {
    const byte = reader.bytes[reader.at++];
    if (byte === undefined) break;
    value |= (byte & 0x7f) << shift;
    if ((byte & 0x80) === 0) return value >>> 0;
  }
  throw new RangeError('a number goes beyond the bytes');
}
