import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Group } from '../../src/engine/group.ts';
import type { Language } from '../../src/language/stop-words.ts';
import { indexKnowledge, KNOWLEDGE } from './fixtures.ts';

const { read } = indexKnowledge(KNOWLEDGE);

const textsOf = (question: string, language?: Language): string[] =>
  read(question, language).groups.map(({ text }) => text);

function groupOf(question: string, text: string, language?: Language): Group {
  const group = read(question, language).groups.find((each) => each.text === text);
  if (!group) throw new Error(`"${question}" names no "${text}"`);
  return group;
}

describe('buildQuery', () => {
  it.each([
    ['Hej! Vad gör ni för skolan?', ['skolan']],
    ['snälla kan du berätta om avgiften', ['avgiften']],
    ['Hur många lärare?', ['lärare']],
    ['hej tack', []],
    ['', []],
    ['???', []],
  ])('lets chat and grammar fall away: "%s" names %j', (question, texts) => {
    expect(textsOf(question)).toEqual(texts);
  });

  it('lets them fall away in English', () => {
    expect(textsOf('Hi, what do you do about the fee please?', 'en')).toEqual(['fee']);
  });

  it('takes a counted scale for no number', () => {
    const numbers = (question: string): string[] =>
      read(question, 'en')
        .groups.filter(({ kind }) => kind === 'number')
        .map(({ word }) => word);
    expect(numbers('by how many million kronor was the fee raised?')).toEqual([]);
    expect(numbers('was it raised by five million kronor?')).toEqual(['5000000']);
    expect(numbers('hundra kronor')).toEqual(['100']);
  });

  it('takes a phrase of the thesaurus as one', () => {
    expect(textsOf('cheaper swimming lessons', 'en')).toEqual(['cheaper', 'swimming lessons']);
    expect(groupOf('swimming lessons', 'swimming lessons', 'en').concepts).toEqual([
      'swimming-school',
    ]);
  });

  it('lets English grammar within Swedish fall away', () => {
    expect(textsOf('vem ritade House of the Lake')).toEqual(['ritade', 'House', 'Lake']);
  });

  it('hears a slip in short English grammar, and none in what is as long', () => {
    expect(textsOf('is ther a fee', 'en')).toEqual(['fee']);
    expect(textsOf('saas fee', 'en')).toEqual(['saas', 'fee']);
  });

  it('demands an acronym that nobody knows', () => {
    expect(groupOf('vad var syftet med CSNET', 'CSNET')).toMatchObject({
      word: 'csnet',
      demanded: true,
    });
    expect(groupOf('VAD VAR SYFTET MED CSNET', 'CSNET')).toMatchObject({ demanded: false });
  });

  it('asks for more of a compound than its head', () => {
    const { parts } = groupOf('vad är ett byggnummer', 'byggnummer');
    expect(parts).toHaveLength(2);
  });

  it('hears a phrase of the thesaurus whose words stand apart', () => {
    const apart = read('will lessons in swimming be cheaper?', 'en').groups;
    const scattered = apart.filter(({ alternatives }) => alternatives.has('c:swimming-school'));
    expect(scattered.map(({ text }) => text)).toEqual(['lessons', 'swimming']);
    const parted = read('lessons today. is swimming allowed?', 'en').groups;
    expect(parted.filter(({ alternatives }) => alternatives.has('c:swimming-school'))).toEqual([]);
  });

  it('hears a word that somebody has parted, when the documents or the thesaurus have it', () => {
    expect(textsOf('vad kostar sim skolan')).toContain('sim skolan');
    expect(groupOf('vad kostar sim skolan', 'sim skolan').word).toBe('simskolan');
    expect(textsOf('har ni sim byxor')).toEqual(['sim', 'byxor']);
  });

  it('leaves a name in the middle of a sentence that is one letter from a word', () => {
    expect(groupOf('vad tycker Hyrel om det?', 'Hyrel').word).toBe('hyrel');
  });

  it('repairs words, and keeps what was written', () => {
    expect(groupOf('hyresratter', 'hyresratter').word).toBe('hyresrätter');
  });

  it('says where each group stands, in order', () => {
    const words = fc.constantFrom(
      'skolan',
      '300',
      'kronor',
      'vad',
      'Sjöberga',
      'blorp',
      'år 2024',
      '?',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 8 }), (parts) => {
        const text = parts.join(' ');
        let end = 0;
        for (const group of read(text).groups) {
          expect(text.slice(group.start, group.end)).toBe(group.text);
          expect(group.start).toBeGreaterThanOrEqual(end);
          end = group.end;
        }
      }),
    );
  });

  it('reads no more of a question than anybody writes', () => {
    expect(read('skola '.repeat(5000)).groups.length).toBeLessThan(1000);
  });
});

