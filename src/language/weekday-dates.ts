import { addDays, weekdayOf } from './calendar-day.ts';
import { startOfWeek } from './calendar-week.ts';
import {
  type AtomParser,
  type DateAtom,
  relativeAtom,
  type Scan,
  wordAt,
  yearlyAtom,
} from './date-atom.ts';
import { dayAfterWeekday } from './day-alone.ts';
import { dayAfterMonth, dayBeforeMonth } from './named-days.ts';
import { modifiedPeriod, unmodifiedPeriod } from './near-periods.ts';
import { dayFirst } from './numeric-dates.ts';
import { dayPeriod } from './period.ts';
import { modifierAt } from './period-modifiers.ts';
import { weekDate } from './week-dates.ts';
import { type WeekdayName, weekdayAt } from './weekday-names.ts';

const DAY_PARSERS: readonly AtomParser[] = [
  dayBeforeMonth,
  dayAfterMonth,
  dayFirst,
  dayAfterWeekday,
];
const WEEK_PARSERS: readonly AtomParser[] = [weekDate, modifiedPeriod, unmodifiedPeriod];

/** "på fredag", "i fredags", "fredag den 3:e", "Friday 16 February", "fredag nästa vecka". */
export const weekdayDate: AtomParser = (scan, at) => {
  const name = weekdayAt(scan, at);
  if (name === null) return null;
  const dotted = name.form === 'short' && wordAt(scan, at + 1) === '.' ? at + 2 : at + 1;
  return withDate(scan, at, dotted, name) ?? weekdayAlone(scan, at, dotted, name);
};

/** "nästa fredag", "last Friday", "every Tuesday", "varje tisdag". */
export const modifiedWeekday: AtomParser = (scan, at) => {
  if (/^(?:varje|every|each|alla)$/.test(wordAt(scan, at))) {
    const name = weekdayAt(scan, at + 1);
    return name === null ? null : everyWeekday(at, at + 2, name.weekday);
  }
  const modifier = modifierAt(scan, at);
  const name = modifier === null ? null : weekdayAt(scan, modifier.next);
  if (modifier === null || name === null) return null;
  const last = modifier.next + 1;
  const dated = withDate(scan, at, last, name);
  if (dated !== null) return dated;
  if (modifier.shift === -1) return onDay(at, last, name, lastBefore(scan, name));
  const nearest = nextFrom(scan.today, name.weekday);
  if (modifier.shift === 0 || modifier.nearest) return onDay(at, last, name, nearest);
  const monday = addDays(startOfWeek(scan.today), 7);
  return onDay(at, last, name, addDays(monday, name.weekday - 1));
};

/** The day of a week atom that a weekday names. */
export function weekdayOfWeek(week: DateAtom, weekday: number): DateAtom {
  const shift = (monday: string) => dayPeriod(addDays(monday, weekday - 1));
  const { inYear, fixed } = week;
  return {
    ...week,
    kind: 'weekday',
    fields: { ...week.fields, weekday },
    fixed: fixed === null ? null : shift(fixed.from),
    inYear: inYear === null ? null : (year) => inYear(year).map(({ from }) => shift(from)),
  };
}

function withDate(scan: Scan, first: number, at: number, name: WeekdayName): DateAtom | null {
  let next = at;
  if (wordAt(scan, next) === ',' || wordAt(scan, next) === '(') next++;
  if (/^(?:den|the|i|in|of)$/.test(wordAt(scan, next))) next++;
  if (wordAt(scan, next) === 'the') next++;
  for (const parse of DAY_PARSERS) {
    const day = parse(scan, next);
    if (day === null) continue;
    // Of "fredag 7–9 mars" the days decide: the weekday is that of one of them.
    if (day.kind === 'range') return { ...day, first };
    const fields = { ...day.fields, weekday: name.weekday };
    return fitted({ ...day, first, fields }, name.weekday);
  }
  for (const parse of WEEK_PARSERS) {
    const week = parse(scan, next);
    if (week?.kind === 'week') return { ...weekdayOfWeek(week, name.weekday), first };
  }
  return null;
}

/** "fredag den 3:e" is a 3rd that is a Friday; with a month, the month and day decide. */
function fitted(day: DateAtom, weekday: number): DateAtom {
  const { inYear } = day;
  if (inYear === null || day.fields.month !== undefined) return day;
  const fits = ({ from }: { readonly from: string }) => weekdayOf(from) === weekday;
  return { ...day, inYear: (year) => inYear(year).filter(fits) };
}

function weekdayAlone(scan: Scan, at: number, last: number, name: WeekdayName): DateAtom | null {
  const previous = wordAt(scan, at - 1);
  if (name.form === 'every') {
    const possessive = wordAt(scan, last) === "'";
    return everyWeekday(at, possessive ? last + 1 : last, name.weekday);
  }
  if (name.form === 'past') {
    const past = previous === 'i' || previous === 'sedan';
    const genitive = nextFrom(scan.today, name.weekday);
    return onDay(at, last, name, past ? lastBefore(scan, name) : genitive);
  }
  // Today would be "today": "på fredag" said on a Friday is a week later.
  const later = previous === 'pa' || previous === 'on' ? addDays(scan.today, 1) : scan.today;
  return onDay(at, last, name, nextFrom(later, name.weekday));
}

function onDay(first: number, last: number, name: WeekdayName, day: string): DateAtom {
  const span = { kind: 'weekday', first, last, fields: { weekday: name.weekday } } as const;
  return relativeAtom(span, dayPeriod(day));
}

function everyWeekday(first: number, last: number, weekday: number): DateAtom {
  return yearlyAtom({ kind: 'weekday', first, last, fields: { weekday } }, (year) => {
    const start = nextFrom(`${year}-01-01`, weekday);
    return Array.from({ length: 53 }, (_, week) => dayPeriod(addDays(start, week * 7)));
  });
}

function nextFrom(day: string, weekday: number): string {
  return addDays(day, (weekday - weekdayOf(day) + 7) % 7);
}

function lastBefore(scan: Scan, name: WeekdayName): string {
  return addDays(nextFrom(scan.today, name.weekday), -7);
}
