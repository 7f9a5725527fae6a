import { parseBilingualWords } from './bilingual-words.ts';

/** A Swedish lemma that an English stem may mean. */
interface Translation {
  readonly lemma: string;
  /** Its share among the stem's translations, 0 to 1. */
  readonly weight: number;
}

export interface Translations {
  /** Up to five Swedish lemmas for an English stem, the likeliest first. */
  translate(stem: string): readonly Translation[];
}

/** `bytes` is data/bilingual.vectors; throws a RangeError for anything else. */
export function createTranslations(bytes: Uint8Array): Translations {
  const { stems, lemmas, translations } = parseBilingualWords(bytes);
  const starts = new Uint32Array(stems.size);
  for (let i = 0, at = 0; i < stems.size; i++) {
    starts[i] = at;
    at += 1 + 3 * (translations[at] ?? 0);
  }
  return {
    translate(stem) {
      const start = starts[stems.numberOf(stem)];
      if (start === undefined) return [];
      return Array.from({ length: translations[start] ?? 0 }, (_, i) => {
        const [low = 0, high = 0, weight = 0] = translations.subarray(start + 1 + 3 * i);
        return { lemma: lemmas.wordAt(low | (high << 8)), weight: weight / 255 };
      });
    },
  };
}