describe('a number', () => {
  it('is demanded, with its thousands together', () => {
    const group = groupOf('byggs 5 939 hem', '5 939');
    expect(group).toMatchObject({ kind: 'number', word: '5939', demanded: true });
    expect([...group.alternatives.keys()]).toEqual(['n:5939']);
  });

  it('that is small is not, for documents often leave it out', () => {
    expect(groupOf('två lärare', 'två').demanded).toBe(false);
  });

  it('that is a year is one', () => {
    expect(groupOf('vad gjordes 2024', '2024')).toMatchObject({ kind: 'year', demanded: true });
  });

  it('is none in "hur många miljoner"', () => {
    const kinds = read('hur många miljoner').groups.map(({ kind }) => kind);
    expect(kinds).not.toContain('number');
  });
});

describe('a name', () => {
  it('is demanded', () => {
    expect(groupOf('vad gör ni i Malmö', 'Malmö')).toMatchObject({ kind: 'name', demanded: true });
  });

  it('is told from a word by its capital in the middle of a sentence', () => {
    expect(groupOf('vad säger Blorpsson', 'Blorpsson').kind).toBe('name');
    expect(groupOf('vad är blorpsson', 'blorpsson').kind).toBe('word');
    expect(groupOf('Skolan då', 'Skolan').kind).toBe('word');
    expect(groupOf('Hej! Skolan då', 'Skolan').kind).toBe('word');
  });

  it('that is a word too is one at the beginning of a sentence', () => {
    expect(groupOf('vad händer i Kista', 'Kista').kind).toBe('name');
    expect(groupOf('Kista då', 'Kista').kind).toBe('word');
    expect(groupOf('Hej! Kista då', 'Kista').kind).toBe('word');
  });

  it('is looked for in both languages', () => {
    const terms = [...groupOf('news from Malmö', 'Malmö', 'en').alternatives.keys()];
    expect(terms).toContain('s:malmö');
  });
});

describe('a word', () => {
  it('weighs more the more it says', () => {
    const { weight: topic } = groupOf('simskola', 'simskola');
    const { weight: action } = groupOf('bygga', 'bygga');
    const { weight: light } = groupOf('åtgärder', 'åtgärder');
    expect(topic).toBeGreaterThan(action);
    expect(action).toBeGreaterThan(light);
  });

  it('that no dictionary and no document has is unknown', () => {
    expect(groupOf('blorpzaf', 'blorpzaf').unknown).toBe(true);
    expect(groupOf('skola', 'skola').unknown).toBe(false);
    expect(groupOf('Sjöberga', 'Sjöberga').unknown).toBe(false);
  });

  it('that names a policy area is demanded, one that names a topic is not', () => {
    expect(groupOf('hyresrätt', 'hyresrätt').demanded).toBe(false);
    expect(groupOf('bostäder', 'bostäder').demanded).toBe(true);
  });

  it('that names a party is demanded', () => {
    const group = groupOf('vad tycker Bypartiet', 'Bypartiet');
    expect(group).toMatchObject({ isParty: true, demanded: true });
  });
});

describe('alternatives', () => {
  const strengthOf = (group: Group, term: string): number => group.alternatives.get(term) ?? 0;

  it('stand the less for a word the further they are from it', () => {
    const word = groupOf('simskola', 'simskola');
    const order = ['s:simskola', 'c:swimming-school', 'b:swimming-school', 'c:school', 'c:fee'];
    const strengths = order.map((term) => strengthOf(word, term));
    // The word itself, another word for it, a narrower thing, the wider thing, something else.
    expect(strengths).toEqual(strengths.toSorted((a, b) => b - a));
    expect(new Set(strengths).size).toBe(order.length);
    expect(strengths.at(-1)).toBe(0);
  });

  it('meet a word inside a compound by less than the word', () => {
    const word = groupOf('lärare', 'lärare');
    expect(strengthOf(word, 'p:lärare')).toBeGreaterThan(0);
    expect(strengthOf(word, 'p:lärare')).toBeLessThan(strengthOf(word, 's:lärare'));
  });

  it('of an English word are English, and its concepts', () => {
    const terms = [...groupOf('fee', 'fee', 'en').alternatives.keys()];
    expect(terms).toEqual(expect.arrayContaining(['e:fee', 'c:fee']));
    expect(terms.some((term) => /^[sp]:/.test(term))).toBe(false);
  });
});

describe('parts', () => {
  it('of a compound that is no concept stand for it together', () => {
    const { parts } = groupOf('skoltidningen', 'skoltidningen');
    expect(parts).toHaveLength(2);
    expect(parts[0]?.has('p:skola')).toBe(true);
    expect(parts[1]?.has('s:tidning')).toBe(true);
  });

  it('that say nothing are left out', () => {
    expect(groupOf('bostadspolitiken', 'bostadspolitiken').parts).toHaveLength(1);
  });

  it('of a compound that is a concept stand beside its concept', () => {
    const { alternatives, parts } = groupOf('simskolan', 'simskolan');
    expect(alternatives.has('c:swimming-school')).toBe(true);
    expect(parts.map((terms) => [...terms.keys()].at(-1))).toEqual(['p:sim', 'p:skola']);
  });

  it('of a phrase are its words', () => {
    const { parts } = groupOf('rental housing', 'rental housing', 'en');
    expect(parts.map((terms) => [...terms.keys()][0])).toEqual(['e:rental', 'e:housing']);
  });
});
