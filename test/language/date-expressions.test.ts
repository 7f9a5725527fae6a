import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, partsOf } from '../../src/language/calendar-day.ts';
import {
  type DateExpression,
  findDates,
  matchesDate,
  parseLocalDateTime,
} from '../../src/language/date-expressions.ts';
import { fold } from '../../src/language/tokens.ts';
import { ENGLISH, NOT_DATES, SWEDISH } from './date-phrases.ts';
import { summarize } from './date-summary.ts';

const NOW = parseLocalDateTime('2016-12-20T18:00');

function find(text: string, moment = '2016-12-20T18:00'): string {
  return summarize(text, findDates(text, parseLocalDateTime(moment)));
}

function only(text: string): DateExpression {
  const [expression] = findDates(text, NOW);
  if (expression === undefined) throw new Error(`no date in "${text}"`);
  return expression;
}

describe('a date expression', () => {
  it.each([...SWEDISH, ...ENGLISH])('in "%s": %s', (text, expected) => {
    expect(find(text)).toBe(expected);
  });

  it.each(NOT_DATES)('is not in "%s"', (text) => {
    expect(find(text)).toBe('');
  });

  it.each(SWEDISH.filter(([text]) => !text.includes('mån')))(
    'is found in "%s" without å, ä and ö, and decomposed',
    (text) => {
      const days = findDates(text, NOW).map(({ from, to, kind }) => [from, to, kind]);
      const plain = findDates(fold(text), NOW).map(({ from, to, kind }) => [from, to, kind]);
      const decomposed = findDates(text.normalize('NFD'), NOW);
      expect(plain).toEqual(days);
      expect(decomposed.map(({ from, to, kind }) => [from, to, kind])).toEqual(days);
    },
  );
});

describe('the present', () => {
  it.each([
    ['på fredag', '2016-12-23T09:00', '[på fredag] weekday 2016-12-30'],
    ['fredag', '2016-12-23T09:00', '[fredag] weekday 2016-12-23'],
    ['i helgen', '2016-12-25T09:00', '[i helgen] range 2016-12-24..2016-12-25'],
    ['i februari', '2017-02-10T09:00', '[i februari] month 2017-02-01..2017-02-28'],
    ['i februari', '2017-03-10T09:00', '[i februari] month 2018-02-01..2018-02-28'],
    ['16/2', '2017-02-16T09:00', '[16/2] day 2017-02-16'],
    ['16/2', '2017-02-17T09:00', '[16/2] day 2018-02-16'],
    ['efter 1 februari', '2017-02-10T09:00', '[efter 1 februari] day 2017-02-02..'],
    ['efter nyår', '2017-01-05T09:00', '[efter nyår] range 2017-01-02..'],
    ['i vinter', '2017-01-05T09:00', '[i vinter] season 2016-12-01..2017-02-28'],
    ['den 31:a', '2017-02-01T09:00', '[den 31:a] day 2017-03-31'],
    ['vecka 53', '2016-12-20T09:00', '[vecka 53] week 2020-12-28..2021-01-03'],
    ['imorgon', '2016-12-31T23:59', '[imorgon] day 2017-01-01'],
  ])('decides what "%s" means at %s', (text, moment, expected) => {
    expect(find(text, moment)).toBe(expected);
  });
});

describe('the members of an expression', () => {
  it.each([
    ['16 februari', { month: 2, day: 16, yearStated: false, relative: false, direction: 'on' }],
    ['16 feb 2017', { year: 2017, yearStated: true, relative: false }],
    ['den 4:e', { day: 4, yearStated: false }],
    ['fredag den 3:e', { day: 3, weekday: 5 }],
    ['i mars', { month: 3, yearStated: false }],
    ['på fredag', { weekday: 5, relative: true }],
    ['vecka 7', { week: 7, relative: false }],
    ['i vår', { season: 'spring', relative: false }],
    ['före jul', { holiday: 'christmas', direction: 'before', from: null }],
    ['nästa år', { relative: true, yearStated: false }],
    ['31 februari', { kind: 'impossible', day: 31, month: 2, from: null, to: null }],
  ])('state what "%s" says', (text, members) => {
    expect(only(text)).toMatchObject(members);
  });
});

