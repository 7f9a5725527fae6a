import { addDays, addMonths, partsOf } from './calendar-day.ts';
import {
  dayPeriod,
  monthPeriod,
  type Period,
  weekendPeriod,
  weekPeriod,
  yearPeriod,
} from './period.ts';

export type TimeUnit = 'day' | 'weekend' | 'week' | 'month' | 'year';

const UNITS: ReadonlyMap<string, TimeUnit> = new Map(
  (
    [
      ['day', 'dag dagar dagarna dygn dygnet day days'],
      ['weekend', 'helg helgen helgens weekend weekenden weekends'],
      ['week', 'vecka veckan veckans veckor veckorna week weeks veka'],
      ['month', 'manad manaden manads manadens manader manaderna month months'],
      ['year', 'ar aret arets aren year years'],
    ] as const
  ).flatMap(([unit, words]) => words.split(' ').map((word) => [word, unit] as const)),
);
const PLURALS =
  /^(?:dagar|dagarna|days|veckor|veckorna|weeks|manader|manaderna|months|ar|aren|years)$/;

export function unitNamed(word: string): TimeUnit | null {
  return UNITS.get(word) ?? null;
}

/** Words that can follow a number; "ar" is both. */
export function isPluralUnit(word: string): boolean {
  return PLURALS.test(word);
}

/** The day so many units later. */
export function addUnits(day: string, unit: TimeUnit, count: number): string {
  switch (unit) {
    case 'day':
      return addDays(day, count);
    case 'weekend':
    case 'week':
      return addDays(day, count * 7);
    case 'month':
      return addMonths(day, count);
    case 'year':
      return addMonths(day, count * 12);
  }
}

/** The whole day, weekend, week, month or year that the day is in. */
export function unitPeriod(day: string, unit: TimeUnit): Period {
  const [year, month] = partsOf(day);
  switch (unit) {
    case 'day':
      return dayPeriod(day);
    case 'weekend':
      return weekendPeriod(day);
    case 'week':
      return weekPeriod(day);
    case 'month':
      return monthPeriod(year, month);
    case 'year':
      return yearPeriod(year);
  }
}
