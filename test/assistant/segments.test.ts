import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSegments } from '../../src/assistant/segments.ts';

const segments = (text: string): [string, string][] =>
  findSegments(text).map(({ start, end, kind }) => [text.slice(start, end).trim(), kind]);

describe('findSegments', () => {
  it.each([
    ['Vad har ni gjort för skolan?', 'question'],
    ['what have you done for schools', 'question'],
    ['och när är mötet', 'question'],
    ['hej, vad gör ni', 'question'],
    ['skolan', 'statement'],
    ['klimatmålet 2030', 'statement'],
    ['skolan?', 'question'],
    ['Jag bor i Skärholmen', 'self'],
    ["I've lived here for years", 'self'],
  ])('reads the end of %j as a %s', (text, kind) => {
    expect(segments(text).at(-1)?.[1]).toBe(kind);
  });

  it('tells what the asker says of themselves from what they ask', () => {
    expect(segments('Jag bor i Skärholmen och undrar när mötet är?')).toEqual([
      ['Jag bor i Skärholmen', 'self'],
      ['och undrar när mötet är', 'question'],
    ]);
    expect(segments('I live in Kista and when is the meeting').map(([, kind]) => kind)).toEqual([
      'self',
      'question',
    ]);
  });

  it('hears what goes on telling of the asker as that', () => {
    expect(segments('I live by the airport and the noise is awful. Will it close?')).toEqual([
      ['I live by the airport', 'self'],
      ['and the noise is awful', 'self'],
      ['Will it close', 'question'],
    ]);
    expect(segments('Jag är lärare och ganska trött. Berätta om skolan')[1]?.[1]).toBe('self');
    expect(segments('Jag är lärare och undrar om ni bygger skolor')[1]?.[1]).not.toBe('self');
  });

  it('splits at the end of sentences, at commas and at dashes', () => {
    expect(segments('Min son är 16. Har ni sommarjobb?')).toEqual([
      ['Min son är 16', 'self'],
      ['Har ni sommarjobb', 'question'],
    ]);
    expect(segments('Elbilar – bygger ni laddstolpar')).toHaveLength(2);
    expect(segments('bostäder, vad gör ni?')).toHaveLength(2);
  });

  it('does not split numbers, times and compounds', () => {
    for (const text of ['börjar det 18.30 på torsdag', 'höjd med 5,7 procent', 'S-förening']) {
      expect(segments(text)).toHaveLength(1);
    }
  });

  it('has no segments without words', () => {
    for (const text of ['', '   ', '?!…', '🗳️ 🏫', '\0']) expect(findSegments(text)).toEqual([]);
  });

  const unit = fc.constantFrom(...'aåÖ9 .!?;:,()-–\n\0🗳️'.split(''), ' och ', ' jag ', ' när ');

  it('gives stretches of the text, in order, that do not overlap', () => {
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 100 }), (text) => {
        let at = 0;
        for (const { start, end } of findSegments(text)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          at = end;
        }
      }),
      { numRuns: 200 },
    );
  });
});
