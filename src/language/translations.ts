import { readWordList } from './word-list.ts';

/**
 * An English–Swedish lexicon, which `scripts/build-vectors.ts` writes to data/english-swedish.lexicon.
 *
 * Layout, little-endian: a header of five 32-bit numbers (`TRANSLATIONS_MAGIC`, keys, lemmas, bytes of
 * the keys' text, bytes of the lemmas' text); the keys, then the lemmas, as word lists; and for each key
 * the number of its translations and then those, three bytes each: the lemma's number and a score.
 */
export const TRANSLATIONS_MAGIC = 0x76_61_6c_34;

/** The highest score; a byte holds its square root, so that low ones are told apart. */
export const MOST_SCORE = 4;

/** A Swedish lemma that English words may mean. */
interface Translation {
  readonly lemma: string;
  /** From 0, a chance meeting in one dictionary, to 4, all translations of several dictionaries. */
  readonly score: number;
}

export interface Translations {
  /** Swedish lemmas for an English stem, or for several with a space between them; the likeliest first. */
  translate(stems: string): readonly Translation[];
}

/** Throws a RangeError when the bytes are no such file. */
export function createTranslations(bytes: Uint8Array): Translations {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const header = new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.length < 20 ? 0 : 5);
  const [magic, size = 0, lemmaCount = 0, keyBytes = 0, lemmaBytes = 0] = header;
  if (magic !== TRANSLATIONS_MAGIC) throw new RangeError('not a file of translations');
  const keys = readWordList(aligned.subarray(20, 20 + keyBytes), size);
  const rows = 20 + keyBytes + lemmaBytes;
  const lemmas = readWordList(aligned.subarray(20 + keyBytes, rows), lemmaCount);
  const starts = new Uint32Array(size);
  for (let i = 0, at = rows; i < size; i++) {
    starts[i] = at;
    at += 1 + 3 * (aligned[at] ?? 0);
  }
  return {
    translate(stems) {
      const start = starts[keys.numberOf(stems)];
      if (start === undefined) return [];
      return Array.from({ length: aligned[start] ?? 0 }, (_, i) => {
        const [low = 0, high = 0, root = 0] = aligned.subarray(start + 1 + 3 * i);
        return { lemma: lemmas.wordAt(low | (high << 8)), score: MOST_SCORE * (root / 255) ** 2 };
      });
    },
  };
}
