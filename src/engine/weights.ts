import type { Asked } from './asked.ts';
import type { Group, Query } from './group.ts';
import type { PassageIndex } from './passage-index.ts';

/** What it is that words are rare in. */
export interface Among {
  readonly index: PassageIndex;
  /** How people ask for passages, where that is counted too. */
  readonly asked: Pick<Asked, 'frequencyOf'> | null;
}

interface AmongForeign extends Among {
  readonly isForeign: boolean;
}

/** Per group: its weight times the rarity of its terms. */
export function weightsOf({ groups, language }: Query, among: Among): number[] {
  const isForeign = among.index.foreignTerms(language).size > 0;
  return groups.map((group) => weightIn(group, { ...among, isForeign }));
}

/** The weight of a group among these documents: what is rare in them tells more. */
function weightIn(group: Group, among: AmongForeign): number {
  const { index } = among;
  const most = group.weight < 0.5 ? RAREST_LIGHT : Number.POSITIVE_INFINITY;
  const rare = Math.min(most, rarity(group, among));
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

const LIKELY = 0.9;

/**
 * BM25's inverse document frequency of the group's likeliest terms. What is asked in another language than
 * documents without a translation is as rare as the likeliest translation that they have.
 */
function rarity({ alternatives }: Group, { isForeign, index, asked }: AmongForeign): number {
  const { frequencyOf, units } = index;
  const present = [...alternatives].filter(([term]) => frequencyOf(term) > 0);
  const strongest = isForeign ? Math.max(0, ...present.map(([, strength]) => strength)) : 1;
  let frequency = 0;
  for (const [term, strength] of present) {
    if (strength >= LIKELY * Math.min(1, strongest))
      frequency = Math.max(frequency, frequencyOf(term));
  }
  for (const [term, strength] of asked ? alternatives : []) {
    if (strength >= LIKELY) frequency = Math.max(frequency, asked?.frequencyOf(term) ?? 0);
  }
  return Math.log(1 + (units.length - frequency + 0.5) / (frequency + 0.5));
}
