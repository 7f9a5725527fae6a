import { addDays, daysInMonth, toDay } from './calendar-day.ts';
import { startOfWeek } from './calendar-week.ts';

/** Days from first to last, both included, as YYYY-MM-DD. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

export function dayPeriod(day: string): Period {
  return { from: day, to: day };
}

/** The Monday to Sunday that the day is in. */
export function weekPeriod(day: string): Period {
  const monday = startOfWeek(day);
  return { from: monday, to: addDays(monday, 6) };
}

/** The Saturday and Sunday of the week that the day is in. */
export function weekendPeriod(day: string): Period {
  const monday = startOfWeek(day);
  return { from: addDays(monday, 5), to: addDays(monday, 6) };
}

export function monthPeriod(year: number, month: number): Period {
  return { from: toDay(year, month, 1), to: toDay(year, month, daysInMonth(year, month)) };
}

export function yearPeriod(year: number): Period {
  return { from: toDay(year, 1, 1), to: toDay(year, 12, 31) };
}
