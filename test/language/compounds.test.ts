import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitCompound } from '../../src/language/compounds.ts';
import { LEXICONS } from './lexicons.ts';

const split = (word: string) => splitCompound(word, LEXICONS.sv);

describe('splitCompound', () => {
  it.each([
    ['bostadspolitik', ['bostad', 'politik']],
    ['bostadsbristen', ['bostad', 'brist']],
    ['tunnelbaneutbyggnad', ['tunnelbana', 'utbyggnad']],
    ['stadsdelsnämnderna', ['stadsdel', 'nämnd']],
    ['simskoleavgift', ['sim', 'skola', 'avgift']],
    ['barnomsorgsavgifter', ['barnomsorg', 'avgift']],
    ['gängvåld', ['gäng', 'våld']],
    ['hyresrättspolitik', ['hyresrätt', 'politik']],
    ['äldreomsorg', ['äldre', 'omsorg']],
    ['skolfrukost', ['skola', 'frukost']],
    ['fältassistenter', ['fält', 'assistent']],
    ['kollektivtrafik', ['kollektiv', 'trafik']],
    ['elbilsladdare', ['elbil', 'laddare']],
    ['klimatmål', ['klimat', 'mål']],
    ['innerstaden', ['inner', 'stad']],
    ['anslagsökning', ['anslag', 'ökning']],
    ['aktiebolagslag', ['aktiebolag', 'lag']],
    ['arbetsmiljölag', ['arbetsmiljö', 'lag']],
    ['djurskyddsnivå', ['djurskydd', 'nivå']],
  ])('splits %s into %j', (word, parts) => {
    expect(split(word)?.parts).toEqual(parts);
  });

  it.each([
    ['avgift', 'a particle and a verb'],
    ['utsläpp', 'a particle and a verb'],
    ['förslag', 'a particle and a noun'],
    ['uppdrag', 'a particle and a noun'],
    ['tillgång', 'a particle and a noun'],
    ['medlem', 'a particle and a noun'],
    ['omsorg', 'a particle and a noun'],
    ['samhälle', 'a particle and a noun'],
    ['förorten', 'a particle and a noun, inflected'],
    ['utveckling', 'a derived noun'],
    ['regering', 'a derived noun'],
    ['invånare', 'a derived noun'],
    ['kommunen', 'a simple word'],
    ['segregation', 'a loan'],
    ['bibliotek', 'a loan'],
    ['bakterie', 'a loan that begins like bak'],
    ['stjärna', 'a simple word'],
    ['blorparna', 'no word at all'],
  ])('leaves %s whole: %s', (word) => {
    expect(split(word)).toBeNull();
  });

  it.each([
    ['ansvarsfråga', ['ansvar', 'fråga']],
    ['framtidstro', ['framtid', 'tro']],
    ['lönesättning', ['lön', 'sättning']],
    ['lärarlöner', ['lärare', 'lön']],
    ['idrottshall', ['idrott', 'hall']],
  ])('gives the noun that %s begins with, not the verb: %j', (word, parts) => {
    expect(split(word)?.parts).toEqual(parts);
  });

  it.each(['beslut', 'protest', 'företagare', 'trygghet', 'möjlighet', 'planera'])(
    'finds no compound in %s',
    (word) => {
      expect(split(word)).toBeNull();
    },
  );

  it('leaves the shortest words whole', () => {
    expect(split('barbo')).toBeNull();
  });

  it('leaves what is too long for a word whole', () => {
    expect(split(`${'bostads'.repeat(8)}politik`)).toBeNull();
  });

  it('says where the head begins and what it is', () => {
    const compound = split('bostadspolitiken');
    expect('bostadspolitiken'.slice(compound?.headAt)).toBe('politiken');
    expect(compound?.head).toMatchObject({ lemma: 'politik', head: true });
  });

  it('prefers the fewest parts', () => {
    expect(split('stadsdelsnämnd')?.parts).toEqual(['stadsdel', 'nämnd']);
  });

  it('takes no name for a head', () => {
    expect(split('gängstockholm')).toBeNull();
  });

  it('gives at least two parts, and a head within the word, whatever it is given', () => {
    const pieces = fc.constantFrom(
      'bostad',
      's',
      'skol',
      'politik',
      'gäng',
      'våld',
      'xq',
      'en',
      'na',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
        const word = parts.join('');
        const compound = split(word);
        if (compound === null) return;
        expect(compound.parts.length).toBeGreaterThanOrEqual(2);
        expect(compound.headAt).toBeGreaterThan(0);
        const head = LEXICONS.sv.readings(word.slice(compound.headAt));
        expect(head.map(({ lemma }) => lemma)).toContain(compound.parts.at(-1));
      }),
    );
  });
});
