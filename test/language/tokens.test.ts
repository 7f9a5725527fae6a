import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, tokenize } from '../../src/language/tokens.ts';

const LETTERS = 'aAåÅäÄöÖéÉüÜñÑяЯ-.,?! 07';

const words = (text: string): string[] => tokenize(text).map(({ word }) => word);

describe('tokenize', () => {
  it.each([
    ['Hur många BOSTÄDER?', ['hur', 'många', 'bostäder']],
    ['5 939 nya', ['5', '939', 'nya']],
    ['5,7 procent', ['5', '7', 'procent']],
    ['Enskede-Årsta-Vantör', ['enskede', 'årsta', 'vantör']],
    ["the city's", ['the', "city's"]],
    ['the city’s', ['the', "city's"]],
    ["'quoted' words'", ['quoted', 'words']],
    ['”cykelstrador”', ['cykelstrador']],
    ['café, naïve', ['café', 'naïve']],
    ['klimat🌳mål', ['klimat', 'mål']],
    ['', []],
    [' \n\t?! ', []],
  ])('reads %j as %j', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('composes letters that are written with their marks apart', () => {
    const text = 'Bosta\u0308der o\u0308st';
    const [first, second] = tokenize(text);
    expect(first).toEqual({ word: 'bostäder', written: text.slice(0, 9), start: 0, end: 9 });
    expect(second).toMatchObject({ word: 'öst', start: 10, end: 14 });
  });

  it.each([
    ['bostäder ❤️', ['bostäder']],
    ["l'e\u0301cole", ["l'école"]],
  ])('takes no mark for a word of its own: %s', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  // The sign for a key reads as a word: its digit has two marks, not one.
  it.fails('takes no mark for a part of a number: 1️⃣ klimat', () => {
    expect(words('1️⃣ klimat')).toEqual(['1', 'klimat']);
  });

  it('says where each token stands, in order and without overlap', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        let end = 0;
        for (const token of tokenize(text)) {
          expect(text.slice(token.start, token.end)).toBe(token.written);
          expect(token.start).toBeGreaterThanOrEqual(end);
          expect(token.end).toBeGreaterThan(token.start);
          end = token.end;
        }
      }),
    );
  });

  it('gives words in lower case and NFC, whatever was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...LETTERS) }), (text) => {
        for (const { word } of tokenize(text.normalize('NFD'))) {
          expect(word).toBe(word.toLowerCase().normalize('NFC'));
          expect(word).not.toMatch(/[\s’]/u);
        }
        expect(words(text.normalize('NFD'))).toEqual(words(text.normalize('NFC')));
      }),
    );
  });

  it('leaves no letter and no digit out', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const between = tokenize(text).reduceRight(
          (rest, { start, end }) => rest.slice(0, start) + rest.slice(end),
          text,
        );
        expect(between).not.toMatch(/[\p{L}\p{N}]/u);
      }),
    );
  });
});

describe('fold', () => {
  it.each([
    ['bostäder', 'bostader'],
    ['årsta', 'arsta'],
    ['öst', 'ost'],
    ['kafé', 'kafe'],
    ['über', 'uber'],
    ['skola', 'skola'],
    ["city's", "city's"],
    ['2030', '2030'],
    ['школа', 'школа'],
  ])('makes %s into %s', (word, folded) => {
    expect(fold(word)).toBe(folded);
  });

  it('keeps the length, and does nothing a second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'abcåäöéüæñ-1я') }), (word) => {
        expect(fold(word)).toHaveLength(word.length);
        expect(fold(fold(word))).toBe(fold(word));
      }),
    );
  });
});
