import { describe, expect, it } from 'vitest';
import { ENGLISH } from './lexicons.ts';

const { analyze } = ENGLISH;

describe('createEnglishAnalyzer', () => {
  it.each([
    ['sell', 'sold'],
    ['build', 'built'],
    ['child', 'children'],
    ['woman', 'women'],
    ['person', 'people'],
    ['pass', 'passes'],
    ['life', 'lives'],
    ['safe', 'safest'],
    ['school', 'schools'],
    ['city', 'cities'],
    ['policy', 'policies'],
    ['business', 'businesses'],
    ['teacher', 'teachers'],
  ])('gives %s as the lemma of %s', (lemma, form) => {
    expect(analyze(form).lemmas).toContain(lemma);
    expect(analyze(lemma).lemmas).toContain(lemma);
  });

  it.fails.each([['decision', 'decisions']])('gives %s as the lemma of %s', (lemma, form) => {
    expect(analyze(form).lemmas).toContain(lemma);
  });

  it.each([
    ['business', 'busy'],
    ['statement', 'state'],
    ['statements', 'states'],
    ['policy', 'police'],
    ['university', 'universe'],
    ['organisation', 'organ'],
    ['homeless', 'home'],
    ['general', 'generation'],
  ])('keeps %s apart from %s', (a, b) => {
    const others = new Set(analyze(b).lemmas);
    expect(analyze(a).lemmas.filter((lemma) => others.has(lemma))).toEqual([]);
  });

  it.each([
    ["children's", 'child'],
    ["parents'", 'parent'],
    ["city's", 'city'],
  ])('leaves the genitive off %s', (form, lemma) => {
    expect(analyze(form).lemmas).toEqual([lemma]);
  });

  it('reads both spellings', () => {
    expect(analyze('organise').known && analyze('organize').known).toBe(true);
    expect(analyze('neighbour').known && analyze('neighbor').known).toBe(true);
  });

  it.each([
    ['stockholm', true],
    ['paris', true],
    ['bill', false],
    ['housing', false],
  ])('says whether %s is a name alone: %s', (word, name) => {
    expect(analyze(word)).toMatchObject({ name, known: true });
  });

  it('stems what no dictionary has', () => {
    expect(analyze('blorping')).toEqual({
      lemmas: ['blorp'],
      parts: [],
      known: false,
      name: false,
    });
  });

  it('takes a number as it is', () => {
    expect(analyze('2030')).toMatchObject({ lemmas: ['2030'], known: true, name: false });
  });
});
