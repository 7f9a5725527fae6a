import { describe, expect, it } from 'vitest';
import { packAutomaton } from '../../scripts/automaton-builder.ts';
import { createLexicon } from '../../src/language/lexicon.ts';
import { LEXICONS } from './lexicons.ts';

const { sv, en } = LEXICONS;
const lemmasOf = (form: string, lexicon = sv): string[] =>
  lexicon.readings(form).map(({ lemma }) => lemma);

describe('readings', () => {
  it.each([
    ['bostäder', 'bostad', 'a plural with umlaut'],
    ['bostadens', 'bostad', 'a genitive'],
    ['ledamöter', 'ledamot', 'a plural with umlaut'],
    ['händerna', 'hand', 'a plural with umlaut, definite'],
    ['böcker', 'bok', 'a plural with umlaut and a doubled consonant'],
    ['män', 'man', 'a plural without an ending'],
    ['sålde', 'sälja', 'an irregular verb'],
    ['skrivits', 'skriva', 'a strong verb in the passive'],
    ['var', 'vara', 'the verb that is least like itself'],
    ['gröna', 'grön', 'an adjective'],
    ['lärarna', 'lärare', 'a noun in -are, not the verb lära'],
    ['skol', 'skola', 'the form that compounds begin with'],
    ['gymnasie', 'gymnasium', 'the form that compounds begin with, of a word in -ium'],
  ])('of %s give %s: %s', (form, lemma) => {
    expect(lemmasOf(form)).toContain(lemma);
  });

  it.each([
    ['åtgärder', 'åtgärd', 'a noun beside a verb in -a'],
    ['städer', 'stad', 'a plural with umlaut beside a verb'],
    ['lärar', 'lärare', 'the form that compounds begin with, of a word in -are'],
    ['idrotts', 'idrott', 'the form that compounds begin with'],
    ['löne', 'lön', 'the form that compounds begin with'],
  ])('of %s give %s: %s', (form, lemma) => {
    expect(lemmasOf(form)).toContain(lemma);
  });

  it('of a form of two words give both', () => {
    expect(lemmasOf('händer').sort()).toEqual(['hand', 'hända']);
  });

  it('of a word that is none are none', () => {
    expect(sv.readings('blorpar')).toEqual([]);
    expect(sv.readings('')).toEqual([]);
    expect(en.readings('blorping')).toEqual([]);
  });

  it.each([
    ['stockholm', [true]],
    ['sofia', [true]],
    ['bostad', [false]],
    ['kista', [false, true]],
  ])('mark %s as a name: %j', (form, names) => {
    expect(sv.readings(form).map(({ name }) => name)).toEqual(names);
  });

  it('say what a word may be in a compound', () => {
    expect(sv.readings('skol')[0]).toMatchObject({ modifier: true, head: false });
    expect(sv.readings('politik')[0]).toMatchObject({ head: true });
    expect(sv.readings('gymnasie')[0]).toMatchObject({ modifier: true, bound: true });
    expect(sv.readings('bostad')[0]).toMatchObject({ bound: false });
  });

  it.each([
    ['policies', 'policy'],
    ['teachers', 'teacher'],
    ['organised', 'organise'],
    ['organized', 'organize'],
  ])('of English %s give %s', (form, lemma) => {
    expect(lemmasOf(form, en)).toContain(lemma);
  });

  it('are made from the edit and the flags of the table', () => {
    const table = [
      [
        [2, 'a', 2],
        [0, '', 4],
      ],
      [[0, '', 9]],
    ];
    const words = [
      ['skol', 1],
      ['skolor', 0],
    ] as const;
    const lexicon = createLexicon(packAutomaton(words, 'klors', table));
    const none = { modifier: false, head: false, name: false, bound: false };
    expect(lexicon.readings('skolor')).toEqual([
      { ...none, lemma: 'skola', head: true },
      { ...none, lemma: 'skolor', name: true },
    ]);
    expect(lexicon.readings('skol')).toEqual([
      { ...none, lemma: 'skol', modifier: true, bound: true },
    ]);
  });
});

describe('prefixes', () => {
  it('are the forms with which a text goes on, shortest first', () => {
    const forms = sv.prefixes('nyaskolor', 3).map(({ form }) => form);
    expect(forms).toEqual(forms.toSorted((a, b) => a.length - b.length));
    expect(forms).toEqual(expect.arrayContaining(['skol', 'skolor']));
    expect(forms).not.toContain('skola');
  });

  it('carry their readings', () => {
    const school = sv.prefixes('skolor', 0).find(({ form }) => form === 'skolor');
    expect(school?.readings).toEqual(sv.readings('skolor'));
  });

  it('end where the text ends', () => {
    expect(sv.prefixes('skolor', 6)).toEqual([]);
  });
});

describe('unfolded', () => {
  it.each([
    ['bostader', ['bostäder']],
    ['karnkraft', ['kärnkraft']],
    ['hogskola', ['högskola']],
    ['atgard', ['åtgärd']],
    ['aldre', ['äldre']],
    ['kafe', ['kafé']],
    ['skola', ['skola']],
    ['blorpar', []],
  ])('of %s are %j', (word, forms) => {
    expect(sv.unfolded(word)).toEqual(forms);
  });

  it('are all of them where there are several', () => {
    expect(sv.unfolded('ar')).toEqual(expect.arrayContaining(['år', 'är']));
  });

  it('are the same for a word that has its dots already', () => {
    expect(sv.unfolded('bostäder')).toEqual(['bostäder']);
  });
});

describe('neighbours', () => {
  it.each([
    ['bostder', 'bostäder', 'a letter left out'],
    ['bostaad', 'bostad', 'a letter too many'],
    ['bosatd', 'bostad', 'two letters swapped'],
    ['bistad', 'bostad', 'a letter changed'],
    ['ostad', 'bostad', 'the first letter left out'],
    ['bosta', 'bostad', 'the last letter left out'],
  ])('of %s have %s: %s', (word, form) => {
    expect(sv.neighbours(word)).toContain(form);
  });

  it('leave out the word itself and what is no word', () => {
    const forms = sv.neighbours('skola');
    expect(forms).not.toContain('skola');
    expect(forms.every((form) => sv.readings(form).length > 0)).toBe(true);
    expect(new Set(forms).size).toBe(forms.length);
  });

  it('are none two slips away', () => {
    expect(sv.neighbours('bstader')).not.toContain('bostäder');
  });
});
