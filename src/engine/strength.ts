import type { Alternatives, Group } from './group.ts';

/** How much a term counts that stands beside the passage and not in it. */
export const NEARNESS = {
  text: 1,
  translation: 1,
  concepts: 1,
  heading: 0.8,
  section: 0.5,
  title: 0.4,
};

/** The fields in which a term stands; undefined for none. */
export type FieldsOf = (term: string) => readonly string[] | undefined;

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

export function strengthOf(group: Group, fieldsOf: FieldsOf): Strength {
  const { alternatives, parts, word, isParty, concepts } = group;
  const ofOne = concepts.length > 0 ? PARTS_OF_CONCEPT : WHOLE_COMPOUND;
  const all = word.includes(' ') ? SCATTERED : ofOne;
  const whole = strengthOfTerms(alternatives, fieldsOf);
  if (parts.length === 0 || isParty) return whole;
  const each = parts.map((terms) => strengthOfTerms(terms, fieldsOf));
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

function strengthOfTerms(terms: Alternatives, fieldsOf: FieldsOf): Strength {
  let own = 0;
  let near = 0;
  let heading = 0;
  let title = 0;
  for (const [term, strength] of terms) {
    for (const field of fieldsOf(term) ?? []) {
      const nearness = NEARNESS[field as keyof typeof NEARNESS];
      near = Math.max(near, strength * nearness);
      if (nearness === 1) own = Math.max(own, strength);
      if (field === 'heading') heading = Math.max(heading, strength);
      if (field === 'title') title = Math.max(title, strength);
    }
  }
  return { own, near, heading, title };
}
