import { describe, expect, it } from 'vitest';
import { createConcepts } from '../../src/engine/concepts.ts';
import type { Query } from '../../src/engine/group.ts';
import { createLikelihoods, type Likelihood } from '../../src/engine/likelihood.ts';
import { createPhrasingIndex } from '../../src/engine/phrasing-index.ts';
import { ANALYZERS, CONCEPTS, indexKnowledge, KNOWLEDGE } from './fixtures.ts';

const { read } = indexKnowledge(KNOWLEDGE);
const reader = { analyzers: ANALYZERS, concepts: createConcepts(CONCEPTS, ANALYZERS) };

const THINGS = `
  hus bro båt häst ko får gran tall björk sol måne regn snö bord stol lampa bok penna brev klocka
`
  .trim()
  .split(/\s+/);

/** Twenty ways of asking for a thing, half of them for what is dear and half for what is cheap. */
const linesOf = (thing: string, count = 20): string[] =>
  Array.from({ length: count }, (_, i) => `${i % 2 === 0 ? 'dyr' : 'billig'} ${thing}`);

const likelihoodsOf = (
  lines: Readonly<Record<string, readonly string[]>>,
  published: Readonly<Record<string, string>> = {},
) => {
  const asked = Object.entries(lines).flatMap(([target, texts]) =>
    texts.map((text) => ({ target, language: 'sv' as const, text, isPublished: false })),
  );
  const own = Object.entries(published).map(([target, text]) => ({
    target,
    language: 'sv' as const,
    text,
    isPublished: true,
  }));
  const all = [...asked, ...own];
  const likelihoods = createLikelihoods(all, createPhrasingIndex(all, reader).having);
  return (question: string | Query) =>
    likelihoods(typeof question === 'string' ? read(question) : question);
};

const ALL = Object.fromEntries(THINGS.map((thing) => [thing, linesOf(thing)]));

const likelihoods = likelihoodsOf(ALL);

const of = (all: readonly Likelihood<string>[], target: string) =>
  all.find((each) => each.target === target) ?? { ratio: Number.NaN, coverage: Number.NaN };

describe('a target is likely', () => {
  it('by the words that people ask for it with, in any of their forms', () => {
    const all = likelihoods('lamporna');
    expect(all[0]).toMatchObject({ target: 'lampa', coverage: 1 });
    expect(all[0]?.ratio).toBeGreaterThan(1);
    expect(of(all, 'bok').ratio).toBeLessThan(0);
    expect(of(all, 'bok').coverage).toBe(0);
  });

  it('not by words that they ask for anything with', () => {
    expect(of(likelihoods('en dyr lampa'), 'lampa').ratio).toBeCloseTo(
      of(likelihoods('lampa'), 'lampa').ratio,
      1,
    );
    expect(likelihoods('dyr')[0]?.ratio).toBeCloseTo(0, 5);
  });

  it('by several words more than by one, whichever line has which', () => {
    const together = likelihoodsOf({
      ...ALL,
      lampa: [...linesOf('lampa', 10), ...linesOf('ljus', 10)],
    });
    const both = of(together('lampa och ljus'), 'lampa').ratio;
    expect(both).toBeGreaterThan(1.5 * of(together('lampa'), 'lampa').ratio);
  });

  it('by as much of a question as its lines have', () => {
    const { coverage } = of(likelihoods('lampor och vattenskotrar'), 'lampa');
    expect(coverage).toBeGreaterThan(0.2);
    expect(coverage).toBeLessThan(0.8);
  });

  it('by the part of a compound less than by its whole', () => {
    const whole = of(likelihoods('bordslampa'), 'lampa');
    expect(whole.ratio).toBeGreaterThan(0);
    expect(whole.ratio).toBeLessThan(of(likelihoods('lampa'), 'lampa').ratio);
    expect(whole.coverage).toBeLessThan(1);
  });
});

it('a target is less likely by the parts of a compound that is a concept of its own', () => {
  const both = Array.from({ length: 20 }, () => 'bord och lampa');
  const likelihoods = likelihoodsOf({ ...ALL, lampa: both });
  const query = read('bordslampa');
  const concept = {
    ...query,
    groups: query.groups.map((group) => ({ ...group, concepts: ['table-lamps'] })),
  };
  const [own, lamps] = [likelihoods(query), likelihoods(concept)].map((all) => of(all, 'lampa'));
  expect(lamps?.ratio).toBeLessThan(own?.ratio ?? 0);
  expect(lamps?.coverage).toBeLessThan(own?.coverage ?? 0);
});

it('nothing is likely by words that nobody asks with', () => {
  expect(
    likelihoods('vattenskotrar').every(({ ratio, coverage }) => ratio === 0 && coverage === 0),
  ).toBe(true);
});

it('a passage is likely by its own words where nobody is known to ask with them', () => {
  const own = likelihoodsOf(ALL, {
    lampa: 'Köpt en vattenskoter och en bok.',
    bok: 'Köpt en lada.',
  });
  expect(own('vattenskotrar')[0]).toMatchObject({ target: 'lampa', coverage: 1 });
  expect(own('vattenskotrar')[0]?.ratio).toBeGreaterThan(1);
  expect(own('köpt')[0]?.ratio).toBeCloseTo(own('köpt')[1]?.ratio ?? Number.NaN, 5);
  expect(of(own('bok'), 'lampa').ratio).toBeLessThan(0);
});

it('the likeliest comes first', () => {
  const ratios = likelihoods('bok eller penna').map(({ ratio }) => ratio);
  expect(ratios).toEqual(ratios.toSorted((a, b) => b - a));
});

describe('nobody can tell', () => {
  it('among a few targets', () => {
    const { hus: _, ...fewer } = ALL;
    expect(likelihoodsOf(fewer)('lampa')).toEqual([]);
    expect(likelihoodsOf({})('lampa')).toEqual([]);
  });

  it('of a target with a few lines, or one that is left out', () => {
    const all = likelihoodsOf({ ...ALL, katt: linesOf('katt', 19) })('katt');
    expect(all).toHaveLength(THINGS.length);
    expect(all.every(({ ratio }) => ratio === 0)).toBe(true);
  });
});

it('remembers no more than so many of the terms that people have asked for', () => {
  const terms = Array.from({ length: 20_001 }, (_, i) => [`s:ord${i}`, 1] as const);
  const [group] = read('lampa').groups;
  const query = (alternatives: readonly (readonly [string, number])[]) => ({
    ...read('lampa'),
    groups: group ? [{ ...group, alternatives: new Map(alternatives), parts: [] }] : [],
  });
  let looked = 0;
  const texts = THINGS.flatMap((target) => linesOf(target).map(() => ({ target })));
  const ask = createLikelihoods(texts, () => {
    looked += 1;
    return [];
  });
  const once = query(terms.slice(0, 2));
  ask(once);
  ask(once);
  expect(looked).toBe(2);
  ask(query(terms));
  ask(once);
  expect(looked).toBeGreaterThan(20_001);
});
