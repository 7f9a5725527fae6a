import type { MeetingEntry } from '../engine/document.ts';
import { parseLeadingDate, toMeetingDay } from './meeting-date.ts';
import { firstSentence, type LabelKind, splitAtLabels, trimValue } from './meeting-labels.ts';
import { findTime } from './meeting-time.ts';

/** A meeting, what is wrong with it, or neither when the item is no meeting. */
export type MeetingReading =
  | { readonly meeting: MeetingEntry }
  | { readonly problem: string }
  | null;

/**
 * A list item that begins with a date is a meeting. `published` is the document's. A stated
 * weekday that the date does not fall on is the publisher's slip and stands.
 */
export function parseMeeting(item: string, published: string): MeetingReading {
  const text = item.normalize('NFC');
  const leading = parseLeadingDate(text);
  if (leading === null) return null;
  const date = toMeetingDay(leading, published);
  if (date === null) return { problem: `"${leading.written}" is no date: there is no such day` };
  const rest = text.slice(leading.end);
  const { head, parts } = splitAtLabels(rest);
  const labelled = (...kinds: LabelKind[]): string | null =>
    parts.find(({ kind, value }) => kinds.includes(kind) && value !== '')?.value ?? null;
  const clock = findTime(labelled('time', 'time and venue') ?? '', true) ?? findTime(rest);
  if (clock?.time === null) return { problem: `"${clock.written}" is no time of day` };
  const venue = labelled('venue') ?? withoutTime(labelled('time and venue'));
  const place = placeIn(head) || (venue ?? '');
  return {
    meeting: {
      place,
      date,
      time: clock?.time ?? null,
      endTime: clock?.endTime ?? findTime(labelled('end') ?? '', true)?.time ?? null,
      venue,
      organizer: labelled('organizer'),
    },
  };
}

const PLACE_END = /[,;\n]|:\s/;
const PREPOSITION = /^(?:i|på|vid|in|at|on)\s+/iu;

/** What is written right after the date, a time left out, up to a comma, a time or the end of a sentence. */
function placeIn(head: string): string {
  let text = trimValue(head);
  const leadingTime = findTime(text);
  if (leadingTime?.start === 0) text = trimValue(text.slice(leadingTime.end));
  // First the time: the full stop of "kl." ends no sentence.
  text = trimValue(text.slice(0, findTime(text)?.start));
  return trimValue(firstSentence(text.split(PLACE_END, 1).join(''))).replace(PREPOSITION, '');
}

/** The venue in "Tid och plats: klockan 18.30, Folkets hus". */
function withoutTime(value: string | null): string | null {
  if (value === null) return null;
  const clock = findTime(value, true);
  const venue = clock
    ? trimValue(`${value.slice(0, clock.start)} ${value.slice(clock.end)}`)
    : value;
  return venue === '' ? null : venue;
}
