import type { SearchResult } from 'minisearch';
import { createChooser } from './choose-units.ts';
import { FIELDS, type Field, type PackedIndex } from './packed-index.ts';
import { PackedMiniSearch, SEPARATOR } from './packed-minisearch.ts';
import { createListReader } from './query-lists.ts';
import { statisticsOf } from './statistics.ts';

/** A passage that has some of the terms. */
export interface Candidate {
  /** Its unit's. */
  readonly id: number;
  /** MiniSearch's; comparable within one search. */
  readonly score: number;
  /** Those that it has. */
  readonly terms: readonly string[];
  /** Per such term the fields that have it. */
  readonly match: SearchResult['match'];
}

export interface Wanted {
  /** Terms, each with how much it counts. */
  readonly boosts: ReadonlyMap<string, number>;
  /** The fields to look in, each with how much it counts. */
  readonly fields: Readonly<Partial<Record<Field, number>>>;
  /** At most so many candidates. */
  readonly most: number;
}

/** Best first. */
export type Search = (wanted: Wanted) => readonly Candidate[];

/** So few passages are all scored: there is nothing to be spared. */
const MOST_SCORED = 1000;

/**
 * MiniSearch scores the passages, whose postings it would hold in maps of maps. Here they are packed:
 * for each query it is given those of the query's terms, and of a large index only the passages that it
 * would put on top.
 */
export function createSearch(index: PackedIndex): Search {
  const statistics = statisticsOf(index);
  const chooser = statistics.units > MOST_SCORED ? createChooser(statistics) : null;
  const readLists = createListReader(index);
  const scorer = new PackedMiniSearch(statistics);
  return ({ boosts, fields, most }) => {
    const names = FIELDS.filter((field) => fields[field] !== undefined);
    const fieldBoosts = FIELDS.map((field) => fields[field] ?? 0);
    const terms = readLists(boosts, names);
    const chosen = chooser?.choose(terms, { fieldBoosts, most }) ?? null;
    scorer.hold(terms, chosen);
    const found = scorer.search({
      queries: [terms.map(({ term }) => term).join(SEPARATOR)],
      fields: names,
      boost: fields,
      boostTerm: (term) => boosts.get(term) ?? 1,
    });
    return found.slice(0, most) as (SearchResult & Candidate)[];
  };
}
