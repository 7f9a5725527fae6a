import { createLikelihoods, type Likelihood } from './likelihood.ts';
import type { Document } from './document.ts';
import type { Group, Query } from './group.ts';
import type { Knowledge, PassageNumber, Phrasings } from './knowledge.ts';
import type { PassageIndex, Section, Unit } from './passage-index.ts';
import {
  createPhrasingIndex,
  type MetPhrasing,
  type Phrasing,
  type PhrasingReader,
} from './phrasing-index.ts';

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
  /** Passages by how likely it is that they are asked for, the likeliest first. */
  likeliest(query: Query): readonly Likelihood<Unit>[];
  likeliestTopics(query: Query): readonly Likelihood<Section | Topic>[];
}

/** A passage, a section, or a topic that no heading has. */
type Target = Unit | Section | Topic;

export interface Topic {
  readonly units: readonly Unit[];
}

/** How well each group is met, by each phrasing of a target that is met. */
type Met = ReadonlyMap<Target, readonly (readonly number[])[]>;

export function createHearing(
  { phrasings }: Pick<Knowledge, 'phrasings'>,
  { units, packed: { postings } }: Pick<PassageIndex, 'units' | 'packed'>,
  reader: PhrasingReader,
): Hearing {
  const first = new Map<Document, number>();
  for (const { document, id } of units) if (!first.has(document)) first.set(document, id);
  const byId = new Map([...first].map(([document, id]) => [document.id, id]));
  const unitOf = ({ document, passage }: PassageNumber): Unit[] => {
    const unit = units[(byId.get(document) ?? Number.NaN) + passage];
    return unit ? [unit] : [];
  };
  const targetsOf = (each: Phrasings): Target[] => {
    if (each.of === 'topic') return [{ units: each.passages.flatMap(unitOf) }];
    return unitOf(each).map((unit) => (each.of === 'section' ? unit.section : unit));
  };
  const all = 
    phrasings.flatMap((each) =>
      targetsOf(each).flatMap((target) =>
        (['sv', 'en'] as const).flatMap((language) =>
          each[language].map(
            // The passages of a topic have phrasings of their own.
            (text): Phrasing<Target> => ({
              target,
              language,
              text,
              isCounted: each.of !== 'topic',
            }),
          ),
        ),
      ),
    );
  const index = createPhrasingIndex(all, reader);
  const likelihoods = createLikelihoods(
    all.map(({ target }) => (isUnit(target) ? target : null)),
    index.having,
  );
  const topicLikelihoods = createLikelihoods<Section | Topic>(
    all.map(({ target }) => (isUnit(target) ? null : target)),
    index.having,
  );
  // No phrasing makes up for a name, a year or a number that stands nowhere, and to look for one takes its time.
  const isNowhere = ({ demanded, kind, word, parts, alternatives }: Group): boolean =>
    demanded &&
    kind !== 'word' &&
    parts.length === 0 &&
    ![...first.keys()].some((document) => document.published.startsWith(word)) &&
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
              isSection: 'heading' in target,
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
    likeliestTopics: (query) =>
      phrasings.length === 0 || isLetter(query) ? [] : topicLikelihoods(query),
    likeliest: (query) => (phrasings.length === 0 || isLetter(query) ? [] : likelihoods(query)),
    outright(query) {
      if (isLetter(query)) return null;
      const passages = [...index.meetWhole(query)].filter(isUnit);
      return passages.length === 1 ? (passages[0] ?? null) : null;
    },
  };
}

const isLetter = ({ groups }: Query): boolean => groups.length > MOST_NAMED;

const isUnit = (target: Target): target is Unit => 'passage' in target;

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
