import type { Asked } from './asked.ts';
import type { CloseReading } from './close-reading.ts';
import type { Group, Query } from './group.ts';
import type { PassageIndex, Unit } from './passage-index.ts';
import type { Candidate, Wanted } from './passage-search.ts';
import { NEARNESS, type Strengths, strengthsOf } from './strength.ts';
import { weightsOf } from './weights.ts';

/** How well one passage meets each of the query's groups. */
export interface Match {
  readonly unit: Unit;
  /** Per group, 0..1: in the passage or its translation itself. */
  readonly own: readonly number[];
  /** Per group, 0..1: the passage, its headings, its section's paragraphs and its title together. */
  readonly near: readonly number[];
  /** Per group, 0..1: the headings alone. */
  readonly heading: readonly number[];
  /** Per group, 0..1: the document's title and publisher alone. */
  readonly title: readonly number[];
  /** Weighted share of the groups that `near` meets, 0..1. */
  readonly coverage: number;
  /** How well it meets the query by its terms, about 0..1. */
  readonly share: number;
  /** What the passages are ordered by; comparable within one ranking only. */
  readonly rank: number;
}

export interface Ranking {
  /** Best first. */
  readonly matches: readonly Match[];
  /** Per group: its weight times the rarity of its terms. */
  readonly weights: readonly number[];
  /** In how many places there may be an answer. */
  readonly places: number;
}

const MOST_CANDIDATES = 200;
// Rare enough to tell passages apart, small enough never to overturn a group's match.
const TIE_BREAKER = 0.02;

/** As many of the best by their terms are read closely, if they meet enough beside the best. */
const MOST_READ = 50;
// R@1 on SweFAQ 61.8 without, 63.6 with .35; with .5 faster, but fewer among the best five there and in SweQUAD.
const WORTH_READING = 0.35;

export interface RankOptions {
  readonly index: PassageIndex;
  readonly reading: CloseReading;
  /** How people ask for passages; only those of which something is asked so are ranked then. */
  readonly asked?: Asked | null;
}

export function rank(query: Query, { index, reading, asked = null }: RankOptions): Ranking {
  const weights = weightsOf(query, { index, asked });
  const places = index.stretches();
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return { matches: [], weights, places };
  const found = index.search(toSearch(query.groups));
  const strengths = strengthsOf(query.groups);
  const judging = { strengths, weights, total, index, asked, best: found[0]?.score ?? 1 };
  const results = asked ? heardOf(found, asked) : found;
  const matches = results.flatMap((candidate) => judge(candidate, judging) ?? []).sort(byRank);
  return { matches: readClosely(matches, { query, weights, reading }), weights, places };
}

/** Of some only phrasings meet anything. */
function heardOf(found: readonly Candidate[], { units }: Asked): Candidate[] {
  const known = new Map(found.map((candidate) => [candidate.id, candidate]));
  return [...units].map((id) => known.get(id) ?? { id, terms: [], match: {}, score: 0 });
}

interface Judging {
  readonly strengths: Strengths;
  readonly weights: readonly number[];
  readonly total: number;
  readonly index: PassageIndex;
  readonly asked: Asked | null;
  /** The best candidate's score. */
  readonly best: number;
}

/** Null where the way in which it is asked for adds nothing to what the passage says itself. */
function judge({ id, terms, match, score }: Candidate, judging: Judging): Match | null {
  const { weights, total, index, asked, best } = judging;
  const unit = index.units[id] as Unit;
  const strengths = judging.strengths.inFields(terms, match);
  const share = (values: readonly number[]): number =>
    values.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0) / total;
  const said = strengths.map(({ own }) => own);
  const own = asked?.own(unit, said, share) ?? said;
  const headed = strengths.map(({ heading }) => heading);
  const heading = asked?.heading(unit, headed, share) ?? headed;
  if (asked && own === said && heading === headed) return null;
  const near = strengths.map(({ near }, i) =>
    Math.max(near, own[i] ?? 0, NEARNESS.heading * (heading[i] ?? 0)),
  );
  const met = (share(own) + share(near)) / 2 + (TIE_BREAKER * score) / best;
  return {
    unit,
    own,
    near,
    heading,
    title: strengths.map(({ title }) => title),
    coverage: share(near),
    share: met,
    rank: met,
  };
}

const byRank = (a: Match, b: Match): number => b.rank - a.rank || a.unit.id - b.unit.id;

interface Read {
  readonly query: Query;
  readonly weights: readonly number[];
  readonly reading: CloseReading;
}

function readClosely(matches: readonly Match[], { query, weights, reading }: Read): Match[] {
  const least = (matches[0]?.rank ?? 0) * WORTH_READING;
  const best = matches.slice(0, MOST_READ).filter(({ rank }) => rank >= least);
  const evidence = reading.evidence(
    query,
    weights,
    best.map(({ unit }) => unit),
  );
  const read = best.map((match, i) => ({ ...match, rank: match.rank + (evidence[i] ?? 0) }));
  return [...read, ...matches.slice(best.length)].sort(byRank);
}

function toSearch(groups: readonly Group[]): Wanted {
  const boosts = new Map<string, number>();
  for (const { alternatives, parts, weight } of groups) {
    for (const terms of [alternatives, ...parts]) {
      for (const [term, strength] of terms) {
        boosts.set(term, Math.max(boosts.get(term) ?? 0, strength * weight));
      }
    }
  }
  return { boosts, fields: NEARNESS, most: MOST_CANDIDATES };
}
