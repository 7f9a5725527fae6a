import { daysInMonth, toDay } from './calendar-day.ts';
import {
  type DateAtom,
  type DateFields,
  datedAtom,
  impossibleAtom,
  relativeAtom,
  yearlyAtom,
} from './date-atom.ts';
import { dayPeriod, type Period } from './period.ts';
import type { YearTail } from './year-tail.ts';

/** Where a day of a month, or a range of days in it, is written. */
export interface MonthDays {
  readonly first: number;
  readonly last: number;
  readonly month: number;
  readonly day: number;
  /** The last day of "16–18 februari". */
  readonly until?: number;
  readonly year: YearTail | null;
}

/** The atom of a day in a month, `impossible` when the calendar does not have it. */
export function monthDaysAtom(found: MonthDays): DateAtom {
  const { first, month, day, until, year } = found;
  const last = year?.next ?? found.last;
  const stated = year === null || year.relative ? {} : { year: year.year };
  const fields: DateFields = { month, day, ...stated };
  const inYear = (of: number): readonly Period[] => periodsIn(of, month, day, until);
  // 2024 has a 29 February.
  if (inYear(year?.year ?? 2024).length === 0) return impossibleAtom(first, last, fields);
  const kind = until === undefined ? 'day' : 'range';
  const span = { kind, first, last, fields: kind === 'day' ? fields : stated } as const;
  const [period] = year === null ? [] : inYear(year.year);
  if (period === undefined || year === null) return yearlyAtom(span, inYear);
  return year.relative ? relativeAtom(span, period) : datedAtom(span, period);
}

/** "den 4:e": that day of every month that has it. */
export function dayAloneAtom(first: number, last: number, day: number): DateAtom {
  if (day < 1 || day > 31) return impossibleAtom(first, last, { day });
  const months = Array.from({ length: 12 }, (_, index) => index + 1);
  return yearlyAtom({ kind: 'day', first, last, fields: { day } }, (year) =>
    months.flatMap((month) => periodsIn(year, month, day)),
  );
}

function periodsIn(year: number, month: number, day: number, until = day): readonly Period[] {
  if (day < 1 || until < day || until > daysInMonth(year, month)) return [];
  if (until === day) return [dayPeriod(toDay(year, month, day))];
  return [{ from: toDay(year, month, day), to: toDay(year, month, until) }];
}
