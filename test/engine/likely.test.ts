import { describe, expect, it } from 'vitest';
import { likelyIn } from '../../src/engine/likely.ts';
import type { Unit } from '../../src/engine/passage-index.ts';
import { indexKnowledge, KNOWLEDGE } from './fixtures.ts';

const units = indexKnowledge(KNOWLEDGE).index.units;
const [first, second, third, unknown] = units as [Unit, Unit, Unit, Unit];

const ANY = { passage: () => true, topic: () => true };
const NONE = { passage: () => false, topic: () => false };

const passages = (...ratios: readonly number[]) =>
  ratios.map((ratio, i) => ({ target: units[i] as Unit, ratio, coverage: 0.9 }));

const topic = (ratio: number, of: readonly Unit[] = [first, second], coverage = 0.9) => ({
  target: { units: of },
  isSection: false,
  ratio,
  coverage,
});

const likely = (ratios: readonly number[], topics: readonly ReturnType<typeof topic>[] = []) =>
  likelyIn({ passages: passages(...ratios), topics: () => topics }, ANY);

it('nobody can tell without something to compare', () => {
  expect(likely([])).toBeNull();
  expect(likely([9])).toBeNull();
});

describe('instead of what was found', () => {
  it('is what is far likelier and likely by itself', () => {
    expect(likely([3, 1.9, 0])?.insteadOf(second)).toEqual({ unit: first, coverage: 0.9 });
    expect(likely([3, 2.1, 0])?.insteadOf(second)).toBeNull();
    expect(likely([2.9, 0, 0])?.insteadOf(second)).toBeNull();
    expect(likely([9, 5, 0])?.insteadOf(first)).toBeNull();
  });

  it('is nothing where nobody can tell how likely that is, or that may not answer', () => {
    expect(likely([9, 5, 0])?.insteadOf(unknown)).toBeNull();
    const { insteadOf } = likelyIn({ passages: passages(9, 5), topics: () => [] }, NONE) ?? {};
    expect(insteadOf?.(second)).toBeNull();
  });
});

it('what people hardly ask for in such words is unlikely, and not what nobody has written about', () => {
  const { isUnlikely } = likely([3, 1, 0.9]) ?? {};
  expect([first, second, third, unknown].map((unit) => isUnlikely?.(unit))).toEqual([
    false,
    false,
    true,
    false,
  ]);
});

describe('what nothing else finds', () => {
  it('is answered by a passage that is likely, far before the next one, and asked for with most of it', () => {
    expect(likely([6, 4])?.passage()).toEqual({ unit: first, coverage: 0.9 });
    expect(likely([5.9, 0])?.passage()).toBeNull();
    expect(likely([7, 5.1])?.passage()).toBeNull();
    const [one, other] = passages(7, 0);
    const half = { ...(one as NonNullable<typeof one>), coverage: 0.6 };
    const few = likelyIn({ passages: [half, ...(other ? [other] : [])], topics: () => [] }, ANY);
    expect(few?.passage()).toBeNull();
    expect(likelyIn({ passages: passages(9, 0), topics: () => [] }, NONE)?.passage()).toBeNull();
  });

  it('is answered by a topic that is likelier than any passage, or about as likely as one of its own', () => {
    const isSure = (ratio: number, of: readonly Unit[]) =>
      likely([ratio, 0], [topic(3, of), topic(0)])?.topic()?.isSure;
    expect(isSure(2, [second, third])).toBe(true);
    expect(isSure(2.1, [second, third])).toBe(false);
    expect(isSure(3.5, [first, second])).toBe(true);
    expect(isSure(3.6, [first, second])).toBe(false);
  });
});

describe('a topic', () => {
  it('is likely, far before the next one, and asked for with most of the question', () => {
    expect(likely([0, 0], [topic(2.5), topic(1.5)])?.topic()).toMatchObject({
      units: [first, second],
      isSection: false,
      coverage: 0.9,
    });
    expect(likely([0, 0], [topic(2.4), topic(0)])?.topic()).toBeNull();
    expect(likely([0, 0], [topic(3), topic(2.1)])?.topic()).toBeNull();
    expect(likely([0, 0], [topic(3, [first], 0.5), topic(0)])?.topic()).toBeNull();
    expect(likely([0, 0], [topic(3)])?.topic()).toBeNull();
    const none = likelyIn({ passages: passages(0, 0), topics: () => [topic(3), topic(0)] }, NONE);
    expect(none?.topic()?.isAllowed()).toBe(false);
    expect(
      likely([0, 0], [topic(3), topic(0)])
        ?.topic()
        ?.isAllowed(),
    ).toBe(true);
  });

  it('is before a passage that is clearly less likely, and before none of which nobody can tell', () => {
    const found = likely([3, 2.5, 0], [topic(3), topic(0)])?.topic();
    expect([first, second, unknown].map((unit) => found?.isBefore(unit))).toEqual([
      false,
      true,
      false,
    ]);
  });
});
