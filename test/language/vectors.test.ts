import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createVectors, meanOf, nearest, type WordVector } from '../../src/language/vectors.ts';

const bytes = readFileSync(new URL('../../src/language/data/bilingual.vectors', import.meta.url));
const vectors = createVectors(bytes);

const sv = (lemma: string) => ({ lemma, language: 'sv' as const });
const en = (lemma: string) => ({ lemma, language: 'en' as const });
const swedish = (lemma: string): { lemma: string; vector: WordVector } => {
  const vector = vectors.vectorOf(lemma, 'sv');
  if (!vector) throw new Error(`${lemma} has no vector`);
  return { lemma, vector };
};

describe('createVectors', () => {
  it('gives vectors of unit length', () => {
    for (const lemma of ['skola', 'tunnelbana', 'skatt']) {
      expect(Math.hypot(...swedish(lemma).vector)).toBeCloseTo(1, 5);
    }
  });

  it('has no vector for a word that it does not know', () => {
    expect(vectors.vectorOf('xyzzy', 'sv')).toBeNull();
    expect(vectors.vectorOf('', 'en')).toBeNull();
    expect(vectors.similarity(sv('xyzzy'), sv('skola'))).toBeNull();
  });

  it.each([
    ['skatt', 'tax', 'skola'],
    ['tunnelbana', 'subway', 'bibliotek'],
    ['val', 'election', 'sopor'],
    ['bostad', 'housing', 'polis'],
    ['sjuksköterska', 'nurse', 'cykel'],
  ])('holds %s nearer to its English %s than %s', (lemma, english, other) => {
    const right = vectors.similarity(sv(lemma), en(english)) ?? 0;
    expect(right).toBeGreaterThan(0.6);
    expect(right).toBeGreaterThan((vectors.similarity(sv(other), en(english)) ?? 1) + 0.3);
  });

  it('finds the first and the last word of its lists', () => {
    const found = nearest(swedish('skola').vector, [swedish('skola'), swedish('öva')], {
      most: 1,
      least: 0,
    });
    expect(found.map(({ candidate }) => candidate.lemma)).toEqual(['skola']);
  });

  it('rejects bytes of another kind', () => {
    expect(() => createVectors(new Uint8Array(64))).toThrow(RangeError);
    expect(() => createVectors(new Uint8Array(3))).toThrow(RangeError);
  });

  it('reads bytes that do not begin on a word boundary', () => {
    const shifted = new Uint8Array(bytes.length + 1);
    shifted.set(bytes, 1);
    const same = createVectors(shifted.subarray(1)).vectorOf('skola', 'sv');
    expect(same).toEqual(swedish('skola').vector);
  });
});

describe('nearest', () => {
  const candidates = ['pendeltåg', 'bibliotek', 'polis', 'hyresgäst', 'spårvagn'].map(swedish);

  it('puts the most similar first and leaves out what is too far', () => {
    const found = nearest(swedish('tunnelbana').vector, candidates, { most: 5, least: 0.4 });
    expect(found.map(({ candidate }) => candidate.lemma).sort()).toEqual(['pendeltåg', 'spårvagn']);
    expect(found[0]?.similarity).toBeGreaterThanOrEqual(found[1]?.similarity ?? 1);
  });

  it('stops at `most`', () => {
    expect(nearest(swedish('tunnelbana').vector, candidates, { most: 1, least: -1 })).toHaveLength(
      1,
    );
  });
});

describe('meanOf', () => {
  it('stands for a compound between its parts', () => {
    const parts = [swedish('skola').vector, swedish('mat').vector];
    const [best] = nearest(meanOf(parts) as WordVector, ['lunch', 'polis', 'träd'].map(swedish), {
      most: 1,
      least: 0,
    });
    expect(best?.candidate.lemma).toBe('lunch');
  });

  it('is nothing for nothing', () => {
    expect(meanOf([])).toBeNull();
  });
});
