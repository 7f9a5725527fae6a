import type { APIComponentInContainer } from 'discord.js';
import { renderMeetingDetails, renderMeetingMoment } from '../../src/assistant/meeting-moment.ts';
import type { Meeting } from '../../src/engine/answer.ts';
import { encodeButton } from '../button.ts';
import { isSameSection, translationOf } from '../grouped-excerpts.ts';
import { button, section, text } from './components.ts';
import { buttonWordsOf, type Drawing, wordsOf } from './drawing.ts';
import { fitted } from './fit.ts';
import { BUTTON_LIMIT } from './limits.ts';
import { brief, escaped, quoted } from './markdown.ts';
import { renderCitation } from './render-passages.ts';

/** Each takes three components, of the 40 that a message may have. */
export const MOST_MEETINGS = 9;
/** Longer entries on a schedule are cut at a sentence's end: a message holds one of the longest. */
const ROOM = { entry: 600, detail: 150 };

/** Meetings with a button each for the calendar; what they share is cited once, under the last. */
export function renderMeetings(
  meetings: readonly Meeting[],
  drawing: Drawing,
): APIComponentInContainer[] {
  return meetings.flatMap((meeting, i) => {
    const next = meetings[i + 1];
    const cited = next !== undefined && isSameSection(meeting, next);
    const told = withCalendar(renderMeeting(meeting, drawing), meeting, drawing);
    return cited ? [told] : [told, text(renderCitation(meeting, drawing))];
  });
}

/** Day, time and place as data, then the schedule's own words. */
function renderMeeting(meeting: Meeting, drawing: Drawing): string {
  const wording = wordsOf(drawing);
  const translation = translationOf(meeting, drawing.language);
  const mark = `*${wording.translation}:*`;
  const entry = [
    quoted(fitted(meeting.text, ROOM.entry, (part) => quoted(part).length)),
    ...(translation === null ? [] : [`${mark} ${detail(translation, ROOM.entry)}`]),
  ];
  return [
    `**${escaped(brief(meeting.place, ROOM.detail))}**`,
    renderMeetingMoment(meeting, wording, drawing.today),
    ...renderMeetingDetails(meeting, wording).map((each) => detail(each, ROOM.detail)),
    ...entry,
  ].join('\n');
}

const detail = (text: string, room: number): string =>
  escaped(fitted(text, room, (part) => escaped(part).length));

function withCalendar(told: string, meeting: Meeting, drawing: Drawing): APIComponentInContainer {
  const { anchor } = meeting.citation;
  const action = { kind: 'calendar', anchor, language: drawing.language } as const;
  const data = encodeButton(action, BUTTON_LIMIT);
  return data === undefined
    ? text(told)
    : section(told, button(buttonWordsOf(drawing).toCalendar, data));
}
