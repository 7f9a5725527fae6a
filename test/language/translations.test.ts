import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createTranslations, MOST_SCORE } from '../../src/language/translations.ts';

const bytes = readFileSync(
  new URL('../../src/language/data/english-swedish.lexicon', import.meta.url),
);
const { translate } = createTranslations(bytes);

describe('translate', () => {
  it.each([
    ['tax', 'skatt'],
    ['school', 'skola'],
    ['preschool', 'förskola'],
    ['library', 'bibliotek'],
    ['unemployed', 'arbetslös'],
    ['subway', 'tunnelbana'],
    ['germany', 'tyskland'],
    ['earthquake', 'jordbävning'],
  ])('gives %s as %s first', (english, lemma) => {
    expect(translate(english)[0]?.lemma).toBe(lemma);
  });

  it('knows phrases by the stems of their words', () => {
    expect(translate('climate change')[0]?.lemma).toBe('klimatförändring');
  });

  it('gives the likeliest first, with scores', () => {
    const scores = translate('care').map(({ score }) => score);
    expect(scores.length).toBeGreaterThan(5);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(Math.max(...scores)).toBeLessThanOrEqual(MOST_SCORE);
    expect(Math.min(...scores)).toBeGreaterThan(0);
  });

  it('gives nothing for a stem that it does not know', () => {
    expect(translate('xyzzy')).toEqual([]);
    expect(translate('')).toEqual([]);
  });
});

describe('createTranslations', () => {
  it('rejects bytes of another kind', () => {
    expect(() => createTranslations(new Uint8Array(64))).toThrow(RangeError);
    expect(() => createTranslations(new Uint8Array(3))).toThrow(RangeError);
  });

  it('reads bytes that do not begin on a word boundary', () => {
    const shifted = new Uint8Array(bytes.length + 1);
    shifted.set(bytes, 1);
    expect(createTranslations(shifted.subarray(1)).translate('tax')).toEqual(translate('tax'));
  });
});
