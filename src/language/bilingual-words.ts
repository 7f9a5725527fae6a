/**
 * English stems and Swedish lemmas in one small file, which `scripts/build-vectors.ts` writes.
 *
 * Layout, little-endian: a header of eight 32-bit numbers (`BILINGUAL_MAGIC`, stems, lemmas,
 * dimensions, pieces, bytes of the stems' text, bytes of the lemmas' text, bytes of the links); the
 * links, 16 bits each, a lemma's own one after the other; the stems, then the lemmas, each a byte of
 * two nibbles (letters shared with the word before, letters that follow) and those letters in
 * Latin-1; 256 centroids for each piece of a vector, a byte a dimension; each stem's codes, one byte
 * a piece; and for each stem the number of its translations and then those, three bytes each: the
 * lemma's number and a weight.
 */
export const BILINGUAL_MAGIC = 0x76_61_6c_32;
export const CENTROIDS = 256;
export const BLOCK = 16;

/** What a link weighs beside its lemma's first: its two highest bits, 0 for the first. */
export const LINK_WEIGHTS = [1, 0.7, 0.42, 0.22] as const;
export const LINK_STEM = 0x3fff;

/** Words in the order of their UTF-16, read where they lie. */
interface WordList {
  readonly size: number;
  /** The number of a word, or -1. */
  numberOf(word: string): number;
  /** The word with a number from 0 to `size`, that one not included. */
  wordAt(number: number): string;
}

export interface BilingualWords {
  readonly stems: WordList;
  /** Swedish. */
  readonly lemmas: WordList;
  readonly dimensions: number;
  readonly pieces: number;
  readonly links: Uint16Array;
  readonly centroids: Int8Array;
  readonly codes: Uint8Array;
  readonly translations: Uint8Array;
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
    stems: wordsOf(take(stemBytes), stems),
    lemmas: wordsOf(take(lemmaBytes), lemmas),
    dimensions,
    pieces,
    centroids: signed(take(CENTROIDS * dimensions)),
    codes: take(stems * pieces),
    translations: aligned.subarray(at),
  };
}

const signed = (bytes: Uint8Array): Int8Array =>
  new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length);

function wordsOf(text: Uint8Array, size: number): WordList {
  const blocks = new Uint32Array(Math.ceil(size / BLOCK));
  for (let i = 0, at = 0; i < size; i++) {
    if (i % BLOCK === 0) blocks[i / BLOCK] = at;
    at += 1 + ((text[at] ?? 0) & 15);
  }
  const wordsIn = (block: number, most: number): string[] => {
    const words: string[] = [];
    let at = blocks[block] ?? text.length;
    for (let i = 0; i < most && at < text.length; i++) {
      const lengths = text[at] ?? 0;
      const end = at + 1 + (lengths & 15);
      const letters = String.fromCharCode(...text.subarray(at + 1, end));
      words.push((words[i - 1] ?? '').slice(0, lengths >> 4) + letters);
      at = end;
    }
    return words;
  };
  const blockOf = (word: string): number => {
    let [low, high] = [0, blocks.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((wordsIn(middle, 1)[0] ?? '') <= word) low = middle;
      else high = middle;
    }
    return low;
  };
  return {
    size,
    numberOf(word) {
      const block = blockOf(word);
      const found = wordsIn(block, BLOCK).indexOf(word);
      return found < 0 ? -1 : block * BLOCK + found;
    },
    wordAt: (number) => wordsIn(Math.floor(number / BLOCK), BLOCK)[number % BLOCK] ?? '',
  };
}
