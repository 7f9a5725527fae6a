import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packWordList } from '../../scripts/pack-word-list.ts';
import { readWordList } from '../../src/language/word-list.ts';

const word = fc.string({ unit: fc.constantFrom(...'abcåäö '), minLength: 1, maxLength: 60 });

describe('readWordList', () => {
  it('finds every word that was packed, by its number and by itself, and no other', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 100 }), word, (unsorted, other) => {
        const words = unsorted.toSorted();
        const list = readWordList(packWordList(words), words.length);
        expect(words.map((_, i) => list.wordAt(i))).toEqual(words);
        expect(words.map(list.numberOf)).toEqual(words.map((_, i) => i));
        expect(list.numberOf(other)).toBe(words.indexOf(other));
      }),
      { numRuns: 200 },
    );
  });

  it('cannot be packed with letters that are not Latin-1', () => {
    expect(() => packWordList(['łódź'])).toThrow(RangeError);
  });
});
