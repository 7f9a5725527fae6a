import type { ScheduledMeeting } from '../engine/schedule.ts';
import type { Cue } from './cues.ts';
import { dayExpressions, isPast, onNamedDays } from './meeting-filter.ts';
import type { Note } from './reply.ts';
import type { Request } from './request.ts';

/** The meetings that a question asks for; `null` when it asks for none. */
export interface FoundMeetings {
  /** By date; empty when the schedule has none such. */
  readonly meetings: readonly ScheduledMeeting[];
  /** One is asked for, or several. */
  readonly several: boolean;
  readonly notes: readonly Note[];
}

export function chosen(
  candidates: readonly ScheduledMeeting[],
  request: Request,
  { filtered }: { filtered: boolean },
): FoundMeetings {
  const { cues, now, dates } = request;
  const dated = dayExpressions(dates).length > 0;
  const meetings = onNamedDays(candidates, request);
  const upcoming = meetings.filter((meeting) => !isPast(meeting, now));
  const past = meetings.filter((meeting) => isPast(meeting, now));
  const last = candidates.at(-1)?.entry.date ?? '';
  const allPast: Note = { kind: 'all-past', date: last };
  if (meetings.length === 0)
    return { meetings, several: true, notes: [{ kind: 'no-meeting-then' }] };
  if (cues.has('first') || cues.has('last')) {
    const ends = [
      ...(cues.has('first') ? meetings.slice(0, countBeside('first', request)) : []),
      ...(cues.has('last') ? meetings.slice(-countBeside('last', request)) : []),
    ];
    return { meetings: [...new Set(ends)], several: ends.length > 1, notes: [] };
  }
  // "Has the Skärholmen meeting been?" is about that meeting, whichever way it is.
  if (
    filtered &&
    (cues.has('past') ? past : upcoming).length === 0 &&
    (cues.has('past') || cues.has('left'))
  ) {
    return { meetings, several: meetings.length > 1, notes: [] };
  }
  if (cues.has('past')) {
    return {
      meetings: past,
      several: true,
      notes: past.length > 0 ? [] : [{ kind: 'no-meeting-then' }],
    };
  }
  if (cues.has('next') && !dated) {
    const wanted = countBeside('next', request);
    if (upcoming.length > 0) {
      return { meetings: upcoming.slice(0, wanted), several: wanted > 1, notes: [] };
    }
    return filtered
      ? { meetings, several: false, notes: [] }
      : { meetings: [], several: false, notes: [allPast] };
  }
  if (cues.has('left')) {
    return { meetings: upcoming, several: true, notes: upcoming.length > 0 ? [] : [allPast] };
  }
  const several = meetings.length > 1;
  if (
    several &&
    !filtered &&
    !dated &&
    !cues.has('all') &&
    upcoming.length > 0 &&
    asksForOne(request)
  ) {
    return { meetings: upcoming.slice(0, 1), several: false, notes: [] };
  }
  return { meetings, several, notes: [] };
}

/** "The next two meetings", "de två sista"; one when no number is said. */
function countBeside(wanted: Cue, { query, cueSpans }: Request): number {
  const cue = cueSpans.find((span) => span.cue === wanted);
  const number = query.groups.find(
    ({ kind, start, end }) =>
      kind === 'number' && cue !== undefined && (start === cue.end + 1 || end + 1 === cue.start),
  );
  return Math.max(1, Math.min(MOST_COUNTED, Number(number?.word ?? 1)));
}

const MOST_COUNTED = 12;

/** "When is the meeting?", with no word of which. */
function asksForOne({ cues, text }: Request): boolean {
  const singular = /\b(mötet|motet|träffen|traffen|besöket|the (?:meeting|event|visit|session))\b/i;
  return singular.test(text) && (cues.has('when') || cues.has('time') || cues.has('where'));
}
