import { packStrings } from './packed-strings.ts';
import type { Postings } from './postings.ts';

/** Writes the lists of one term after another. */
export interface PostingsWriter {
  /** Owners of one list come in ascending order. */
  posting(owner: number, frequency: number): void;
  /** The postings since the last list are a list of `field`. */
  endList(field: number): void;
  /** The lists since the last term are those of `term`; a term without lists is left out. */
  endTerm(term: string): void;
  finish(): Postings;
}

/** Terms come in ascending order of their UTF-16 code units. `capacity` is a guess, in bytes. */
export function createPostingsWriter(capacity: number): PostingsWriter {
  const terms: string[] = [];
  const starts = [0];
  const all = createBytes(capacity);
  const list = createBytes(FIRST_LIST);
  let before = 0;
  let count = 0;
  return {
    posting(owner, frequency) {
      list.varint(((owner - before) << 1) | (frequency > 1 ? 1 : 0));
      if (frequency > 1) list.varint(frequency);
      before = owner;
      count += 1;
    },
    endList(field) {
      if (count === 0) return;
      const bytes = list.take();
      for (const number of [field, count, bytes.length]) all.varint(number);
      all.append(bytes);
      before = 0;
      count = 0;
    },
    endTerm(term) {
      if (all.length() === starts.at(-1)) return;
      terms.push(term);
      starts.push(all.length());
    },
    finish: () => ({
      terms: packStrings(terms),
      bytes: all.take().slice(),
      starts: Uint32Array.from(starts),
    }),
  };
}

const FIRST_LIST = 256;
const LONGEST_VARINT = 5;

function createBytes(capacity: number) {
  let buffer = new Uint8Array(capacity);
  let length = 0;
  const reserve = (more: number): void => {
    if (length + more <= buffer.length) return;
    const larger = new Uint8Array(Math.max(buffer.length * 2, length + more));
    larger.set(buffer.subarray(0, length));
    buffer = larger;
  };
  return {
    length: () => length,
    varint(value: number): void {
      reserve(LONGEST_VARINT);
      let rest = value >>> 0;
      while (rest >= 0x80) {
        buffer[length++] = (rest & 0x7f) | 0x80;
        rest >>>= 7;
      }
      buffer[length++] = rest;
    },
    append(bytes: Uint8Array): void {
      reserve(bytes.length);
      buffer.set(bytes, length);
      length += bytes.length;
    },
    /** What has been written, good until more is; begins anew. */
    take(): Uint8Array {
      const written = buffer.subarray(0, length);
      length = 0;
      return written;
    },
  };
}
