import type { Meeting } from '../engine/answer.ts';
import { toExcerpt } from '../engine/excerpts.ts';
import type { ScheduledMeeting } from '../engine/schedule.ts';
import type { LocalDateTime } from '../language/local-date-time.ts';
import type { FoundMeetings } from './choose-meetings.ts';
import { makeReply } from './make-reply.ts';
import { isPast } from './meeting-filter.ts';
import type { Note, Reply } from './reply.ts';
import type { Request } from './request.ts';

/** The meetings as data, their entries on the schedule as excerpts, and what these leave unsaid. */
export function meetingReply(request: Request, { meetings, several, notes }: FoundMeetings): Reply {
  const events = meetings.flatMap((meeting) => toMeeting(meeting, request.now) ?? []);
  const excerpts = meetings.flatMap(({ unit }) => toExcerpt(unit, 1) ?? []);
  return makeReply(request, {
    kind: several ? 'meetings' : 'meeting',
    events,
    excerpts,
    notes: [...notes, ...(several ? [] : unstated(events, request))],
  });
}

export function toMeeting(meeting: ScheduledMeeting, now: LocalDateTime): Meeting | null {
  const excerpt = toExcerpt(meeting.unit, 1);
  if (!excerpt) return null;
  const { place, date, time, endTime, venue, organizer } = meeting.entry;
  const status = isPast(meeting, now) ? 'past' : 'upcoming';
  return { ...excerpt, place, date, time, endTime, venue, organizer, status };
}

/** What was asked for and the schedule does not state. */
function unstated([meeting]: readonly Meeting[], { cues }: Request): Note[] {
  if (!meeting) return [];
  const notes: Note[] = [];
  if (cues.has('time') && meeting.time === null) notes.push({ kind: 'not-stated', what: 'time' });
  if (cues.has('where') && meeting.venue === null)
    notes.push({ kind: 'not-stated', what: 'venue' });
  if (cues.has('organizer') && meeting.organizer === null) {
    notes.push({ kind: 'not-stated', what: 'organizer' });
  }
  return notes;
}
