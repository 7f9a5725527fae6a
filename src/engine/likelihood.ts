import type { Query } from './group.ts';
import type { Having } from './phrasing-index.ts';

/** How likely it is that a question is asked for a target. */
export interface Likelihood<Target> {
  readonly target: Target;
  /** How much likelier its words are where people ask for it than where they ask for anything, in nats. */
  readonly ratio: number;
  /** The weighted share of the question that ways of asking for it have, 0..1. */
  readonly coverage: number;
}

/** The likeliest first; empty where there are no phrasings. */
export type Likelihoods<Target> = (query: Query) => readonly Likelihood<Target>[];

/** A word that so many phrasings would have by chance is as likely for a target as it is for any. */
const SMOOTHING = Number(process.env.ALPHA ?? 8);

const PARTS = Number(process.env.PARTS ?? 2), HEAD = Number(process.env.HEAD ?? .5), TAIL = Number(process.env.TAIL ?? .25);
/** Something merely wider is another matter. */
const LEAST_STRENGTH = 0.5;

/**
 * Naive Bayes over the ways in which people ask for each target: of hundreds no single one has all the words of a
 * question, and together they tell which words go with what.
 */
export function createLikelihoods<Target>(
  targets: readonly (Target | null)[],
  having: Having,
): Likelihoods<Target> {
  const all = [...new Set(targets)].filter((target) => target !== null);
  const numbers = new Map(all.map((target, i) => [target, i]));
  const ofText = targets.map((target) => (target === null ? -1 : (numbers.get(target) ?? -1)));
  const sizes = all.map(() => 0);
  for (const target of ofText) if (target >= 0) sizes[target] = (sizes[target] ?? 0) + 1;
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const known = new Map<string, Float64Array | null>();
  /** Per target how much likelier the term is than in any phrasing, in nats; null where none has it. */
  const read = (term: string): Float64Array | null => {
    const texts = new Set(having(term).flatMap(({ texts }) => texts));
    const counts = new Float64Array(all.length);
    let sum = 0;
    for (const text of texts) {
      const target = ofText[text] ?? -1;
      if (target < 0) continue;
      counts[target] = (counts[target] ?? 0) + 1;
      sum += 1;
    }
    if (sum === 0) return null;
    const chance = (sum + 0.5) / (total + 1);
    return counts.map((count, i) =>
      Math.log((count + SMOOTHING * chance) / ((sizes[i] ?? 0) + SMOOTHING) / chance),
    );
  };
  const ratiosOf = (term: string): Float64Array | null => {
    let own = known.get(term);
    if (own === undefined) known.set(term, (own = read(term)));
    return own;
  };
  const strongest = (terms: ReadonlyMap<string, number>) => {
      const best = new Float64Array(all.length).fill(Number.NaN);
      const met = new Float64Array(all.length);
      for (const [term, strength] of terms) {
        const own = strength < LEAST_STRENGTH ? null : ratiosOf(term);
        if (!own) continue;
        for (let i = 0; i < all.length; i += 1) {
          const value = strength * (own[i] ?? 0);
          if (!(value <= (best[i] ?? 0))) best[i] = value;
          if ((own[i] ?? 0) > 0) met[i] = Math.max(met[i] ?? 0, strength);
        }
      }
      return { best, met };
  };
  return ({ groups }) => {
    const ratios = all.map(() => 0);
    const covered = all.map(() => 0);
    let weights = 0;
    for (const { alternatives, parts, weight, telling } of groups) {
      const whole = strongest(alternatives);
      const each = PARTS === 0 ? [] : parts.map(strongest);
      weights += weight * telling;
      const best = whole.best, met = whole.met;
      if (PARTS === 2) for (const p of each) for (let i = 0; i < all.length; i += 1) {
        if (!((p.best[i] ?? 0) <= (best[i] ?? 0))) best[i] = p.best[i] ?? 0;
        met[i] = Math.max(met[i] ?? 0, p.met[i] ?? 0);
      }
      if (PARTS === 1 && each.length > 0) for (let i = 0; i < all.length; i += 1) {
        let sum = 0, m = 0, n = 0;
        for (const p of each) { if ((p.met[i] ?? 0) >= 0.5) { n += 1; m += p.met[i] ?? 0; } sum += p.best[i] || 0; }
        const k = n === each.length ? 0.9 : (each.at(-1)?.met[i] ?? 0) >= 0.5 ? HEAD : TAIL;
        const v = sum > 0 ? (k * sum) / each.length : sum / each.length;
        if (!(v <= (best[i] ?? 0))) best[i] = v;
        met[i] = Math.max(met[i] ?? 0, k * m / each.length);
      }
      for (let i = 0; i < all.length; i += 1) {
        ratios[i] = (ratios[i] ?? 0) + weight * (best[i] || 0);
        covered[i] = (covered[i] ?? 0) + weight * telling * (met[i] ?? 0);
      }
    }
    return all
      .map((target, i) => ({
        target,
        ratio: ratios[i] ?? 0,
        coverage: weights > 0 ? (covered[i] ?? 0) / weights : 0,
      }))
      .sort((a, b) => b.ratio - a.ratio);
  };
}
