import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packAutomaton } from '../../scripts/automaton-builder.ts';
import { parseAutomaton } from '../../src/language/automaton.ts';

const ALPHABET = 'abklorsåäö';

const pack = (numbers: Readonly<Record<string, number>>, table: unknown = null): Uint8Array => {
  const words = Object.entries(numbers).sort(([a], [b]) => (a < b ? -1 : 1));
  return packAutomaton(words, ALPHABET, table);
};

const SCHOOL = pack({ skola: 1, skolor: 2, bo: 0, ö: 3 });

describe('parseAutomaton', () => {
  it.each([
    ['skola', 1],
    ['skolor', 2],
    ['bo', 0],
    ['ö', 3],
  ])('gives the number of %s', (word, number) => {
    expect(parseAutomaton(SCHOOL).numberOf(word)).toBe(number);
  });

  it.each([
    ['', 'the empty word'],
    ['skol', 'the beginning of words'],
    ['skolan', 'a word that goes on'],
    ['boskola', 'two words in one'],
    ['o', 'a word without its dots'],
    ['skolx', 'a letter that no word has'],
  ])('has no number for "%s", %s', (word) => {
    expect(parseAutomaton(SCHOOL).numberOf(word)).toBe(-1);
  });

  it('is walked letter by letter', () => {
    const { root, step, numberAt } = parseAutomaton(SCHOOL);
    const b = step(root, 'b');
    expect(numberAt(b)).toBe(-1);
    const bo = step(b, 'o');
    expect(numberAt(bo)).toBe(0);
    expect(step(bo, 'o')).toBe(-1);
    expect(step(root, 'x')).toBe(-1);
  });

  it('keeps the table that was stored with it, letters beyond ASCII included', () => {
    const table = [[[2, 'å', 4]], { en: 'skönhet', emoji: '🌳' }];
    expect(parseAutomaton(pack({ bo: 1 }, table)).table).toEqual(table);
  });

  it('reads bytes that begin anywhere in their buffer', () => {
    const shifted = new Uint8Array(SCHOOL.length + 1);
    shifted.set(SCHOOL, 1);
    expect(parseAutomaton(shifted.subarray(1)).numberOf('skolor')).toBe(2);
  });

  it('reads a Buffer that begins anywhere, whose slice is no copy', () => {
    const shifted = Buffer.alloc(SCHOOL.length + 1);
    shifted.set(SCHOOL, 1);
    expect(parseAutomaton(shifted.subarray(1)).numberOf('skolor')).toBe(2);
  });

  it.each([
    ['nothing', new Uint8Array(0)],
    ['a text', new TextEncoder().encode('{"words": ["skola"]}')],
    ['zeros', new Uint8Array(64)],
  ])('throws a RangeError for %s', (_, bytes) => {
    expect(() => parseAutomaton(bytes)).toThrow(RangeError);
  });

  it('finds every word that was packed, and no other', () => {
    const word = fc.string({ unit: fc.constantFrom(...ALPHABET), minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(
        fc.dictionary(word, fc.nat(1000), { maxKeys: 60 }),
        fc.array(word, { maxLength: 20 }),
        (numbers, others) => {
          const automaton = parseAutomaton(pack(numbers));
          for (const [each, number] of Object.entries(numbers)) {
            expect(automaton.numberOf(each)).toBe(number);
          }
          for (const other of others) {
            const number = Object.hasOwn(numbers, other) ? numbers[other] : -1;
            expect(automaton.numberOf(other)).toBe(number);
          }
        },
      ),
    );
  });
});
