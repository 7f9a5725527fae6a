/** What each Swedish lemma is in English stems: the mixture that its vector is made of. */

import type { StemVectors } from './english-vectors.ts';
import { addTo, unit, type Vector } from './linear-algebra.ts';
import { MUNICIPAL_TRANSLATIONS } from './municipal-translations.ts';
import type { Meanings } from './pivot-translations.ts';

export type Links = Map<string, Map<string, number>>;

export interface LinkOptions {
  readonly meanings: Meanings;
  readonly stems: StemVectors;
  readonly stemsOf: (phrase: string) => readonly string[];
  /** How much a reading counts: the tax, not the treasure. */
  readonly prior: (vector: Vector) => number;
  readonly lemmaOf: (word: string) => string;
}

const MOST_TRANSLATIONS = 12;
const MOST_LINKS = 5;
// Links under this share of the first are noise.
const LEAST_SHARE = 0.15;
// What a synonym's translations count beside the word's own, and the least that synonyms must come
// to where there are none.
const SYNONYM = 0.5;
const LEAST_SYNONYMS = 0.08;
// A word that the analyzer reads as a form of another also tells something of that other.
const INFLECTED = 0.4;
const BY_HAND = 3;

export function linkSwedish(options: LinkOptions): Links {
  const own = new Map<string, Map<string, number>>();
  for (const [word, row] of options.meanings.translations) {
    const links = ownLinks(best(row, MOST_TRANSLATIONS), options);
    if (links.size > 0) own.set(word, links);
  }
  const links: Links = new Map();
  const add = (lemma: string, from: ReadonlyMap<string, number>, weight: number): void => {
    const sum = links.get(lemma) ?? new Map<string, number>();
    for (const [stem, value] of from) sum.set(stem, (sum.get(stem) ?? 0) + value * weight);
    links.set(lemma, sum);
  };
  for (const word of new Set([...own.keys(), ...options.meanings.swedish.keys()])) {
    const all = withSynonyms(word, own, options.meanings);
    if (all.size === 0) continue;
    add(word, all, 1);
    const lemma = options.lemmaOf(word);
    if (lemma !== word) add(lemma, all, INFLECTED);
  }
  for (const [word, english] of MUNICIPAL_TRANSLATIONS) {
    const rank = new Map(english.map((phrase, i) => [phrase, BY_HAND / (i + 1.5)]));
    for (const lemma of new Set([word, options.lemmaOf(word)])) {
      add(lemma, ownLinks([...rank], { ...options, prior: () => 1 }), 1);
    }
  }
  return new Map([...links].map(([lemma, row]) => [lemma, trimmed(row)]));
}

const best = (row: ReadonlyMap<string, number>, most: number): [string, number][] =>
  [...row].sort((a, b) => b[1] - a[1]).slice(0, most);

function ownLinks(row: readonly [string, number][], options: LinkOptions): Map<string, number> {
  const links = new Map<string, number>();
  for (const [phrase, score] of row) {
    const stems = options.stemsOf(phrase);
    if (stems.length === 0) continue;
    const known = stems.map((stem) => options.stems.get(stem)).filter((stem) => stem !== undefined);
    const sum = new Float32Array(known[0]?.vector.length ?? 0);
    for (const { vector } of known) addTo(sum, vector, 1);
    const rank = Math.max(...known.map((stem) => stem.rank));
    const weight = score * options.prior(unit(sum)) * Math.min(1, Math.sqrt(8000 / rank));
    for (const stem of stems) links.set(stem, (links.get(stem) ?? 0) + weight / stems.length);
  }
  return links;
}

function withSynonyms(word: string, own: Links, meanings: Meanings): Map<string, number> {
  const sum = new Map<string, number>();
  const add = (links: ReadonlyMap<string, number>, weight: number): void => {
    const total = [...links.values()].reduce((a, b) => a + b, 0);
    for (const [stem, value] of links)
      sum.set(stem, (sum.get(stem) ?? 0) + (weight * value) / total);
  };
  const mine = own.get(word);
  const [first] = best(meanings.translations.get(word) ?? new Map(), 1);
  if (mine) add(mine, Math.min(1, first?.[1] ?? 0));
  const synonyms = best(meanings.swedish.get(word) ?? new Map(), MOST_TRANSLATIONS).filter(
    ([synonym]) => synonym !== word && own.has(synonym),
  );
  const weight = synonyms.reduce((a, [, score]) => a + score, 0);
  if (!mine && weight < LEAST_SYNONYMS) return sum;
  for (const [synonym, score] of synonyms)
    add(own.get(synonym) as Map<string, number>, SYNONYM * score);
  return sum;
}

function trimmed(row: ReadonlyMap<string, number>): Map<string, number> {
  const kept = best(row, MOST_LINKS);
  const least = (kept[0]?.[1] ?? 0) * LEAST_SHARE;
  const strong = kept.filter(([, weight]) => weight >= least);
  return new Map(strong);
}
