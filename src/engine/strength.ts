import type { Group } from './group.ts';
import { remembered } from './remembered.ts';

/** How much a term counts that stands beside the passage and not in it. */
export const NEARNESS = {
  text: 1,
  translation: 1,
  concepts: 1,
  heading: 0.8,
  section: 0.5,
  title: 0.4,
};

/** How well a group is met, 0..1 each. */
export interface Strength {
  /** In the passage or its translation itself. */
  readonly own: number;
  /** In the passage and what surrounds it. */
  readonly near: number;
  readonly heading: number;
  readonly title: number;
}

/** A group that is met so well is there, in these words or others. */
export const CLEARLY = 0.7;

/** The word as it was asked, in any of its forms. */
export const LITERALLY = 0.95;

const WHOLE_COMPOUND = 0.95;
const INCOMPLETE_COMPOUND = 0.25;
const HEAD_OF_COMPOUND = 0.5;
/** The words of a phrase, wherever they stand. */
const SCATTERED = 0.85;
/** The parts of a compound that is a concept of its own. */
const PARTS_OF_CONCEPT = 0.8;

type Fields = Readonly<Record<string, readonly string[]>>;

/** Tells how well each of a query's groups is met, by one text after another. */
export interface Strengths {
  /** By the terms of a passage and the fields in which each stands. */
  inFields(terms: readonly string[], fields: Fields): readonly Strength[];
  /** By the terms of a text alone. */
  inText(terms: ReadonlySet<string>): readonly number[];
}

/** From the terms that a text has to the groups, and not the other way round: a query has hundreds, of which a text has a few. */
export const strengthsOf = remembered((groups: readonly Group[]): Strengths => {
  const wanted = new Map<string, number[]>();
  let slots = 0;
  const layouts = groups.map((group): Layout => {
    const parts = group.isParty ? [] : group.parts;
    const first = slots;
    for (const terms of [group.alternatives, ...parts]) {
      for (const [term, strength] of terms) {
        const places = wanted.get(term);
        if (places) places.push(slots, strength);
        else wanted.set(term, [slots, strength]);
      }
      slots++;
    }
    return { first, parts: parts.length, whole: wholeOf(group) };
  });
  const none = (): Float64Array => new Float64Array(slots);
  // Used over and over: new ones for each passage are a good part of what an answer leaves behind.
  const found = { own: none(), near: none(), heading: none(), title: none() };
  const { own, near, heading, title } = found;
  const add = (values: Float64Array, term: string, nearness: number): void => {
    const places = wanted.get(term);
    if (!places) return;
    for (let at = 0; at < places.length; at += 2) {
      const slot = places[at] as number;
      const strength = nearness * (places[at + 1] as number);
      if (strength > (values[slot] as number)) values[slot] = strength;
    }
  };
  return {
    inFields(terms, fields) {
      for (const values of Object.values(found)) values.fill(0);
      for (const term of terms) {
        for (const field of fields[term] ?? []) {
          const nearness = NEARNESS[field as keyof typeof NEARNESS];
          add(near, term, nearness);
          if (nearness === 1) add(own, term, 1);
          if (field === 'heading') add(heading, term, 1);
          if (field === 'title') add(title, term, 1);
        }
      }
      return layouts.map((layout) => ({
        own: combined(own, layout),
        near: combined(near, layout),
        heading: combined(heading, layout),
        title: combined(title, layout),
      }));
    },
    inText(terms) {
      own.fill(0);
      for (const term of terms) add(own, term, 1);
      return layouts.map((layout) => combined(own, layout));
    },
  };
});

/** Where a group's strengths stand: that of its alternatives, then those of its parts. */
interface Layout {
  readonly first: number;
  readonly parts: number;
  /** What all parts together count. */
  readonly whole: number;
}

function wholeOf({ word, concepts }: Group): number {
  if (word.includes(' ')) return SCATTERED;
  return concepts.length > 0 ? PARTS_OF_CONCEPT : WHOLE_COMPOUND;
}

/** A part that is met by less is not there. */
const PART_MET = 0.5;

function combined(values: Float64Array, { first, parts, whole }: Layout): number {
  const alone = values[first] as number;
  if (parts === 0) return alone;
  let sum = 0;
  let met = 0;
  for (let slot = first + 1; slot <= first + parts; slot++) {
    const strength = values[slot] as number;
    if (strength < PART_MET) continue;
    met++;
    sum += strength;
  }
  const isHeaded = (values[first + parts] as number) >= PART_MET;
  const share = met === parts ? whole : isHeaded ? HEAD_OF_COMPOUND : INCOMPLETE_COMPOUND;
  return Math.max(alone, share * (sum / parts));
}
