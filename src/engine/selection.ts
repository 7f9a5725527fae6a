import { bestSection } from './best-section.ts';
import type { Group, Query } from './group.ts';
import type { Section, Unit } from './passage-index.ts';
import type { Match, Ranking } from './ranking.ts';
import { share } from './share.ts';
import { CLEARLY } from './strength.ts';
import type { InStretch } from './stretches.ts';
import { isSure, LEAST_ASKED, LEAST_COUNTED } from './sureness.ts';

/** What the documents have to say to a query. */
export type Selection =
  | { readonly kind: 'passages'; readonly matches: readonly Match[] }
  | {
      readonly kind: 'overview';
      readonly section: Section;
      readonly coverage: number;
      /** The one of its passages that says most of what is asked, where a fact was asked for. */
      readonly first: Unit | null;
    }
  | { readonly kind: 'none'; readonly unmet: readonly Group[] };

/** The least share of a question that a heading must cover for its section to answer it. */
const ENOUGH_FOR_SECTION = 0.72;

const ENOUGH_FOR_TOPIC = 0.58;

/** A passage that covers so much more than the heading is a better answer than its section. */
const MORE_THAN_HEADING = 0.12;

const MORE_THAN_HEADING_TOPIC = 0.35;

/** What ranks this close to the best is shown with it. */
const CLOSE_TO_BEST = 0.8;

/** A group is met from this strength on. */
export const MET = 0.28;

/** By the party's name in the passage or as the publisher, not by words of it here and there. */
const MET_PARTY = 0.36;

export interface SelectionOptions {
  /** The question asks what there is on a topic, not for one fact. */
  readonly isTopic: boolean;
  /** It is a few bare words. */
  readonly isKeywords: boolean;
}

const PLAIN: SelectionOptions = { isTopic: false, isKeywords: false };

export function select(
  query: Query,
  ranking: Ranking,
  inStretch: InStretch,
  { isTopic, isKeywords }: SelectionOptions = PLAIN,
): Selection {
  const answers = (match: Match): boolean =>
    isSure(inStretch(match, query, ranking.weights), query, ranking);
  // Whether there is an answer, the terms tell; which of several it is, close reading.
  const allowed = ranking.matches.filter((match) => meetsDemands(match, query)).sort(byShare);
  const best = allowed[0];
  const counts = isTopic ? isAbout : isNamed;
  // Of the party or the city that speaks, everything is.
  const isMatter = (group: Group, i: number): boolean =>
    isAbout(group) && !isNumber(group) && (ranking.weights[i] ?? 0) >= LEAST_MATTER;
  const named = ranking.weights.map((weight, i) => (counts(query.groups[i]) ? weight : 0));
  // A section says what those have done whose it is, and not what another party has.
  const isAnother = ({ isParty }: Group, i: number): boolean =>
    isParty && (ranking.weights[i] ?? 0) >= LEAST_MATTER;
  const isOurs = query.groups.some(isMatter) && !query.groups.some(isAnother);
  const overview = isOurs ? bestSection(allowed, named, isTopic) : null;
  if (best && overview && overview.coverage >= (isTopic ? ENOUGH_FOR_TOPIC : ENOUGH_FOR_SECTION)) {
    const own = share(best.own, ranking.weights);
    const margin = isTopic || isKeywords ? MORE_THAN_HEADING_TOPIC : MORE_THAN_HEADING;
    // What introduces a list says what the list is about, and the list is what was asked for.
    const introduced =
      isTopic && best.unit.section === overview.section && best.unit.passage.kind === 'paragraph';
    if (introduced || own < overview.coverage + margin) {
      const isFact = asksMore(query, { ...ranking, matches: allowed }, overview.section);
      const first = isFact ? bestOf(overview.section, ranking) : null;
      return { kind: 'overview', ...overview, first };
    }
  }
  const each = isTopic || isKeywords ? oneByOne(query, ranking.matches) : [];
  if (each.length > 0) return { kind: 'passages', matches: each };
  const close = allowed
    .filter(({ share }) => share >= (best?.share ?? 0) * CLOSE_TO_BEST)
    .sort((a, b) => b.rank - a.rank || a.unit.id - b.unit.id);
  const sure = close.find(answers);
  if (!sure) {
    return { kind: 'none', unmet: unmetGroups(query, best ?? ranking.matches[0]) };
  }
  const first = close.find((match) => saysMore(match, sure, query)) ?? sure;
  return { kind: 'passages', matches: [first, ...close.filter((match) => match !== first)] };
}

