import { readWordList, type WordList } from './word-list.ts';

/**
 * English stems and Swedish lemmas in one small file, which `scripts/build-vectors.ts` writes.
 *
 * Layout, little-endian: a header of eight 32-bit numbers (`BILINGUAL_MAGIC`, stems, lemmas,
 * dimensions, pieces, bytes of the stems' text, bytes of the lemmas' text, bytes of the links); the
 * links, 16 bits each, a lemma's own one after the other; the stems, then the lemmas, as word lists;
 * 256 centroids for each piece of a vector, a byte a dimension; and each stem's codes, one byte a piece.
 */
export const BILINGUAL_MAGIC = 0x76_61_6c_33;
export const CENTROIDS = 256;

/** What a link weighs beside its lemma's first: its two highest bits, 0 for the first. */
export const LINK_WEIGHTS = [1, 0.7, 0.42, 0.22] as const;
export const LINK_STEM = 0x3fff;

export interface BilingualWords {
  readonly stems: WordList;
  /** Swedish. */
  readonly lemmas: WordList;
  readonly dimensions: number;
  readonly pieces: number;
  readonly links: Uint16Array;
  readonly centroids: Int8Array;
  readonly codes: Uint8Array;
}

/** Throws a RangeError when the bytes are no such file. */
export function parseBilingualWords(bytes: Uint8Array): BilingualWords {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const header = new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.length < 32 ? 0 : 8);
  const [magic, stems = 0, lemmas = 0, dimensions = 0, pieces = 0, ...lengths] = header;
  if (magic !== BILINGUAL_MAGIC) throw new RangeError('not a file of bilingual words');
  const [stemBytes = 0, lemmaBytes = 0, linkBytes = 0] = lengths;
  let at = 32;
  const take = (length: number): Uint8Array => {
    at += length;
    return aligned.subarray(at - length, at);
  };
  const links = take(linkBytes);
  return {
    links: new Uint16Array(links.buffer, links.byteOffset, linkBytes / 2),
    stems: readWordList(take(stemBytes), stems),
    lemmas: readWordList(take(lemmaBytes), lemmas),
    dimensions,
    pieces,
    centroids: signed(take(CENTROIDS * dimensions)),
    codes: take(stems * pieces),
  };
}

const signed = (bytes: Uint8Array): Int8Array =>
  new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length);
