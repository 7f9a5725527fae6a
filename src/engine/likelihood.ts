import type { Alternatives, Query } from './group.ts';
import type { Having } from './heard-words.ts';

/** How likely it is that a target is what a question is asked for. */
export interface Likelihood<Target> {
  readonly target: Target;
  /** How much likelier the question's words are where people ask for it than where they ask for anything, in nats. */
  readonly ratio: number;
  /** The weighted share of the question that the ways of asking for it have, 0..1. */
  readonly coverage: number;
}

/** The likeliest first; empty where too little has been written down to compare. */
export type Likelihoods<Target> = (query: Query) => readonly Likelihood<Target>[];

/** With fewer phrasings than this it is chance which words they have, … */
const LEAST_PHRASINGS = 20;

/** … and among fewer targets no word is much likelier for one of them. */
const LEAST_TARGETS = 20;

/** So many phrasings' worth of the words that people use for anything is added to each target's own. */
const SMOOTHING = 12;

/** Something narrower is meant too; something wider is another matter. */
const LEAST_STRENGTH = 0.7;

/** Of a compound or a phrase, when all its words are there, its last one, or another. */
const WHOLE = 0.9;
const HEAD = 0.5;
/** All parts of a compound that is a concept of its own: no swimming school is a school. */
const OF_CONCEPT = 0.5;
const INCOMPLETE = 0.25;

/** Terms, of whatever people ask. */
const MOST_REMEMBERED = 20_000;

/** As often as its own words would be asked for a passage, where nobody is known to use them. */
const PUBLISHED = 2;

/** A text by its target, null for one that is left out. */
export interface Telling<Target> {
  readonly target: Target | null;
  /** It is what was published, and tells of words that nobody is known to ask with. */
  readonly isPublished?: boolean;
}

/**
 * Naive Bayes over the ways in which people ask: of a hundred for a passage none has all the words of a question, and
 * together they tell which words go with what. `texts` are in the order in which `having` numbers them.
 */
export function createLikelihoods<Target>(
  texts: readonly Telling<Target>[],
  having: Having,
): Likelihoods<Target> {
  const sizes = new Map<Target, number>();
  for (const { target, isPublished } of texts) {
    if (target !== null && !isPublished) sizes.set(target, (sizes.get(target) ?? 0) + 1);
  }
  const judged = [...sizes].filter(([, size]) => size >= LEAST_PHRASINGS);
  if (judged.length < LEAST_TARGETS) return () => [];
  const numbers = new Map(judged.map(([target], number) => [target, number]));
  const numberOf = texts.map(({ target }) => (target === null ? undefined : numbers.get(target)));
  const total = judged.reduce((sum, [, size]) => sum + size, 0);
  const none = (): Float64Array => new Float64Array(judged.length);

  /** How often each target is asked for with a term, or else has it itself. */
  const countsOf = (term: string): Float64Array => {
    const [asked, published] = [none(), none()];
    let isAsked = false;
    for (const text of new Set(having(term).flatMap((word) => [...word.texts]))) {
      const number = numberOf[text];
      if (number === undefined) continue;
      if (texts[text]?.isPublished) published[number] = PUBLISHED;
      else asked[number] = (asked[number] ?? 0) + 1;
      isAsked ||= !texts[text]?.isPublished;
    }
    return isAsked ? asked : published;
  };

  const known = new Map<string, Float64Array | null>();
  /** Per target how much likelier a term is than in any text, in nats; null where none has it. */
  const ratiosOf = (term: string): Float64Array | null => {
    const before = known.get(term);
    if (before !== undefined) return before;
    const counts = countsOf(term);
    const sum = counts.reduce((all, count) => all + count, 0);
    const usual = sum / total;
    const ratios = counts.map((count, number) => {
      const size = judged[number]?.[1] ?? 0;
      return Math.log((count + SMOOTHING * usual) / ((size + SMOOTHING) * usual));
    });
    const own = sum === 0 ? null : ratios;
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(term, own);
    return own;
  };

  const likeliest = (terms: Alternatives): Evidence => {
    const ratios = none();
    const strengths = none();
    let isKnown = false;
    for (const [term, strength] of terms) {
      const own = strength < LEAST_STRENGTH ? null : ratiosOf(term);
      if (own === null) continue;
      // A question has hundreds of terms, and there are dozens of targets.
      for (let i = 0; i < own.length; i++) {
        const ratio = own[i] as number;
        const value = strength * ratio;
        if (!isKnown || value > (ratios[i] as number)) ratios[i] = value;
        if (ratio > 0 && strength > (strengths[i] as number)) strengths[i] = strength;
      }
      isKnown = true;
    }
    return { ratios, strengths, isKnown };
  };

  return ({ groups }) => {
    const ratios = none();
    const covered = none();
    let named = 0;
    for (const { alternatives, parts, weight, telling, concepts } of groups) {
      named += weight * telling;
      const whole = likeliest(alternatives);
      const { ratios: own, strengths } =
        parts.length > 0
          ? orParts(whole, parts.map(likeliest), concepts.length > 0 ? OF_CONCEPT : WHOLE)
          : whole;
      for (let i = 0; i < own.length; i++) {
        ratios[i] = (ratios[i] as number) + weight * (own[i] as number);
        covered[i] = (covered[i] as number) + weight * telling * (strengths[i] as number);
      }
    }
    return judged
      .map(([target], i) => ({
        target,
        ratio: ratios[i] ?? 0,
        coverage: named > 0 ? (covered[i] ?? 0) / named : 0,
      }))
      .sort((a, b) => b.ratio - a.ratio);
  };
}

/** Of one thing that a question names, per target. */
interface Evidence {
  /** In nats. */
  readonly ratios: Float64Array;
  /** How well it stands for what was asked where it is likelier than elsewhere, 0..1. */
  readonly strengths: Float64Array;
  /** Some phrasing has it. */
  readonly isKnown: boolean;
}

/** A compound or a phrase is as likely as it is itself, or as its words are together. */
function orParts(whole: Evidence, parts: readonly Evidence[], all: number): Evidence {
  const ratios = whole.ratios.slice();
  const strengths = whole.strengths.slice();
  ratios.forEach((ratio, i) => {
    const met = parts.filter((part) => (part.strengths[i] ?? 0) > 0);
    const head = parts.at(-1)?.strengths[i] ?? 0;
    const share = met.length === parts.length ? all : head > 0 ? HEAD : INCOMPLETE;
    const sum = parts.reduce((all, part) => all + (part.ratios[i] ?? 0), 0) / parts.length;
    const together = sum > 0 ? share * sum : sum;
    if (!whole.isKnown || together > ratio) ratios[i] = together;
    const strength = met.reduce((all, part) => all + (part.strengths[i] ?? 0), 0) / parts.length;
    strengths[i] = Math.max(strengths[i] ?? 0, share * strength);
  });
  return { ratios, strengths, isKnown: whole.isKnown || parts.some(({ isKnown }) => isKnown) };
}
