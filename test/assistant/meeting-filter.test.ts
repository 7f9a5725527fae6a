import { describe, expect, it } from 'vitest';
import { isPast, onNamedDays } from '../../src/assistant/meeting-filter.ts';
import type { Request } from '../../src/assistant/request.ts';
import type { ScheduledMeeting } from '../../src/engine/schedule.ts';
import { findDates } from '../../src/language/date-expressions.ts';
import { parseLocalDateTime } from '../../src/language/local-date-time.ts';
import { BEFORE_ALL } from './ask.ts';

const meeting = (date: string, time: string | null = null) =>
  ({
    unit: { document: { published: '2016-11-28' } },
    entry: { place: 'Byskolan', date, time, venue: null, organizer: null },
  }) as ScheduledMeeting;

const SCHEDULE = [
  '2016-11-29',
  '2016-12-14',
  '2017-01-26',
  '2017-02-04',
  '2017-02-16',
  '2017-03-16',
];

function days(text: string, at: string): string[] {
  const now = parseLocalDateTime(at);
  const request = { text, now, dates: findDates(text, now) } as unknown as Request;
  const meetings = SCHEDULE.map((date) => meeting(date));
  return onNamedDays(meetings, request).map(({ entry }) => entry.date);
}

describe('isPast', () => {
  it.each([
    ['the day before', '2017-02-03T23:59', false],
    ['on its day, before its time', '2017-02-04T17:59', false],
    ['on its day, at its time', '2017-02-04T18:00', false],
    ['on its day, after its time', '2017-02-04T18:01', true],
    ['the day after', '2017-02-05T00:00', true],
  ])('of a meeting with a time, %s', (_, now, past) => {
    expect(isPast(meeting('2017-02-04', '18:00'), parseLocalDateTime(now))).toBe(past);
  });

  it('lets a meeting without a time last until its day is over', () => {
    const at = (now: string) => isPast(meeting('2017-02-04'), parseLocalDateTime(now));
    expect(at('2017-02-04T23:59')).toBe(false);
    expect(at('2017-02-05T00:00')).toBe(true);
  });
});

describe('onNamedDays', () => {
  it.each([
    ['möten', BEFORE_ALL, SCHEDULE],
    ['möten i februari', '2017-01-10T12:00', ['2017-02-04', '2017-02-16']],
    ['möten i februari', '2026-11-21T12:00', ['2017-02-04', '2017-02-16']],
    ['möten i februari 2017', '2026-11-21T12:00', ['2017-02-04', '2017-02-16']],
    ['möten i februari 2018', '2017-01-10T12:00', []],
    ['meetings in April', '2017-01-10T12:00', []],
    ['möten före jul', BEFORE_ALL, ['2016-11-29', '2016-12-14']],
    // Years later all of it is before some Christmas.
    ['möten före jul', '2026-11-21T12:00', ['2016-11-29', '2016-12-14']],
    ['möten före jul 2017', '2026-11-21T12:00', SCHEDULE],
    ['möten på helger', BEFORE_ALL, ['2017-02-04']],
    ['meetings on weekdays', BEFORE_ALL, SCHEDULE.filter((date) => date !== '2017-02-04')],
    ['möten på torsdagar', '2016-12-20T18:00', ['2017-01-26', '2017-02-16', '2017-03-16']],
    ['möten i början av februari', '2017-01-10T12:00', ['2017-02-04']],
    ['meetings in late February', '2026-11-21T12:00', ['2017-02-16']],
    ['stops between now and the end of January', '2016-12-05T18:30', ['2016-12-14', '2017-01-26']],
    ['meetings before 1 February', '2017-01-10T12:00', ['2017-01-26']],
    ['meetings after 5 February 2017', BEFORE_ALL, ['2017-02-16', '2017-03-16']],
    ['den 16 mars', BEFORE_ALL, ['2017-03-16']],
    ['den 16 mars', '2026-11-21T12:00', ['2017-03-16']],
    ['den 17 mars', '2026-11-21T12:00', []],
    ['imorgon', BEFORE_ALL, ['2016-11-29']],
    ['imorgon', '2026-11-21T12:00', []],
    ['nästa vecka', '2017-02-06T12:00', ['2017-02-16']],
    ['på en torsdag', BEFORE_ALL, ['2017-01-26', '2017-02-16', '2017-03-16']],
    ['on Saturdays', BEFORE_ALL, ['2017-02-04']],
    ['möten 2017', BEFORE_ALL, ['2017-01-26', '2017-02-04', '2017-02-16', '2017-03-16']],
  ])('of %j at %s', (text, now, wanted) => {
    expect(days(text, now)).toEqual(wanted);
  });
});