describe('a day', () => {
  it.each([
    ['14 dec', '2016-12-14', true],
    ['14 dec', '2016-12-15', false],
    ['14 dec 2017', '2016-12-14', false],
    ['i november', '2016-11-29', true],
    ['i november 2017', '2016-11-29', false],
    ['den 4:e', '2017-02-04', true],
    ['fredag den 3:e', '2017-03-03', true],
    ['fredag den 3:e', '2017-01-03', false],
    ['på torsdag', '2017-02-16', false],
    ['på torsdagar', '2017-02-16', true],
    ['vecka 7', '2018-02-14', true],
    ['torsdag vecka 7', '2018-02-15', true],
    ['torsdag vecka 7', '2018-02-14', false],
    ['i vinter', '2015-12-30', true],
    ['i vinter', '2016-02-29', true],
    ['i vår', '2016-04-01', true],
    ['vid påsk', '2018-04-01', true],
    ['mellan 1 december och 15 januari', '2015-01-10', true],
    ['före jul', '2016-12-14', true],
    ['före jul', '2016-12-24', false],
    ['efter jul', '2017-03-16', true],
    ['nästa år', '2017-01-26', true],
    ['nästa år', '2016-12-14', false],
    ['31 februari', '2017-02-28', false],
    ['kl 18', '2017-02-28', true],
  ])('is meant by "%s": %s %s', (text, day, expected) => {
    expect(matchesDate(only(text), day)).toBe(expected);
  });

  it('is found again however it is written', () => {
    const months = ['januari', 'februari', 'mars', 'april', 'maj', 'juni', 'juli', 'augusti'];
    const sv = [...months, 'september', 'oktober', 'november', 'december'];
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30_000 }), (offset) => {
        const day = addDays('2000-01-01', offset);
        const [year, month, date] = partsOf(day);
        for (const text of [
          day,
          `${date}/${month} ${year}`,
          `${date}.${month}.${year}`,
          `den ${date} ${sv[month - 1]} ${year}`,
          `${date}:e ${sv[month - 1]?.slice(0, 3)} ${year}`,
        ]) {
          const found = findDates(`möte ${text}?`, NOW);
          expect(found).toMatchObject([{ kind: 'day', from: day, to: day, yearStated: true }]);
          expect(found[0]?.end).toBe(text.length + 5);
        }
      }),
    );
  });
});

describe('any text', () => {
  const words = [...SWEDISH, ...ENGLISH].flatMap(([text]) => text.split(' '));
  const texts = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 80 }),
    fc
      .array(fc.constantFrom(...words, '-', ',', 'och'), { maxLength: 15 })
      .map((all) => all.join(' ')),
  );

  it('yields ordered spans without overlaps, and days that exist in order', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let previous = 0;
        for (const { start, end, from, to, kind } of findDates(text, NOW)) {
          expect(start).toBeGreaterThanOrEqual(previous);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          if (from !== null && to !== null) expect(from <= to).toBe(true);
          if (kind === 'time' || kind === 'impossible') expect([from, to]).toEqual([null, null]);
          else expect(from !== null || to !== null).toBe(true);
          previous = end;
        }
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    '1/',
    '1. ',
    'den ',
    'i ',
    'mellan ',
    '16 och ',
    'jan-',
    'vecka 7-',
    'fem ',
    '9',
    'tisdagar ',
  ])('of 10,000 characters of "%s" is read at once', (unit) => {
    const text = unit.repeat(Math.ceil(10_000 / unit.length));
    const started = performance.now();
    findDates(text, NOW);
    // Milliseconds; 5–70 measured on an idle core, seconds if it were quadratic.
    expect(performance.now() - started).toBeLessThan(1500);
  });
});
