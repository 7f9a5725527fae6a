import type { Alternatives, Group, Query } from './group.ts';
import type { PassageIndex, Unit } from './passage-index.ts';
import type { Wanted } from './passage-search.ts';

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
  /** What the passages are ordered by; comparable within one ranking only. */
  readonly rank: number;
}

export interface Ranking {
  /** Best first. */
  readonly matches: readonly Match[];
  /** Per group: its weight times the rarity of its terms. */
  readonly weights: readonly number[];
}

/** How much a term counts that stands beside the passage and not in it. */
const NEARNESS = { text: 1, translation: 1, concepts: 1, heading: 0.8, section: 0.5, title: 0.4 };

const MOST_CANDIDATES = 200;
const WHOLE_COMPOUND = 0.95;
const INCOMPLETE_COMPOUND = 0.25;
const HEAD_OF_COMPOUND = 0.5;
/** The words of a phrase, wherever they stand. */
const SCATTERED = 0.85;
/** The parts of a compound that is a concept of its own. */
const PARTS_OF_CONCEPT = 0.8;
// Rare enough to tell passages apart, small enough never to overturn a group's match.
const TIE_BREAKER = 0.02;

export function rank(query: Query, index: PassageIndex): Ranking {
  const weights = query.groups.map((group) => weightIn(group, index));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return { matches: [], weights };
  const results = index.search(toSearch(query.groups));
  const best = results[0]?.score ?? 1;
  const matches = results.map(({ id, match, score }): Match => {
    const strengths = query.groups.map((group) => strengthOf(group, match));
    const near = strengths.map(({ near }) => near);
    const share = (values: readonly number[]): number =>
      values.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0) / total;
    const own = strengths.map(({ own }) => own);
    return {
      unit: index.units[id] as Unit,
      own,
      near,
      heading: strengths.map(({ heading }) => heading),
      title: strengths.map(({ title }) => title),
      coverage: share(near),
      rank: (share(own) + share(near)) / 2 + (TIE_BREAKER * score) / best,
    };
  });
  matches.sort((a, b) => b.rank - a.rank || a.unit.id - b.unit.id);
  return { matches, weights };
}

/** The weight of a group among these documents: what is rare in them tells more. */
function weightIn(group: Group, index: PassageIndex): number {
  const most = group.weight < 0.5 ? RAREST_LIGHT : Number.POSITIVE_INFINITY;
  const rare = Math.min(most, rarity(group, index));
  const factor = namesSpeaker(group, index) ? SPEAKER : isParaphrase(group, index) ? PARAPHRASE : 1;
  return group.weight * rare * factor;
}

/** A question that names the party or the city whose documents these are names hardly anything. */
export function namesSpeaker(
  { kind, isParty, alternatives }: Group,
  { titleTerms, introTerms }: PassageIndex,
): boolean {
  if (kind !== 'name' && !isParty) return false;
  return [...alternatives].some(
    ([term, strength]) =>
      strength >= 0.7 && (titleTerms.has(term) || (isParty && introTerms.has(term))),
  );
}

/** No document has the word, and it names nothing in particular: another way to put things. */
const isParaphrase = (
  { isTopical, telling, alternatives, parts }: Group,
  index: PassageIndex,
): boolean =>
  !isTopical &&
  telling < RARE &&
  parts.length === 0 &&
  [...alternatives.keys()].every((term) => index.frequencyOf(term) === 0);

const PARAPHRASE = 0.5;
/** So rare in speech that it names a matter: airplane, oxygen. */
const RARE = 0.95;
const SPEAKER = 0.1;
/** That few passages have a light word makes it no weightier than that many have it. */
const RAREST_LIGHT = 1.5;

/** BM25's inverse document frequency of the group's likeliest terms. */
function rarity(group: Group, { frequencyOf, units }: PassageIndex): number {
  let frequency = 0;
  for (const [term, strength] of group.alternatives) {
    if (strength >= 0.9) frequency = Math.max(frequency, frequencyOf(term));
  }
  return Math.log(1 + (units.length - frequency + 0.5) / (frequency + 0.5));
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

type MatchInfo = Readonly<Record<string, readonly string[]>>;

interface Strength {
  readonly own: number;
  readonly near: number;
  readonly heading: number;
  readonly title: number;
}

function strengthOf(group: Group, match: MatchInfo): Strength {
  const { alternatives, parts, word, isParty, concepts } = group;
  const ofOne = concepts.length > 0 ? PARTS_OF_CONCEPT : WHOLE_COMPOUND;
  const all = word.includes(' ') ? SCATTERED : ofOne;
  const whole = strengthOfTerms(alternatives, match);
  if (parts.length === 0 || isParty) return whole;
  const each = parts.map((terms) => strengthOfTerms(terms, match));
  const together = (of: (strength: Strength) => number): number => {
    const met = each.filter((strength) => of(strength) >= 0.5);
    const sum = met.reduce((total, strength) => total + of(strength), 0) / each.length;
    if (met.length === each.length) return all * sum;
    const head = each.at(-1);
    return (head && of(head) >= 0.5 ? HEAD_OF_COMPOUND : INCOMPLETE_COMPOUND) * sum;
  };
  const strongest = (of: (strength: Strength) => number): number =>
    Math.max(of(whole), together(of));
  return {
    own: strongest(({ own }) => own),
    near: strongest(({ near }) => near),
    heading: strongest(({ heading }) => heading),
    title: strongest(({ title }) => title),
  };
}

function strengthOfTerms(terms: Alternatives, match: MatchInfo): Strength {
  let own = 0;
  let near = 0;
  let heading = 0;
  let title = 0;
  for (const [term, strength] of terms) {
    for (const field of match[term] ?? []) {
      const nearness = NEARNESS[field as keyof typeof NEARNESS];
      near = Math.max(near, strength * nearness);
      if (nearness === 1) own = Math.max(own, strength);
      if (field === 'heading') heading = Math.max(heading, strength);
      if (field === 'title') title = Math.max(title, strength);
    }
  }
  return { own, near, heading, title };
}
