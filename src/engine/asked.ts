import { isSection, isUnit, phrasingsOf, type Target } from './asked-targets.ts';
import type { Group, Query } from './group.ts';
import type { Knowledge } from './knowledge.ts';
import { lazily } from './lazily.ts';
import { createLikelihoods } from './likelihood.ts';
import type { Likelihoods } from './likely.ts';
import type { PassageIndex, Unit } from './passage-index.ts';
import { createPhrasingIndex, type MetPhrasing, type PhrasingReader } from './phrasing-index.ts';
import type { PhrasingTable } from './phrasing-table.ts';

/** What stands for passages beside their own words: the ways in which people ask for them. */
export interface Asked {
  /** Ids of the passages that phrasings are of, or whose section they are of. */
  readonly units: ReadonlySet<number>;
  /** Sections, and topics that no heading has, that phrasings are of. */
  readonly topics: readonly HeardTopic[];
  /** Of how many passages and sections a phrasing has the term. */
  frequencyOf(term: string): number;
  /** How well each group is met in a passage or in the phrasing that adds most to it; `share` tells how much. */
  own(unit: Unit, own: readonly number[], share: Share): readonly number[];
  /** Likewise in the headings. */
  heading(unit: Unit, heading: readonly number[], share: Share): readonly number[];
}

export interface HeardTopic {
  readonly units: readonly Unit[];
  readonly isSection: boolean;
  /** How well each group is met, by the phrasing that meets most; `share` tells how much. */
  strengths(share: Share): readonly number[];
}

export type Share = (strengths: readonly number[]) => number;

export interface AskedOptions {
  /** The question asks what there is on a topic: what sections are asked for counts too. */
  readonly isTopic: boolean;
}

/** As another word for the same: it is how somebody put it, and not what was published. */
const AS_ASKED = 0.85;

/** No phrasing is half of a question that names more than this, and a letter of a thousand words would take its time. */
const MOST_NAMED = 25;

export interface Hearing {
  /** Null where nothing that a query is near to has been written down. */
  hear(query: Query, options: AskedOptions): Asked | null;
  /** The one passage that is asked for in these very words; null for none or several. */
  outright(query: Query): Unit | null;
  /** Of all that people ask for, how likely it is. */
  likelihoods(query: Query): Likelihoods;
}

/** How well each group is met, by each phrasing of a target that is met. */
type Met = ReadonlyMap<Target, readonly (readonly number[])[]>;

export function createHearing(
  { phrasings }: Pick<Knowledge, 'phrasings'>,
  { units, packed: { postings } }: Pick<PassageIndex, 'units' | 'packed'>,
  reader: PhrasingReader,
  prepared: PhrasingTable | null = null,
): Hearing {
  const all = phrasingsOf(phrasings, units);
  const index = createPhrasingIndex(all, reader, prepared);
  const published = [...new Set(units.map(({ document }) => document.published))];
  const likelihoodsOf = <Kind extends Target>(isOfKind: (target: Target) => target is Kind) =>
    lazily(() => {
      const texts = all.map(({ target, isPublished = false }) => ({
        target: isOfKind(target) ? target : null,
        isPublished,
      }));
      return createLikelihoods(texts, index.having);
    });
  const ofPassages = likelihoodsOf(isUnit);
  const ofTopics = likelihoodsOf((target): target is Exclude<Target, Unit> => !isUnit(target));
  // No phrasing makes up for a name, a year or a number that stands nowhere, and to look for one takes its time.
  const isNowhere = ({ demanded, kind, word, parts, alternatives }: Group): boolean =>
    demanded &&
    kind !== 'word' &&
    parts.length === 0 &&
    !published.some((day) => day.startsWith(word)) &&
    [...alternatives.keys()].every(
      (term) => postings.terms.indexOf(term) < 0 && index.frequencyOf(term) === 0,
    );
  const meet = (query: Query): Met => {
    const met = new Map<Target, (readonly number[])[]>();
    if (phrasings.length === 0 || isLetter(query) || query.groups.some(isNowhere)) return met;
    for (const { target, strengths } of index.meet(query)) {
      const own = met.get(target);
      if (own) own.push(strengths);
      else met.set(target, [strengths]);
    }
    return met;
  };
  // Passages and topics are looked for with one and the same query.
  const known = new WeakMap<Query, Met>();
  const hear: Hearing['hear'] = (query, { isTopic }) => {
    const met = known.get(query) ?? meet(query);
    known.set(query, met);
    if (met.size === 0) return null;
    const has = (unit: Unit): boolean => met.has(unit) || (isTopic && met.has(unit.section));
    const none = query.groups.map(() => 0);
    return {
      units: new Set(units.filter(has).map(({ id }) => id)),
      topics: [...met].flatMap(([target, own]) =>
        isUnit(target)
          ? []
          : {
              units: target.units,
              isSection: isSection(target),
              strengths: (share) => withBest(none, own, share),
            },
      ),
      frequencyOf: index.frequencyOf,
      own: (unit, own, share) => withBest(own, met.get(unit), share),
      heading: ({ section }, heading, share) =>
        isTopic ? withBest(heading, met.get(section), share) : heading,
    };
  };
  return {
    hear,
    outright(query) {
      if (isLetter(query)) return null;
      const passages = [...index.meetWhole(query)].filter(isUnit);
      return passages.length === 1 ? (passages[0] ?? null) : null;
    },
    likelihoods: (query) => ({
      passages: isLetter(query) ? [] : ofPassages()(query),
      topics: () => ofTopics()(query),
    }),
  };
}

const isLetter = ({ groups }: Query): boolean => groups.length > MOST_NAMED;

function withBest(
  base: readonly number[],
  phrasings: readonly MetPhrasing<unknown>['strengths'][] = [],
  share: Share,
): readonly number[] {
  let best = base;
  let most = share(base);
  for (const strengths of phrasings) {
    const both = base.map((own, i) => Math.max(own, AS_ASKED * (strengths[i] ?? 0)));
    const own = share(both);
    if (own > most) [best, most] = [both, own];
  }
  return best;
}
