import { addDays, toDay, weekdayOf } from './calendar-day.ts';
import { mondayOfWeek } from './calendar-week.ts';
import type { Period } from './period.ts';

export type HolidayName =
  | 'christmas'
  | 'christmas eve'
  | 'new year'
  | "new year's eve"
  | 'turn of the year'
  | 'epiphany'
  | 'winter break'
  | 'easter'
  | 'walpurgis'
  | 'ascension'
  | 'pentecost'
  | 'national day'
  | 'midsummer'
  | 'autumn break'
  | 'all saints'
  | 'lucia';

/** Easter Sunday (the anonymous Gregorian algorithm, Meeus, Astronomical Algorithms, ch. 8). */
export function easter(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const k = c % 4;
  const l = (32 + 2 * e + 2 * Math.floor(c / 4) - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return toDay(year, Math.floor(n / 31), (n % 31) + 1);
}

/**
 * The days of a holiday that begins in the given year. School breaks are those of Stockholm:
 * weeks 9 and 44.
 */
export function holidayPeriod(name: HolidayName, year: number): Period {
  switch (name) {
    case 'christmas':
      return { from: toDay(year, 12, 24), to: toDay(year, 12, 26) };
    case 'christmas eve':
      return span(toDay(year, 12, 24), 0, 0);
    case "new year's eve":
      return span(toDay(year, 12, 31), 0, 0);
    case 'new year':
    case 'turn of the year':
      return { from: toDay(year, 12, 31), to: toDay(year + 1, 1, 1) };
    case 'epiphany':
      return { from: toDay(year, 1, 5), to: toDay(year, 1, 6) };
    case 'winter break':
      return span(mondayOfWeek(year, 9), 0, 6);
    case 'easter':
      return span(easter(year), -2, 1);
    case 'walpurgis':
      return span(toDay(year, 4, 30), 0, 0);
    case 'ascension':
      return span(easter(year), 39, 39);
    case 'pentecost':
      return span(easter(year), 48, 49);
    case 'national day':
      return span(toDay(year, 6, 6), 0, 0);
    case 'midsummer':
      return span(onOrAfter(toDay(year, 6, 19), 5), 0, 1);
    case 'autumn break':
      return span(mondayOfWeek(year, 44), 0, 6);
    case 'all saints':
      return span(onOrAfter(toDay(year, 10, 31), 6), 0, 0);
    case 'lucia':
      return span(toDay(year, 12, 13), 0, 0);
  }
}

function onOrAfter(day: string, weekday: number): string {
  return addDays(day, (weekday - weekdayOf(day) + 7) % 7);
}

function span(day: string, first: number, last: number): Period {
  return { from: addDays(day, first), to: addDays(day, last) };
}
