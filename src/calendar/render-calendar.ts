import ical, { type ICalEventData } from 'ical-generator';
import { renderSourceLine } from '../assistant/source-line.ts';
import { wordingOf } from '../assistant/wording.ts';
import type { Meeting } from '../engine/answer.ts';
import { addDays } from '../language/calendar-day.ts';
import type { LocalDateTime } from '../language/local-date-time.ts';
import type { Language } from '../language/stop-words.ts';
import { toMoment } from './stockholm-moment.ts';

export interface CalendarOptions {
  /** Of what is said beside the schedule's own words. */
  readonly language: Language;
  /** What a calendar program shows as the feed's name. */
  readonly name?: string;
  /** Where a meeting's entry can be read; null when nowhere. */
  readonly linkOf?: (meeting: Meeting) => string | null;
  /** ISO 8601, of entries from a document without a date. */
  readonly stamp?: string;
}

/**
 * Meetings as an iCalendar file (RFC 5545), the same bytes for the same meetings. Times are UTC;
 * without a stated time it is the whole day. An end that is not stated is not made up: a program then
 * shows the start alone.
 */
export function renderCalendar(meetings: readonly Meeting[], options: CalendarOptions): string {
  const calendar = ical({
    prodId: { company: 'valstuga', product: 'meetings', language: options.language.toUpperCase() },
    ...(options.name && { name: escaped(options.name) }),
  });
  for (const meeting of meetings) calendar.createEvent(toEvent(meeting, options));
  // The library joins lines and ends none after the last.
  return `${calendar.toString()}\r\n`;
}

function toEvent(meeting: Meeting, options: CalendarOptions): ICalEventData {
  const { citation, place, venue, date, time, endTime } = meeting;
  const start = time === null ? new Date(`${date}T00:00:00Z`) : toMoment({ date, time });
  const link = options.linkOf?.(meeting) ?? citation.url;
  return {
    id: `${citation.anchor}.${citation.documentId}@valstuga`,
    stamp: toStamp(citation.published ?? options.stamp ?? EPOCH),
    start,
    ...(time !== null && endTime !== null && { end: toEnd({ date, time }, endTime) }),
    allDay: time === null,
    summary: clean([citation.title, place].filter((part) => part !== '').join(': ')),
    location: clean([venue, place].filter((part) => part !== null).join(', ')),
    description: clean(describe(meeting, options.language)),
    ...(link && { url: link.replace(/[\s\p{Cc}]/gu, encodeURIComponent) }),
  };
}

/** A time before the start's is the next day's. */
const toEnd = ({ date, time }: LocalDateTime, endTime: string): Date =>
  toMoment({ date: endTime > time ? date : addDays(date, 1), time: endTime });

const EPOCH = '1970-01-01';

/** The schedule's own words, then what is not in them, then where they stand. */
function describe(meeting: Meeting, language: Language): string {
  const wording = wordingOf(language);
  const { organizer, time, text, citation } = meeting;
  return [
    text,
    ...(time === null ? [capitalized(`${wording.timeNotStated}.`)] : []),
    ...(organizer === null || text.includes(organizer)
      ? []
      : [`${wording.organizer}: ${organizer}`]),
    renderSourceLine(citation, wording),
  ].join('\n');
}

const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** As much of a date as is known, at its beginning. */
const toStamp = (published: string): Date =>
  new Date(`${`${published}-01-01`.slice(0, 10)}T00:00:00Z`);

/** A line break is the one control character that the format can hold. */
const clean = (text: string): string =>
  text.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n').replace(/(?!\n)\p{Cc}/gu, ' ');

/** Of a name the library escapes nothing. */
const escaped = (text: string): string =>
  clean(text)
    .replaceAll('\n', ' ')
    .replace(/[\\;,]/g, '\\$&');
