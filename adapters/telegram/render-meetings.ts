import { renderMeetingDetails, renderMeetingMoment } from '../../src/assistant/meeting-moment.ts';
import type { Meeting } from '../../src/engine/answer.ts';
import { isSameSection } from '../grouped-excerpts.ts';
import { bold, escapeHtml } from './html.ts';
import type { Page } from './page.ts';
import { renderQuote, renderSource } from './render-excerpts.ts';

/** Meetings, each with the schedule's own words; what they share is cited once, under the last. */
export function renderMeetings(meetings: readonly Meeting[], page: Page): string[] {
  return meetings.flatMap((meeting, i) => {
    const next = meetings[i + 1];
    const isCited = next !== undefined && isSameSection(meeting, next);
    return [...renderMeeting(meeting, page), ...(isCited ? [] : [renderSource(meeting, page)])];
  });
}

function renderMeeting(meeting: Meeting, page: Page): string[] {
  const { wording, today } = page;
  const lines = [
    bold(escapeHtml(meeting.place)),
    ...[
      renderMeetingMoment(meeting, wording, today),
      ...renderMeetingDetails(meeting, wording),
    ].map(escapeHtml),
  ];
  const [quote = '', ...rest] = renderQuote(meeting, page);
  return [[...lines, quote].join('\n'), ...rest];
}
