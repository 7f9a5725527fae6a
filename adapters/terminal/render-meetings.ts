import { renderMeetingDetails, renderMeetingMoment } from '../../src/assistant/meeting-moment.ts';
import type { Meeting } from '../../src/engine/answer.ts';
import { isSameSection } from '../grouped-excerpts.ts';
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
  const { wording, today } = pen;
  const details = renderMeetingDetails(meeting, wording);
  return [
    ...pen.text(meeting.place, undefined, 'heading'),
    ...pen.text(renderMeetingMoment(meeting, wording, today), MARGIN),
    ...details.flatMap((detail) => pen.text(detail, MARGIN)),
    ...renderQuote(meeting, pen),
  ];
}
