import { stemmer } from '@orama/stemmers/swedish';
import { stopwords } from '@orama/stopwords/swedish';

const WORD = /[\p{L}\p{N}]+/gu;
const STOP_WORDS = new Set(stopwords);

export const wordsOf = (text: string): string[] => text.match(WORD) ?? [];

/** What the peers index and look for: Snowball's stems, without stop words. */
export const stemsOf = (text: string): string[] =>
  wordsOf(text.toLowerCase()).flatMap((word) => (STOP_WORDS.has(word) ? [] : [stemmer(word)]));
