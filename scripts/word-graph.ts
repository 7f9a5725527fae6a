/** Walks from word to word by way of a third language's dictionaries. */
import { join } from 'node:path';
import { readFreedict } from './freedict.ts';

interface Edge {
  weight: number;
  readonly partsOfSpeech: Set<string>;
}

/** Weighted edges from words of one language to words of another. */
export type Graph = Map<string, Map<string, Edge>>;
/** For each word, others with a score. */
export type Scores = Map<string, Map<string, number>>;

/** How a dictionary's texts become words; an empty list leaves the text out. */
export interface Sides {
  /** What the dictionary's name begins or ends with: swe or eng. */
  readonly language: string;
  readonly toWords: (text: string) => readonly string[];
}

// What a path through words of different parts of speech is worth.
const MISMATCH = 0.15;
const MARKS = /[\u0300\u0301]/g;

const plainPivot = (text: string): string =>
  text.normalize('NFD').replace(MARKS, '').normalize('NFC').toLowerCase().replace(/^å /, '');

/** Edges between one language's words and a third language's, from dictionaries either way. */
export function readGraph(directory: string, names: readonly string[], sides: Sides): Graph {
  const graph: Graph = new Map();
  for (const name of names) {
    const own = name.startsWith(`${sides.language}-`);
    for (const gloss of readFreedict(join(directory, `freedict-${name}`))) {
      const pivot = plainPivot(own ? gloss.text : gloss.head);
      const words = sides.toWords(own ? gloss.head : gloss.text);
      for (const word of words) {
        link(graph, word, pivot, gloss.share / words.length, gloss.partOfSpeech);
      }
    }
  }
  return graph;
}

function link(graph: Graph, from: string, to: string, share: number, partOfSpeech: string): void {
  if (from === '' || to === '') return;
  const row = graph.get(from) ?? new Map<string, Edge>();
  graph.set(from, row);
  const edge = row.get(to) ?? { weight: 0, partsOfSpeech: new Set<string>() };
  edge.weight += share;
  if (partOfSpeech) edge.partsOfSpeech.add(partOfSpeech);
  row.set(to, edge);
}

export function turned(graph: Graph): Graph {
  const result: Graph = new Map();
  for (const [from, row] of graph) {
    for (const [to, edge] of row) {
      const back = result.get(to) ?? new Map<string, Edge>();
      result.set(to, back.set(from, edge));
    }
  }
  return result;
}

const totals = (graph: Graph): Map<string, number> =>
  new Map(
    [...graph].map(([from, row]) => [
      from,
      [...row.values()].reduce((sum, edge) => sum + edge.weight, 0),
    ]),
  );

/**
 * Adds to `scores`, for each word and each that two steps lead to, the geometric mean of the chances
 * of getting there and back.
 */
export function walk(first: Graph, second: Graph, scores: Scores): void {
  const [from, mid] = [totals(first), totals(turned(first))];
  const [middle, to] = [totals(second), totals(turned(second))];
  for (const [word, row] of first) {
    const forth = new Map<string, number>();
    const back = new Map<string, number>();
    for (const [pivot, left] of row) {
      for (const [target, right] of second.get(pivot) ?? []) {
        const match = agree(left.partsOfSpeech, right.partsOfSpeech) ? 1 : MISMATCH;
        const there =
          (left.weight / (from.get(word) ?? 1)) * (right.weight / (middle.get(pivot) ?? 1));
        const home = (right.weight / (to.get(target) ?? 1)) * (left.weight / (mid.get(pivot) ?? 1));
        forth.set(target, (forth.get(target) ?? 0) + there * match);
        back.set(target, (back.get(target) ?? 0) + home * match);
      }
    }
    const sum = scores.get(word) ?? new Map<string, number>();
    for (const [target, chance] of forth) {
      sum.set(target, (sum.get(target) ?? 0) + Math.sqrt(chance * (back.get(target) ?? 0)));
    }
    if (sum.size > 0) scores.set(word, sum);
  }
}

function agree(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === 0 || b.size === 0 || [...a].some((tag) => b.has(tag));
}
