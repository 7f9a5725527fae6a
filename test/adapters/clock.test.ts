import { describe, expect, it } from 'vitest';
import { createStockholmClock, toStockholmTime } from '../../adapters/clock.ts';

const HOUR = 3_600_000;

describe('toStockholmTime', () => {
  it.each([
    ['2026-01-01T23:00:00Z', '2026-01-02', '00:00'],
    ['2026-06-30T22:30:00Z', '2026-07-01', '00:30'],
    ['2026-03-29T00:59:00Z', '2026-03-29', '01:59'],
    ['2026-03-29T01:00:00Z', '2026-03-29', '03:00'],
    ['2026-10-25T01:00:00Z', '2026-10-25', '02:00'],
  ])('shows %s as %s %s', (moment, date, time) => {
    expect(toStockholmTime(new Date(moment))).toEqual({ date, time });
  });
});

it('shows what the time zone database says, hour by hour where the clocks change', () => {
  const clocks = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Stockholm',
    dateStyle: 'short',
    timeStyle: 'short',
  });
  const end = Date.UTC(2037, 0);
  for (let moment = new Date(Date.UTC(1996, 0)); +moment < end; moment = new Date(+moment + HOUR)) {
    const mayChange = [2, 9].includes(moment.getUTCMonth()) && moment.getUTCDate() >= 24;
    if (!mayChange && moment.getUTCHours() !== 12) continue;
    const { date, time } = toStockholmTime(moment);
    expect(`${date} ${time}`).toBe(clocks.format(moment));
  }
});

it('goes on with the time', () => {
  let now = Date.parse('2026-03-29T00:59:59Z');
  const clock = createStockholmClock(() => now);
  expect([clock(), clock()]).toEqual([
    { date: '2026-03-29', time: '01:59' },
    { date: '2026-03-29', time: '01:59' },
  ]);
  now += 1000;
  expect(clock()).toEqual({ date: '2026-03-29', time: '03:00' });
});