/** All that another passage says of what is asked, and something that it does not. */
function saysMore(match: Match, other: Match, { groups }: Query): boolean {
  const meets = ({ own }: Match, i: number): boolean => (own[i] ?? 0) >= CLEARLY;
  const asked = groups.flatMap(({ weight }, i) => (weight >= LEAST_ASKED ? [i] : []));
  return (
    asked.every((i) => meets(match, i) || !meets(other, i)) &&
    asked.some((i) => meets(match, i) && !meets(other, i))
  );
}

/** Something that neither the headings say nor a third of the passages: which of them does is not all one. */
function asksMore({ groups }: Query, { matches, weights }: Ranking, section: Section): boolean {
  const within = matches.filter(({ unit }) => unit.section === section);
  const isSaid = (i: number): boolean =>
    within.some(({ heading }) => (heading[i] ?? 0) >= SAME) ||
    within.filter(({ own }) => (own[i] ?? 0) >= SAME).length * 3 >= section.units.length;
  return groups.some(
    (group, i) => isNamed(group) && (weights[i] ?? 0) >= LEAST_MATTER && !isSaid(i),
  );
}

/** By another word for the same, and not by something wider. */
const SAME = 0.85;

const bestOf = (section: Section, { matches }: Ranking): Unit | null =>
  matches.find(({ unit }) => unit.section === section)?.unit ?? null;

const byShare = (a: Match, b: Match): number => b.share - a.share || a.unit.id - b.unit.id;

/** Several topics in one question ("jobb och arbetsvillkor"), each met by a passage of its own. */
function oneByOne({ groups }: Query, matches: readonly Match[]): Match[] {
  const named = groups.flatMap(({ weight }, i) => (weight >= 0.5 ? [i] : []));
  const isDemanded = ({ kind, isParty }: Group): boolean => kind !== 'word' || isParty;
  if (groups.some((group) => group.demanded && isDemanded(group))) return [];
  const meets = ({ own }: Match, i: number): boolean => (own[i] ?? 0) >= CLEARLY;
  const all = named.every((i) => matches.some((match) => meets(match, i)));
  const together = matches.some((match) => named.every((i) => meets(match, i)));
  if (named.length === 0 || !all || (named.length > 1 && together)) return [];
  return matches.filter((match) => named.some((i) => meets(match, i)));
}

const isNumber = ({ kind }: Group): boolean => kind === 'year' || kind === 'number';

const isNamed = (group: Group | undefined): boolean => (group?.weight ?? 0) >= LEAST_COUNTED;

/** What the thesaurus has, or what it has nothing of and still tells. */
const isAbout = (group: Group | undefined): boolean =>
  isNamed(group) &&
  (group?.isTopical === true || (group?.concepts.length === 0 && group.telling >= LEAST_TELLING));

const LEAST_MATTER = 0.3;

// Topic questions answered right without a thesaurus: 8 of 31, 3 without this.
const LEAST_TELLING = 0.45;

/** Names, years, numbers, parties and policy areas are not to be had by half. */
export const meetsDemands = (match: Match, { groups }: Query): boolean =>
  groups.every(
    (group, i) =>
      !group.demanded ||
      (match.near[i] ?? 0) >= (group.isParty ? MET_PARTY : MET) ||
      (group.kind === 'year' && documentIsFrom(match.unit, group.word)),
  );

/** A passage that names no year itself speaks of the year that its document is from. */
function documentIsFrom({ document, passage }: Unit, year: string): boolean {
  return document.published.startsWith(year) && !/\b(?:19|20)\d\d\b/.test(passage.text);
}

/** What names something, or else what does not: "plan" is not what is missing in "plan to ban cars". */
function unmetGroups({ groups }: Query, match: Match | undefined): Group[] {
  const unmet = groups.filter((_, i) => (match?.near[i] ?? 0) < MET);
  const named = unmet.filter(isNamed);
  return named.length > 0 ? named : unmet;
}
