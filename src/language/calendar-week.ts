import { addDays, dayNumber, partsOf, toDay, weekdayOf } from './calendar-day.ts';

/** An ISO 8601 week: Monday to Sunday, in the year that its Thursday is in. */
export interface IsoWeek {
  readonly year: number;
  /** 1..53 */
  readonly week: number;
}

export function isoWeek(day: string): IsoWeek {
  const monday = startOfWeek(day);
  const [year] = partsOf(addDays(monday, 3));
  const week = (dayNumber(monday) - dayNumber(mondayOfWeek(year, 1))) / 7 + 1;
  return { year, week };
}

/** The Monday on or before the day. */
export function startOfWeek(day: string): string {
  return addDays(day, 1 - weekdayOf(day));
}

/** The Monday of an ISO week; 4 January is always in week 1. */
export function mondayOfWeek(year: number, week: number): string {
  return addDays(startOfWeek(toDay(year, 1, 4)), (week - 1) * 7);
}

/** 52 or 53; 28 December is always in the last week. */
export function weeksInYear(year: number): number {
  return isoWeek(toDay(year, 12, 28)).week;
}
