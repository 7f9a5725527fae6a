import { renderMeetingMoment } from '../../src/assistant/meeting-moment.ts';
import { renderCalendar } from '../../src/calendar/render-calendar.ts';
import type { Meeting } from '../../src/engine/answer.ts';
import type { Message } from './components.ts';
import { type Drawing, wordsOf } from './drawing.ts';
import { brief, escaped } from './markdown.ts';

const LONGEST_PLACE = 200;
const LONGEST_FILE_NAME = 60;

/** A meeting for a calendar, with a line that says which. */
export function toCalendarFile(meeting: Meeting, drawing: Drawing): Message {
  const { place, date } = meeting;
  const { language, links, today } = drawing;
  const linkOf = (each: Meeting): string | null => links.toPassage(each);
  const moment = renderMeetingMoment(meeting, wordsOf(drawing), today);
  return {
    kind: 'file',
    text: `**${escaped(brief(place, LONGEST_PLACE))}** · ${moment}`,
    file: {
      name: `${toFileName(place)}-${date}.ics`,
      contentType: 'text/calendar',
      data: renderCalendar([meeting], { language, linkOf }),
    },
  };
}

/** Letters and digits that every system's files may have. */
const toFileName = (place: string): string =>
  place
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, LONGEST_FILE_NAME) || 'meeting';
