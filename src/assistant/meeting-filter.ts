import type { ScheduledMeeting } from '../engine/schedule.ts';
import { weekdayOf } from '../language/calendar-day.ts';
import type { DateExpression } from '../language/date-expression.ts';
import { findDates, matchesDate } from '../language/date-expressions.ts';
import type { LocalDateTime } from '../language/local-date-time.ts';
import type { Request } from './request.ts';

/** A meeting without a stated time has passed when its day has. */
export function isPast({ entry }: ScheduledMeeting, now: LocalDateTime): boolean {
  if (entry.date !== now.date) return entry.date < now.date;
  return entry.time !== null && entry.time < now.time;
}

/** The dates of a question that say on which days. */
export const dayExpressions = (dates: readonly DateExpression[]): DateExpression[] =>
  dates.filter(({ kind }) => kind !== 'time');

/**
 * The meetings on the days that a question names. "I februari" is any February on the schedule,
 * the coming one first; "nästa vecka" and "februari 2017" are what they say.
 */
export function onNamedDays(
  meetings: readonly ScheduledMeeting[],
  { text, dates, now }: Request,
): readonly ScheduledMeeting[] {
  const named = dayExpressions(dates);
  const any = named.filter((day) => isAny(day, text));
  const days = named.filter((day) => !any.includes(day));
  if (any.length > 0) {
    // "A weekend in February": both.
    const among = days.length > 0 ? onDays(meetings, days, { text, now }) : meetings;
    return among.filter((meeting) => any.some((day) => isOn(meeting, day)));
  }
  return days.length > 0 ? onDays(meetings, days, { text, now }) : meetings;
}

function onDays(
  meetings: readonly ScheduledMeeting[],
  days: readonly DateExpression[],
  { text, now }: Pick<Request, 'text' | 'now'>,
): readonly ScheduledMeeting[] {
  const within = meetings.filter((meeting) => days.some((day) => isWithin(meeting, day)));
  const open = days.filter(({ relative, yearStated }) => !relative && !yearStated);
  if (within.length > 0) {
    if (days.every(({ from }) => from !== null)) return within;
    // All is before the coming Christmas when the schedule has passed.
    const then = open.length > 0 && meetings.every((meeting) => isPast(meeting, now));
    const before = then ? atTheTime(meetings, text, open) : [];
    return before.length > 0 ? before : preferUpcoming(within, now);
  }
  const alike = meetings.filter(({ entry }) => days.some((day) => matchesDate(day, entry.date)));
  if (alike.length > 0) return preferUpcoming(alike, now);
  return open.length > 0 ? atTheTime(meetings, text, open) : [];
}

/** "En torsdag", "on a Saturday", "torsdagar", "weekends": whichever. */
const isAny = ({ kind, relative, yearStated, start, end }: DateExpression, text: string): boolean =>
  kind === 'weekday' &&
  ((!relative && !yearStated) || A_DAY.test(text.slice(Math.max(0, start - 8), end)));

const A_DAY = /(?<!\p{L})(?:en|ett|a|an|any|någon|nån)\s+\p{L}+$/iu;

const isOn = ({ entry }: ScheduledMeeting, { weekday, weekdays }: DateExpression): boolean =>
  weekdays ? weekdays.includes(weekdayOf(entry.date)) : weekdayOf(entry.date) === weekday;

const isWithin = ({ entry }: ScheduledMeeting, { from, to }: DateExpression): boolean =>
  (from !== null || to !== null) &&
  (from === null || entry.date >= from) &&
  (to === null || entry.date <= to);

const preferUpcoming = (
  meetings: readonly ScheduledMeeting[],
  now: LocalDateTime,
): readonly ScheduledMeeting[] => {
  const upcoming = meetings.filter((meeting) => !isPast(meeting, now));
  return upcoming.length > 0 ? upcoming : meetings;
};

/** A schedule that has passed is read as on the day before it began: its own "före jul". */
function atTheTime(
  meetings: readonly ScheduledMeeting[],
  text: string,
  open: readonly DateExpression[],
): readonly ScheduledMeeting[] {
  return meetings.filter((meeting) => {
    const published = meeting.unit.document.published;
    const date = `${published}-01-01`.slice(0, 10);
    const then = findDates(text, { date, time: '00:00' });
    return then.some(
      (day) => open.some(({ start }) => start === day.start) && isWithin(meeting, day),
    );
  });
}
