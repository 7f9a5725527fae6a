import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinChunks } from '../../src/engine/chunks.ts';
import { createConcepts } from '../../src/engine/concepts.ts';
import type { Document } from '../../src/engine/document.ts';
import { decodeIndex, encodeIndex, INDEX_FORMAT } from '../../src/engine/index-bytes.ts';
import { makeIndex, updateIndex } from '../../src/engine/update-index.ts';
import { ANALYZERS, CONCEPTS, createDocument, EKDALA } from './fixtures.ts';

const reader = { analyzers: ANALYZERS, concepts: createConcepts(CONCEPTS, ANALYZERS) };
const bytes = encodeIndex(makeIndex([EKDALA], reader));

describe('decodeIndex', () => {
  it('gives what was encoded', () => {
    expect(encodeIndex(decodeIndex(bytes))).toEqual(bytes);
  });

  it('reads bytes that begin at an odd address', () => {
    const shifted = new Uint8Array(bytes.length + 1);
    shifted.set(bytes, 1);
    expect(encodeIndex(decodeIndex(shifted.subarray(1)))).toEqual(bytes);
  });

  it('refuses bytes that end too soon, wherever they do', () => {
    for (let end = 0; end < bytes.length; end += 13) {
      expect(() => decodeIndex(bytes.subarray(0, end))).toThrow(RangeError);
    }
  });

  it('refuses bytes of which one bit is another', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length * 8 - 1), (bit) => {
        const damaged = bytes.slice();
        damaged[bit >> 3] = (damaged[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(() => decodeIndex(damaged)).toThrow(RangeError);
      }),
      { numRuns: 500 },
    );
  });

  it('refuses any other bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (other) => {
        expect(() => decodeIndex(other)).toThrow(RangeError);
        // With a header and a checksum that are right.
        expect(() => decodeIndex(joinChunks([other, other], INDEX_FORMAT))).toThrow(RangeError);
      }),
    );
  });

  it('refuses those of another version', () => {
    const { magic, version } = INDEX_FORMAT;
    const other = joinChunks([], { magic, version: version + 1 });
    expect(() => decodeIndex(other)).toThrow('of another version');
  });
});

const document = (id: string, ...texts: string[]): Document =>
  createDocument(
    [{ heading: [`Om ${id}`, `About ${id}`], passages: texts.map((text) => ({ text })) }],
    { id, title: `Nytt om ${id}` },
  );

const [SCHOOL, CARE, ROADS] = [
  document('skolan', 'Anställt två lärare.', 'Sänkt avgiften för simskolan.'),
  document('vården', 'Öppnat en vårdcentral vid sjön.'),
  document('vägarna', 'Lagat vägen till sjön.', 'Anställt två lärare.'),
];
const NEWER = document('vården', 'Stängt en vårdcentral.', 'Öppnat ett bad.');

describe('updateIndex', () => {
  it.each([
    ['nothing has changed', [SCHOOL, CARE, ROADS], [0, 1, 2]],
    ['one has changed', [SCHOOL, NEWER, ROADS], [0, null, 2]],
    ['one has come first', [NEWER, SCHOOL, ROADS], [null, 0, 2]],
    ['one has gone', [SCHOOL, ROADS], [0, 2]],
    ['they stand in another order', [ROADS, CARE, SCHOOL], [2, 1, 0]],
    ['all have changed', [NEWER], [null]],
    ['none is left', [], []],
  ])('makes the index that all documents would have: %s', (_, documents, known) => {
    const before = makeIndex([SCHOOL, CARE, ROADS], reader);
    const updated = updateIndex(before, { documents, known }, reader);
    expect(encodeIndex(updated)).toEqual(encodeIndex(makeIndex(documents, reader)));
  });
});
