/** One vector for each English stem, from GloVe's vectors of the words that share it. */
import { readFileSync } from 'node:fs';
import { addTo, dot, meanOfAll, principalComponents, unit, type Vector } from './linear-algebra.ts';
import type { Scores } from './word-graph.ts';

interface StemVector {
  readonly vector: Vector;
  /** The rank of the stem's most frequent word among GloVe's words. */
  readonly rank: number;
}

export type StemVectors = Map<string, StemVector>;

const MOST_WORDS = 150_000;
const FREQUENT = 15_000;
// All-but-the-top (Mu and Viswanath 2018). With 3 and with none English R@1 is the same, R@5 .5 lower.
const COMMON_DIRECTIONS = 2;

/** Frequency-weighted means by stem; `stemOf` gives null for words to leave out. */
export function readEmbeddings(path: string, stemOf: (word: string) => string | null): StemVectors {
  const { words, vectors, dimensions } = JSON.parse(readFileSync(path, 'utf8'));
  const sums = new Map<string, { sum: Vector; rank: number }>();
  for (const [i, word] of (words as string[]).slice(0, MOST_WORDS).entries()) {
    const stem = /^[a-z]{2,}$/.test(word) ? stemOf(word) : null;
    if (stem === null) continue;
    const known = sums.get(stem) ?? { sum: new Float32Array(dimensions), rank: i + 1 };
    sums.set(stem, known);
    addTo(
      known.sum,
      unit(Float32Array.from((vectors[word] as number[]).slice(0, dimensions))),
      1 / (i + 1),
    );
  }
  return new Map([...sums].map(([stem, { sum, rank }]) => [stem, { vector: unit(sum), rank }]));
}

/** Takes away what all words have in common. */
export function allButTheTop(stems: StemVectors): StemVectors {
  const frequent = [...stems.values()].sort((a, b) => a.rank - b.rank).slice(0, FREQUENT);
  const mean = meanOfAll(frequent.map(({ vector }) => vector));
  const centred = (vector: Vector) => vector.map((x, i) => x - (mean[i] as number));
  const top = principalComponents(
    frequent.map(({ vector }) => centred(vector)),
    COMMON_DIRECTIONS,
  );
  return mapVectors(stems, (vector) => {
    const rest = centred(vector);
    for (const { direction } of top) addTo(rest, direction, -dot(rest, direction));
    return unit(rest);
  });
}

export interface RetrofitOptions {
  readonly paraphrases: Scores;
  readonly stemsOf: (phrase: string) => readonly string[];
  /** How much a reading counts: the political one of charge, not the electrical one. */
  readonly prior: (vector: Vector) => number;
  readonly strength: number;
}

/** Draws words with the same translations together, which GloVe knows from their neighbours alone. */
export function retrofit(stems: StemVectors, options: RetrofitOptions): StemVectors {
  const { paraphrases, stemsOf, prior, strength } = options;
  const single = (phrase: string): string | null => {
    const [stem, ...more] = /[ -]/.test(phrase) ? [] : stemsOf(phrase);
    return stem !== undefined && more.length === 0 ? stem : null;
  };
  const neighbours = new Map<string, Map<string, number>>();
  for (const [phrase, row] of paraphrases) {
    const stem = single(phrase);
    if (stem === null) continue;
    const known = neighbours.get(stem) ?? new Map<string, number>();
    neighbours.set(stem, known);
    for (const [other, score] of row) {
      const target = single(other);
      if (target !== null && target !== stem) known.set(target, (known.get(target) ?? 0) + score);
    }
  }
  return mapVectors(stems, (vector, stem) => {
    const sum = vector.slice();
    for (const [other, score] of neighbours.get(stem) ?? []) {
      const neighbour = (stems.get(other) as StemVector).vector;
      addTo(sum, neighbour, (strength * Math.min(score, 1) * prior(neighbour)) / prior(vector));
    }
    return unit(sum);
  });
}

/** The vectors turned to their principal components, those spread evenly over `pieces`. */
export function balanced(stems: StemVectors, dimensions: number, pieces: number): StemVectors {
  const components = principalComponents(
    [...stems.values()].map(({ vector }) => vector),
    dimensions,
  );
  const width = dimensions / pieces;
  const groups = Array.from({ length: pieces }, () => ({ members: [] as Vector[], spread: 0 }));
  for (const { direction, variance } of components) {
    const open = groups.filter(({ members }) => members.length < width);
    const least = open.reduce((a, b) =>
      b.members.length < a.members.length ||
      (b.members.length === a.members.length && b.spread < a.spread)
        ? b
        : a,
    );
    least.members.push(direction);
    least.spread += Math.log(variance);
  }
  const axes = groups.flatMap(({ members }) => members);
  return mapVectors(stems, (vector) => unit(Float32Array.from(axes, (axis) => dot(axis, vector))));
}

function mapVectors(
  stems: StemVectors,
  change: (vector: Vector, stem: string) => Vector,
): StemVectors {
  return new Map(
    [...stems].map(([stem, { vector, rank }]) => [stem, { vector: change(vector, stem), rank }]),
  );
}
