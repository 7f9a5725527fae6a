import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toStockholmTime } from '../../adapters/clock.ts';
import { toMoment } from '../../src/calendar/stockholm-moment.ts';

describe('toMoment', () => {
  it.each([
    ['winter', '2017-01-26', '18:30', '2017-01-26T17:30:00.000Z'],
    ['summer', '2026-07-01', '00:15', '2026-06-30T22:15:00.000Z'],
    ['before the clocks go on', '2026-03-29', '01:59', '2026-03-29T00:59:00.000Z'],
    ['after it', '2026-03-29', '03:00', '2026-03-29T01:00:00.000Z'],
    ['the hour that is left out', '2026-03-29', '02:30', '2026-03-29T01:30:00.000Z'],
    ['before the clocks go back', '2026-10-25', '01:59', '2026-10-24T23:59:00.000Z'],
    ['the hour that there is twice', '2026-10-25', '02:30', '2026-10-25T00:30:00.000Z'],
    ['after it', '2026-10-25', '03:00', '2026-10-25T02:00:00.000Z'],
  ])('is right in %s', (_, date, time, moment) => {
    expect(toMoment({ date, time }).toISOString()).toBe(moment);
  });

  it('is what the clocks of Stockholm show, at any minute that they do', () => {
    const minute = fc.integer({ min: 23_000_000, max: 35_000_000 });
    fc.assert(
      fc.property(minute, (minutes) => {
        const shown = toStockholmTime(new Date(minutes * 60_000));
        expect(toStockholmTime(toMoment(shown))).toEqual(shown);
      }),
    );
  });
});
