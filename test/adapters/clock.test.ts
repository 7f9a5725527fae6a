import { describe, expect, it } from 'vitest';
import { createStockholmClock, toStockholmTime } from '../../adapters/clock.ts';

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
