import { partsOf, weekdayOf } from './calendar-day.ts';
import { isoWeek } from './calendar-week.ts';
import type { DateExpression } from './date-expression.ts';
import { holidayPeriod } from './holidays.ts';

/**
 * True when a day is one that the expression may mean. Its own period counts, and without a stated
 * year the same day, week, month or season of any other year: prefer those within `from` and `to`.
 * A time says nothing about the day and matches every one; an impossible date matches none.
 */
export function matchesDate(expression: DateExpression, date: string): boolean {
  const { kind, from, to, direction, relative, yearStated } = expression;
  if (kind === 'time') return true;
  if (kind === 'impossible') return false;
  if ((from === null || from <= date) && (to === null || date <= to)) return true;
  if (relative || yearStated || direction !== 'on') return false;
  return recursOn(expression, date);
}

function recursOn(expression: DateExpression, date: string): boolean {
  const { kind, from, to, month, day, weekday, weekdays, week, holiday } = expression;
  const [year, ofMonth, ofDay] = partsOf(date);
  if (day !== undefined) {
    if (month !== undefined) return month === ofMonth && day === ofDay;
    return day === ofDay && (weekday === undefined || weekday === weekdayOf(date));
  }
  if (week !== undefined && isoWeek(date).week !== week) return false;
  if (weekdays) return weekdays.includes(weekdayOf(date));
  if (kind === 'weekday') return weekday === weekdayOf(date);
  if (week !== undefined) return true;
  if (holiday !== undefined) {
    return [year - 1, year].some((of) => {
      const period = holidayPeriod(holiday, of);
      return period.from <= date && date <= period.to;
    });
  }
  return from !== null && to !== null && isBetween(date.slice(5), from.slice(5), to.slice(5));
}

/** Month and day, round the turn of the year where `to` comes before `from`. */
function isBetween(day: string, from: string, to: string): boolean {
  const last = to === '02-28' ? '02-29' : to;
  return from <= last ? from <= day && day <= last : from <= day || day <= last;
}
