import { renderDay } from '../../src/assistant/wording.ts';
import type { Meeting } from '../../src/engine/answer.ts';
import { dayNumber } from '../../src/language/calendar-day.ts';
import type { Indent } from './layout.ts';
import type { Pen } from './pen.ts';
import { renderCitation, renderQuote } from './render-excerpts.ts';

const MARGIN: Indent = { first: '  ', rest: '  ' };

/** Meetings, each with the schedule's own words; what they share is cited once, under the last. */
export function renderMeetings(meetings: readonly Meeting[], pen: Pen): string[] {
  return meetings.flatMap((meeting, i) => {
    const next = meetings[i + 1];
    const cited = next !== undefined && isSameSection(meeting, next);
    return [
      ...(i > 0 ? [''] : []),
      ...renderMeeting(meeting, pen),
      ...(cited ? [] : ['', ...renderCitation(meeting.citation, pen)]),
    ];
  });
}

function renderMeeting(meeting: Meeting, pen: Pen): string[] {
  const { wording } = pen;
  const details = [
    ...(meeting.venue === null ? [] : [`${wording.venue}: ${meeting.venue}`]),
    ...(meeting.organizer === null ? [] : [`${wording.organizer}: ${meeting.organizer}`]),
  ];
  return [
    ...pen.text(meeting.place, undefined, 'heading'),
    ...pen.text(renderMoment(meeting, pen), MARGIN),
    ...details.flatMap((detail) => pen.text(detail, MARGIN)),
    ...renderQuote(meeting, pen),
  ];
}

/** Day, time or that none is stated, and whether it has been. */
function renderMoment({ date, time, status }: Meeting, { wording, today }: Pen): string {
  const days = dayNumber(date) - dayNumber(today);
  const coming = days >= 0 ? `${wording.upcoming}, ${wording.inDays(days)}` : wording.upcoming;
  return [
    renderDay(date, wording),
    time === null ? wording.timeNotStated : wording.atTime(time),
    status === 'past' ? wording.past : coming,
  ].join(' · ');
}

const isSameSection = ({ citation: a }: Meeting, { citation: b }: Meeting): boolean =>
  a.documentId === b.documentId && a.section === b.section;
