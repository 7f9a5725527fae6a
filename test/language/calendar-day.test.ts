import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  dayFromNumber,
  dayNumber,
  daysInMonth,
  isDay,
  partsOf,
  toDay,
  weekdayOf,
} from '../../src/language/calendar-day.ts';
import {
  isoWeek,
  mondayOfWeek,
  startOfWeek,
  weeksInYear,
} from '../../src/language/calendar-week.ts';
import { easter, holidayPeriod } from '../../src/language/holidays.ts';
import { parseLocalDateTime } from '../../src/language/local-date-time.ts';

const days = fc.integer({ min: dayNumber('1600-01-01'), max: dayNumber('2400-12-31') });

describe('a calendar day', () => {
  it('agrees with the platform calendar', () => {
    fc.assert(
      fc.property(days, (number) => {
        const date = new Date(number * 86_400_000);
        const day = dayFromNumber(number);
        expect(day).toBe(date.toISOString().slice(0, 10));
        expect(dayNumber(day)).toBe(number);
        expect(weekdayOf(day)).toBe(date.getUTCDay() === 0 ? 7 : date.getUTCDay());
        expect(isDay(day)).toBe(true);
        expect(toDay(...partsOf(day))).toBe(day);
      }),
    );
  });

  it.each([
    ['2016-12-31', 1, '2017-01-01'],
    ['2016-02-28', 1, '2016-02-29'],
    ['2017-03-01', -1, '2017-02-28'],
    ['2000-02-28', 1, '2000-02-29'],
    ['1900-02-28', 1, '1900-03-01'],
  ])('%s plus %i days is %s', (day, count, expected) => {
    expect(addDays(day, count)).toBe(expected);
  });

  it.each([
    ['2017-01-31', 1, '2017-02-28'],
    ['2016-12-20', 1, '2017-01-20'],
    ['2016-12-20', -12, '2015-12-20'],
    ['2016-01-15', -1, '2015-12-15'],
    ['2016-02-29', 12, '2017-02-28'],
  ])('%s plus %i months is %s', (day, count, expected) => {
    expect(addMonths(day, count)).toBe(expected);
  });

  it.each(['2017-02-29', '2017-13-01', '2017-00-10', '2017-01-00', '2017-1-1', '', 'idag'])(
    'is not "%s"',
    (text) => {
      expect(isDay(text)).toBe(false);
    },
  );

  it('has no days in a month that does not exist', () => {
    expect([0, 13, -1].map((month) => daysInMonth(2017, month))).toEqual([0, 0, 0]);
  });
});

describe('an ISO week', () => {
  it.each([
    ['2016-01-01', 2015, 53],
    ['2016-12-20', 2016, 51],
    ['2017-01-01', 2016, 52],
    ['2017-01-02', 2017, 1],
    ['2018-12-31', 2019, 1],
    ['2021-01-03', 2020, 53],
  ])('of %s is %i week %i', (day, year, week) => {
    expect(isoWeek(day)).toEqual({ year, week });
  });

  it('begins on the Monday that it is computed from', () => {
    fc.assert(
      fc.property(days, (number) => {
        const day = dayFromNumber(number);
        const { year, week } = isoWeek(day);
        expect(mondayOfWeek(year, week)).toBe(startOfWeek(day));
        expect(week).toBeLessThanOrEqual(weeksInYear(year));
      }),
    );
  });
});

describe('a holiday', () => {
  it.each([
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2016, '2016-03-27'],
    [2017, '2017-04-16'],
    [2018, '2018-04-01'],
    [2038, '2038-04-25'],
  ])('Easter %i is %s', (year, day) => {
    expect(easter(year)).toBe(day);
  });

  it.each([
    ['midsummer', 2017, '2017-06-23', '2017-06-24'],
    ['all saints', 2017, '2017-11-04', '2017-11-04'],
    ['ascension', 2017, '2017-05-25', '2017-05-25'],
    ['new year', 2016, '2016-12-31', '2017-01-01'],
    ['winter break', 2017, '2017-02-27', '2017-03-05'],
  ] as const)('%s %i is %s to %s', (name, year, from, to) => {
    expect(holidayPeriod(name, year)).toEqual({ from, to });
  });
});

describe('a local moment', () => {
  it('is read with or without seconds', () => {
    const moment = { date: '2016-12-20', time: '18:00' };
    expect(parseLocalDateTime('2016-12-20T18:00')).toEqual(moment);
    expect(parseLocalDateTime('2016-12-20 18:00:59')).toEqual(moment);
  });

  it.each(['', '2016-12-20', '2016-02-30T10:00', '2016-12-20T24:00', '2016-12-20T18:00Z'])(
    'is refused with the text quoted: "%s"',
    (text) => {
      expect(() => parseLocalDateTime(text)).toThrow(`"${text}" is no local date and time`);
    },
  );
});
