import { type ChunkFormat, createChunkReader, joinChunks, toChunk, toNumbers } from './chunks.ts';
import { checkIndex, FIELDS, type PackedIndex } from './packed-index.ts';
import { readStrings } from './packed-strings.ts';
import { checkPostings, type Postings } from './postings.ts';
import type { WordPostings } from './words.ts';

/** An index and the words of its documents: what takes long to make anew. */
export interface KeptIndex {
  readonly packed: PackedIndex;
  readonly words: WordPostings;
}

/**
 * Raised with every change of the layout, and of what analysis makes of a text: an index of another
 * version is made anew. A test tells when it has to be.
 */
export const INDEX_FORMAT: ChunkFormat = { magic: 0x76_61_6c_32, version: 1 };

export const encodeIndex = (kept: KeptIndex): Uint8Array<ArrayBuffer> =>
  joinChunks(indexToChunks(kept), INDEX_FORMAT);

export const indexToChunks = ({ packed, words }: KeptIndex): Uint8Array[] => [
  toChunk(packed.sectionStarts),
  toChunk(packed.documentStarts),
  packed.unitAnchors,
  packed.sectionAnchors,
  toChunk(packed.frequencies),
  ...packed.lengths.map(toChunk),
  ...postingsToChunks(packed.postings),
  ...postingsToChunks(words.sv),
  ...postingsToChunks(words.en),
];

/**
 * Nothing is copied: the index lies within `bytes`.
 * @throws RangeError when they are damaged, of another version, or something else.
 */
export const decodeIndex = (bytes: Uint8Array): KeptIndex =>
  readIndex(createChunkReader(bytes, INDEX_FORMAT));

/** @throws RangeError when the chunks do not fit together. */
export function readIndex(next: () => Uint8Array): KeptIndex {
  const packed: PackedIndex = {
    sectionStarts: toNumbers(next()),
    documentStarts: toNumbers(next()),
    unitAnchors: next(),
    sectionAnchors: next(),
    frequencies: toNumbers(next()),
    lengths: FIELDS.map(() => toNumbers(next())),
    postings: readPostings(next),
  };
  checkIndex(packed);
  const words = { sv: readPostings(next), en: readPostings(next) };
  checkPostings(words.sv);
  checkPostings(words.en);
  return { packed, words };
}

const postingsToChunks = ({ terms: { packed }, bytes, starts }: Postings): Uint8Array[] => [
  packed.bytes,
  toChunk(packed.starts),
  bytes,
  toChunk(starts),
];

function readPostings(next: () => Uint8Array): Postings {
  const [letters, starts] = [next(), toNumbers(next())];
  const terms = readStrings({ bytes: letters, starts });
  return { terms, bytes: next(), starts: toNumbers(next()) };
}
