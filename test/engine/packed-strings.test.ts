import fc from 'fast-check';
import SearchableMap from 'minisearch/SearchableMap';
import { describe, expect, it } from 'vitest';
import { createNearFinder } from '../../src/engine/near-strings.ts';
import { packStrings, readStrings } from '../../src/engine/packed-strings.ts';

// UTF-16 code units, paired or not.
const anyText = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 6 })
  .map((units) => String.fromCharCode(...units));
const anyTexts = fc.uniqueArray(anyText, { maxLength: 30 }).map((texts) => texts.sort());

describe('packStrings', () => {
  it('gives back every string, and finds it', () => {
    fc.assert(
      fc.property(anyTexts, anyText, (texts, other) => {
        const strings = packStrings(texts);
        expect(texts.map((_, i) => strings.at(i))).toEqual(texts);
        expect(texts.map((text) => strings.indexOf(text))).toEqual(texts.map((_, i) => i));
        expect(strings.indexOf(other)).toBe(texts.indexOf(other));
      }),
    );
  });

  it('has no string beyond the last', () => {
    expect(() => packStrings(['en', 'två']).at(2)).toThrow(RangeError);
    expect(() => packStrings([]).at(0)).toThrow(RangeError);
  });

  it('refuses strings that lie outside their bytes', () => {
    const bytes = new Uint8Array(3);
    for (const starts of [[], [0, 4], [1, 3], [0, 2, 1, 3]]) {
      expect(() => readStrings({ bytes, starts: Uint32Array.from(starts) })).toThrow(RangeError);
    }
  });
});

describe('createNearFinder', () => {
  const word = fc.stringMatching(/^[abc]{0,7}$/);

  it('finds what a radix tree finds', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(word, { maxLength: 60 }),
        word,
        fc.integer({ min: 0, max: 2 }),
        (words, asked, edits) => {
          const sorted = words.sort();
          const tree = SearchableMap.from(sorted.map((each): [string, string] => [each, each]));
          const expected = new Map(
            [...tree.fuzzyGet(asked, edits)].map(([found, [, distance]]) => [found, distance]),
          );
          const found = createNearFinder(packStrings(sorted))(asked, edits);
          expect(new Map(found.map((near) => [sorted[near.index], near.edits]))).toEqual(expected);
        },
      ),
      { numRuns: 500 },
    );
  });
});
