import { describe, expect, it } from 'vitest';
import { createCommonness } from '../../src/language/commonness.ts';
import { detectLanguage } from '../../src/language/detect-language.ts';
import { tokenize } from '../../src/language/tokens.ts';
import { COMMON_WORDS, ENGLISH, LEXICONS, SWEDISH } from './lexicons.ts';

const languages = {
  sv: SWEDISH,
  en: ENGLISH,
  svLexicon: LEXICONS.sv,
  commonness: createCommonness(COMMON_WORDS),
};
const detect = (text: string) => detectLanguage(tokenize(text), languages);

const SWEDISH_QUERIES = `
bostäder
skolpengen
klimat
trygghet
vad gör ni för klimatet
vad gor ni at bostadsbristen
hur manga bostader byggs
nar ar motet
hur gar det med skolan
aldreomsorg
trangboddhet
atervinning
hyresratter
cykelbanor
elevhälsan
laddstolpar
fler lärare
billigare simskola
simskola avgift
feriejobb unga
sommarjobb
skolfrukost
kollektivtrafik
parkering
vad tycker ni om skatten
Bromma flygplats
trygghet i Tensta
möte i Kista
vilka möten är kvar
vem arrangerar mötet i Vällingby
när kommer Emilia till Södermalm
`;

const ENGLISH_QUERIES = `
housing
school funding
climate
recycling
overcrowding
bike lanes
more teachers
charging points
student health
elderly care
swimming lessons
cheaper swimming
school breakfast
homework help
jobs for young people
parking
what has been done about housing
what do you think of taxes
how many homes
how is the school doing
when is the meeting
which meetings are left
meeting in Kista
safety in Tensta
what happens in Järva
who organises the meeting in Vällingby
when does Emilia come to Södermalm
is Bromma airport closing
more summer jobs please
better public transport
`;

const queries = (text: string): string[] => text.trim().split('\n');

describe('detectLanguage', () => {
  it.each(queries(SWEDISH_QUERIES))('takes "%s" for Swedish', (query) => {
    expect(detect(query)).toBe('sv');
  });

  it.each(queries(ENGLISH_QUERIES))('takes "%s" for English', (query) => {
    expect(detect(query)).toBe('en');
  });

  it.each(['', '???', '2017', 'Stockholm', 'Emilia Bjuggren', 'Tensta', 'blorp'])(
    'does not guess where nothing tells: "%s"',
    (query) => {
      expect(detect(query)).toBeNull();
    },
  );

  it('hears grammar louder than a borrowed word', () => {
    expect(detect('what is allmännyttan')).toBe('en');
    expect(detect('vad är housing')).toBe('sv');
  });

  it('takes a Swedish letter as a hint, even in a word that no dictionary has', () => {
    expect(detect('blörpa')).toBe('sv');
  });
});
