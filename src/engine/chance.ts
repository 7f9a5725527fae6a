import type { Group, Query } from './group.ts';
import type { Match, Ranking } from './ranking.ts';
import { CLEARLY, LITERALLY } from './strength.ts';

/**
 * Words have many translations, and among many passages some has a few of them by chance: what is met
 * must be rarer together than one passage in all. A name is the same in both languages.
 */
export function isMoreThanChance(
  match: Match,
  { groups }: Query,
  { weights, places }: Ranking,
): boolean {
  const rarity = groups.map(({ weight, kind }, i) => {
    const own = match.own[i] ?? 0;
    if (own < CLEARLY || weight === 0) return 0;
    const rare = ((weights[i] ?? 0) / weight) * own * own;
    return kind === 'name' && own >= LITERALLY ? NAME * rare : rare;
  });
  const met = groups.reduce((sum, group, i) => {
    const rare = rarity[i] ?? 0;
    const isCounted = (other: Group, j: number): boolean => {
      const more = (rarity[j] ?? 0) - rare;
      return (more > 0 || (more === 0 && j < i)) && haveOneTranslation(group, other);
    };
    return rare === 0 || groups.some(isCounted) ? sum : sum + rare;
  }, 0);
  return met >= CHANCE * Math.log(places) - FEW;
}

/** "Wire" and "transfer" are both överföra, and one such word meets both. */
const haveOneTranslation = (one: Group, other: Group): boolean =>
  [...one.alternatives].some(
    ([term, strength]) => strength >= CLEARLY && (other.alternatives.get(term) ?? 0) >= CLEARLY,
  );

// DESIGN.md has what other numbers bought and cost, "When it abstains".
const CHANCE = 1.7;
const FEW = 3.7;
const NAME = 2;
