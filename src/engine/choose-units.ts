import { inverseFrequency, MOST_SATURATED, saturation } from './bm25.ts';
import type { QueryList, QueryTerm } from './query-lists.ts';
import type { Statistics } from './statistics.ts';

export interface Chooser {
  /**
   * The passages with the best scores, at most `most` and those that tie with the last; ascending.
   * The score is MiniSearch's: the terms' sum times their number.
   */
  choose(terms: readonly QueryTerm[], choice: Choice): Uint32Array;
}

export interface Choice {
  /** Per field, how much it counts. */
  readonly fieldBoosts: readonly number[];
  readonly most: number;
}

/** Passages that tie with the last one chosen, to each that is chosen. */
const MOST_TIES = 4;
/** Sums in another order differ in their last bits. */
const SAME = 1 - 1e-9;

/**
 * Term by term, the weightiest first. Once the terms that are left cannot lift a passage that has none
 * of the earlier ones above the best, they only add to what has been met.
 */
export function createChooser({ units, lengths, averages }: Statistics): Chooser {
  const scores = new Float64Array(units);
  const counts = new Uint16Array(units);
  const lastTerm = new Uint16Array(units);
  const met = new Uint32Array(units);
  const finals = new Float64Array(units);
  let size = 0;
  const add = (unit: number, score: number, number: number, isOpen: boolean): void => {
    const count = counts[unit] as number;
    if (count === 0) {
      if (!isOpen) return;
      met[size++] = unit;
    }
    scores[unit] = (scores[unit] as number) + score;
    if (lastTerm[unit] === number) return;
    lastTerm[unit] = number;
    counts[unit] = count + 1;
  };
  const addList = (list: QueryList, weight: number, number: number, isOpen: boolean): void => {
    const { owners, frequencies, starts, field } = list;
    const factor = weight * inverseFrequency(list.units, units);
    const own = lengths[field] as Uint32Array;
    const average = averages[field] as number;
    for (let i = 0; i < owners.length; i++) {
      const owner = owners[i] as number;
      const length = (own[owner] as number) / average;
      const score = factor * saturation(frequencies[i] as number, length);
      if (!starts) {
        add(owner, score, number, isOpen);
        continue;
      }
      const end = starts[owner + 1] as number;
      for (let unit = starts[owner] as number; unit < end; unit++) add(unit, score, number, isOpen);
    }
  };
  const finalOf = (unit: number): number => (scores[unit] as number) * (counts[unit] as number);
  /** The score of the last of the best; 0 when fewer have been met. */
  const least = (most: number): number => {
    if (size < most) return 0;
    for (let i = 0; i < size; i++) finals[i] = finalOf(met[i] as number);
    return select(finals.subarray(0, size), most);
  };
  const chosen = (most: number): Uint32Array => {
    const limit = least(most) * SAME;
    const best: number[] = [];
    for (let i = 0; i < size; i++)
      if (finalOf(met[i] as number) >= limit) best.push(met[i] as number);
    return Uint32Array.from(best)
      .sort()
      .subarray(0, most * MOST_TIES);
  };
  const clear = (): void => {
    for (let i = 0; i < size; i++) {
      const unit = met[i] as number;
      scores[unit] = 0;
      counts[unit] = 0;
      lastTerm[unit] = 0;
    }
    size = 0;
  };
  return {
    choose(terms, { fieldBoosts, most }) {
      const weighed = terms
        .map((term) => ({ ...term, bound: boundOf(term, fieldBoosts, units) }))
        .sort((a, b) => b.bound - a.bound);
      let rest = weighed.reduce((sum, { bound }) => sum + bound, 0);
      let isOpen = true;
      weighed.forEach(({ boost, lists, bound }, i) => {
        // A passage that is met from here on has at most the terms that are left.
        isOpen &&= rest * (weighed.length - i) >= least(most);
        for (const list of lists) {
          addList(list, boost * (fieldBoosts[list.field] as number), i + 1, isOpen);
        }
        rest -= bound;
      });
      const best = chosen(most);
      clear();
      return best;
    },
  };
}

const boundOf = (
  { boost, lists }: QueryTerm,
  fieldBoosts: readonly number[],
  units: number,
): number =>
  lists.reduce(
    (sum, { field, units: matching }) =>
      sum + (fieldBoosts[field] as number) * inverseFrequency(matching, units),
    0,
  ) *
  boost *
  MOST_SATURATED;

/** The value at place `place` from the top, 1 being the largest; the values are left in another order. */
function select(values: Float64Array, place: number): number {
  let [low, high] = [0, values.length - 1];
  const target = place - 1;
  while (low < high) {
    const pivot = values[(low + high) >>> 1] as number;
    let [left, right] = [low, high];
    while (left <= right) {
      while ((values[left] as number) > pivot) left += 1;
      while ((values[right] as number) < pivot) right -= 1;
      if (left > right) break;
      const swapped = values[left] as number;
      values[left++] = values[right] as number;
      values[right--] = swapped;
    }
    if (target <= right) high = right;
    else if (target >= left) low = left;
    else break;
  }
  return values[target] as number;
}
