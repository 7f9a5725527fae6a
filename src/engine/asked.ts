import type { Document } from './document.ts';
import type { Group, Query } from './group.ts';
import type { Knowledge, Phrasings } from './knowledge.ts';
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
  /** Of how many passages and sections a phrasing has the term. */
  frequencyOf(term: string): number;
  /** How well each group is met in a passage or in the phrasing that adds most to it; `share` tells how much. */
  own(unit: Unit, own: readonly number[], share: Share): readonly number[];
  /** Likewise in the headings. */
  heading(unit: Unit, heading: readonly number[], share: Share): readonly number[];
}

type Share = (strengths: readonly number[]) => number;

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
}

export function createHearing(
  { phrasings }: Pick<Knowledge, 'phrasings'>,
  { units, packed: { postings } }: Pick<PassageIndex, 'units' | 'packed'>,
  reader: PhrasingReader,
): Hearing {
  const first = new Map<Document, number>();
  for (const { document, id } of units) if (!first.has(document)) first.set(document, id);
  const byId = new Map([...first].map(([document, id]) => [document.id, id]));
  const unitOf = ({ document, passage }: Phrasings): Unit | undefined =>
    units[(byId.get(document) ?? Number.NaN) + passage];
  const targets = phrasings.flatMap((each): [Unit | Section, Phrasings][] => {
    const unit = unitOf(each);
    return unit ? [[each.of === 'section' ? unit.section : unit, each]] : [];
  });
  const index = createPhrasingIndex(
    targets.flatMap(([target, each]) =>
      (['sv', 'en'] as const).flatMap((language) =>
        each[language].map((text): Phrasing<Unit | Section> => ({ target, language, text })),
      ),
    ),
    reader,
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
  const hear: Hearing['hear'] = (query, { isTopic }) => {
    if (phrasings.length === 0 || isLetter(query) || query.groups.some(isNowhere)) return null;
    const met = new Map<Unit | Section, (readonly number[])[]>();
    for (const { target, strengths } of index.meet(query)) {
      const own = met.get(target);
      if (own) own.push(strengths);
      else met.set(target, [strengths]);
    }
    if (met.size === 0) return null;
    const has = (unit: Unit): boolean => met.has(unit) || (isTopic && met.has(unit.section));
    return {
      units: new Set(units.filter(has).map(({ id }) => id)),
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
  };
}

const isLetter = ({ groups }: Query): boolean => groups.length > MOST_NAMED;

const isUnit = (target: Unit | Section): target is Unit => 'passage' in target;

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
