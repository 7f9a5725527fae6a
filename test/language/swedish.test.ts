import { describe, expect, it } from 'vitest';
import { SWEDISH } from './lexicons.ts';

const { analyze } = SWEDISH;

describe('createSwedishAnalyzer', () => {
  it.each([
    ['bostad', 'bostäder'],
    ['skola', 'skolorna'],
    ['sälja', 'sålt'],
    ['ledamot', 'ledamöternas'],
    ['barn', 'barnens'],
    ['grön', 'grönt'],
    ['flera', 'fler'],
    ['bostadspolitik', 'bostadspolitiken'],
    ['cykelbana', 'cykelbanor'],
    ['fältassistent', 'fältassistenterna'],
  ])('gives %s as the lemma of %s', (lemma, form) => {
    expect(analyze(form).lemmas[0]).toBe(lemma);
    expect(analyze(lemma).lemmas).toContain(lemma);
    expect(analyze(form).known).toBe(true);
  });

  it.each([
    ['höjningen', ['höjning', 'höja']],
    ['satsningar', ['satsning', 'satsa']],
    ['regering', ['regering', 'regera']],
    ['tryggheten', ['trygghet', 'trygg']],
    ['förskola', ['förskola']],
    ['ring', ['ring']],
  ])('gives what %s is derived from too: %j', (form, lemmas) => {
    expect(analyze(form).lemmas.slice(0, 2)).toEqual(lemmas);
  });

  it('gives the derivation of a compound by its head', () => {
    expect(analyze('simskolehöjningar').lemmas).toEqual(['simskolehöjning', 'simskolehöja']);
  });

  it.each([
    ['bostadspolitiken', ['bostad', 'politik']],
    ['skolfrukost', ['skola', 'frukost']],
    ['gängvåldet', ['gäng', 'våld']],
  ])('gives the parts of %s: %j', (word, parts) => {
    expect(analyze(word).parts).toEqual(parts);
  });

  it.each(['avgift', 'beslut', 'utsläpp', 'malmöborna', 'stockholmarna', 'förslag', 'skola'])(
    'finds no parts in %s',
    (word) => {
      expect(analyze(word).parts).toEqual([]);
    },
  );

  it.each([
    ['stockholm', true],
    ['järvas', true],
    ['malmö', true],
    ['kista', false],
    ['bostad', false],
  ])('says whether %s is a name alone: %s', (word, name) => {
    expect(analyze(word)).toMatchObject({ name, known: true });
  });

  it('knows the form of a compound that people use by itself', () => {
    expect(analyze('gymnasie')).toEqual({
      lemmas: ['gymnasium'],
      parts: [],
      known: true,
      name: false,
    });
  });

  it.each([
    ['blorparna', 'blorp'],
    ['blorpen', 'blorp'],
    ['blorpade', 'blorp'],
    ['xyzt', 'xyzt'],
  ])('cuts the ending off %s, which no dictionary has', (word, lemma) => {
    expect(analyze(word)).toEqual({ lemmas: [lemma], parts: [], known: false, name: false });
  });

  it('takes a number as it is', () => {
    expect(analyze('2030')).toEqual({ lemmas: ['2030'], parts: [], known: true, name: false });
  });
});
