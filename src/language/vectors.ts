import {
  type BilingualWords,
  CENTROIDS,
  LINK_STEM,
  LINK_WEIGHTS,
  parseBilingualWords,
} from './bilingual-words.ts';
import type { Language } from './stop-words.ts';

/** A word's meaning as a direction: the smaller the angle, the more two words mean the same. */
export type WordVector = Float32Array;

/** A term as the analyzers give it: a Swedish lemma or an English stem. */
interface Term {
  readonly lemma: string;
  readonly language: Language;
}

export interface Vectors {
  /** Of unit length, or null for a word without a vector. */
  vectorOf(lemma: string, language: Language): WordVector | null;
  /** Those that have a vector. */
  words(language: Language): string[];
  /** The cosine of the angle between two words, in either language, or null where one is unknown. */
  similarity(a: Term, b: Term): number | null;
}

/** `bytes` is data/bilingual.vectors; throws a RangeError for anything else. */
export function createVectors(bytes: Uint8Array): Vectors {
  const words = parseBilingualWords(bytes);
  const stemVectors = new Map<number, WordVector>();
  const stemVector = (stem: number): WordVector => {
    const known = stemVectors.get(stem) ?? decode(words, stem);
    stemVectors.set(stem, known);
    return known;
  };
  const firstLinks = firstLinkOfEach(words);

  const lemmaVector = (lemma: number): WordVector => {
    const parts: WordVector[] = [];
    const weights: number[] = [];
    for (let i = firstLinks[lemma] as number; i < (firstLinks[lemma + 1] as number); i++) {
      const link = words.links[i] as number;
      parts.push(stemVector(link & LINK_STEM));
      weights.push(LINK_WEIGHTS[link >> 14] as number);
    }
    return meanOf(parts, weights) ?? new Float32Array(words.dimensions);
  };
  const vectorOf = (lemma: string, language: Language): WordVector | null => {
    const number = (language === 'sv' ? words.lemmas : words.stems).numberOf(lemma);
    if (number < 0) return null;
    return language === 'sv' ? lemmaVector(number) : stemVector(number);
  };
  return {
    vectorOf,
    words(language) {
      const list = language === 'sv' ? words.lemmas : words.stems;
      return Array.from({ length: list.size }, (_, i) => list.wordAt(i));
    },
    similarity(a, b) {
      const [left, right] = [vectorOf(a.lemma, a.language), vectorOf(b.lemma, b.language)];
      return left && right ? similarityOf(left, right) : null;
    },
  };
}

/** The cosine of the angle between two vectors of unit length. */
export function similarityOf(a: WordVector, b: WordVector): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}

/** The direction between several, as for a compound from its parts; null for none. */
export function meanOf(
  vectors: readonly WordVector[],
  weights?: readonly number[],
): WordVector | null {
  const [first] = vectors;
  if (!first) return null;
  const sum = new Float32Array(first.length);
  vectors.forEach((vector, n) => {
    const weight = weights?.[n] ?? 1;
    for (let i = 0; i < sum.length; i++)
      sum[i] = (sum[i] as number) + weight * (vector[i] as number);
  });
  return toUnit(sum);
}

/** A candidate and how near it is, from -1 to 1. */
export interface Neighbour<T> {
  readonly candidate: T;
  readonly similarity: number;
}

export interface NearestOptions {
  readonly most: number;
  readonly least: number;
}

/** The candidates nearest to `vector`, the nearest first: `most` at most, `least` similar at least. */
export function nearest<T extends { readonly vector: WordVector }>(
  vector: WordVector,
  candidates: readonly T[],
  { most, least }: NearestOptions,
): Neighbour<T>[] {
  const found: Neighbour<T>[] = [];
  for (const candidate of candidates) {
    const similarity = similarityOf(vector, candidate.vector);
    if (similarity >= least) found.push({ candidate, similarity });
  }
  return found.sort((a, b) => b.similarity - a.similarity).slice(0, most);
}

function decode(
  { dimensions, pieces, centroids, codes }: BilingualWords,
  stem: number,
): WordVector {
  const vector = new Float32Array(dimensions);
  const width = dimensions / pieces;
  for (let piece = 0; piece < pieces; piece++) {
    const start = (piece * CENTROIDS + (codes[stem * pieces + piece] as number)) * width;
    vector.set(centroids.subarray(start, start + width), piece * width);
  }
  return toUnit(vector);
}

function toUnit(vector: WordVector): WordVector {
  const length = Math.sqrt(similarityOf(vector, vector)) || 1;
  for (let i = 0; i < vector.length; i++) vector[i] = (vector[i] as number) / length;
  return vector;
}

// Where each lemma's links begin, and after the last one where they end.
function firstLinkOfEach({ links, lemmas }: BilingualWords): Uint32Array {
  const starts = new Uint32Array(lemmas.size + 1);
  let lemma = 0;
  links.forEach((link, i) => {
    if (link >> 14 === 0) starts[lemma++] = i;
  });
  starts[lemma] = links.length;
  return starts;
}
