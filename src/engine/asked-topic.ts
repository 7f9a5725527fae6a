import type { Asked, Share } from './asked.ts';
import type { AskedTopic } from './asked-targets.ts';
import type { Query } from './group.ts';
import { share } from './share.ts';

/** What a heading must cover too for its section to answer a question for a topic. */
const LEAST = 0.58;

/** A demand of no weight is the party or the city that speaks. */
const LEAST_WEIGHT = 0.05;

const MET = 0.5;

/** The one that a question is nearest to; null where it is near to none. */
export function bestTopic(
  { groups }: Query,
  weights: readonly number[],
  { topics }: Pick<Asked, 'topics'>,
): AskedTopic | null {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const covered: Share = (strengths) => share(strengths, weights);
  const meetsDemands = (strengths: readonly number[]): boolean =>
    groups.every(
      ({ demanded }, i) =>
        !demanded || (weights[i] ?? 0) < LEAST_WEIGHT * total || (strengths[i] ?? 0) >= MET,
    );
  return topics.reduce<AskedTopic | null>((best, { units, isSection, strengths }) => {
    const own = strengths(covered);
    const coverage = covered(own);
    const isBetter = coverage >= LEAST && coverage > (best?.coverage ?? 0) && meetsDemands(own);
    return isBetter ? { units, isSection, coverage } : best;
  }, null);
}
