import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCommonness } from '../../src/language/commonness.ts';
import { COMMON_WORDS } from './lexicons.ts';

const ranked = Array.from({ length: 5000 }, (_, i) => `w${i + 1}`);
const { telling } = createCommonness({ sv: ranked, en: ['the', 'w3000'] });

describe('telling', () => {
  it('is least of the commonest words and all of a word that is not listed', () => {
    expect(telling('w1', 'sv')).toBeLessThan(0.5);
    expect(telling('blorp', 'sv')).toBe(1);
  });

  it('grows as words get rarer, and stays within 0 and 1', () => {
    const rank = fc.integer({ min: 1, max: 5000 });
    fc.assert(
      fc.property(rank, rank, (a, b) => {
        const [commoner, rarer] = [Math.min(a, b), Math.max(a, b)];
        expect(telling(`w${commoner}`, 'sv')).toBeLessThanOrEqual(telling(`w${rarer}`, 'sv'));
        expect(telling(`w${rarer}`, 'sv')).toBeLessThanOrEqual(1);
        expect(telling(`w${commoner}`, 'sv')).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('tells middling words apart', () => {
    expect(telling('w1000', 'sv')).toBeGreaterThan(telling('w100', 'sv'));
  });

  it('is of one language: a word common in English may be rare in Swedish', () => {
    expect(telling('the', 'en')).toBeLessThan(0.5);
    expect(telling('the', 'sv')).toBe(1);
  });
});

describe('the committed list', () => {
  const { telling } = createCommonness(COMMON_WORDS);

  it.each([
    ['barn', 'hus', 'kommun', 'sv'],
    ['tid', 'skola', 'klimatpositiv', 'sv'],
    ['time', 'house', 'municipality', 'en'],
    ['man', 'school', 'overcrowding', 'en'],
  ] as const)('has %s told less by than %s, and that less than %s', (a, b, c, language) => {
    expect(telling(a, language)).toBeLessThan(telling(b, language));
    expect(telling(b, language)).toBeLessThan(telling(c, language));
  });

  it.each(['sv', 'en'] as const)('has each %s lemma once', (language) => {
    const lemmas = COMMON_WORDS[language];
    expect(lemmas.length).toBeGreaterThan(1000);
    expect(new Set(lemmas).size).toBe(lemmas.length);
  });
});
