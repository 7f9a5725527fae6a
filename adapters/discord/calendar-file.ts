import { renderMeetingMoment } from '../../src/assistant/meeting-moment.ts';
import { renderCalendar } from '../../src/calendar/render-calendar.ts';
import type { Meeting } from '../../src/engine/answer.ts';
import { toCalendarFileName } from '../calendar-file-name.ts';
import type { Message } from './components.ts';
import { type Drawing, wordsOf } from './drawing.ts';
import { brief, escaped } from './markdown.ts';

const LONGEST_PLACE = 200;

/** A meeting for a calendar, with a line that says which. */
export function toCalendarFile(meeting: Meeting, drawing: Drawing): Message {
  const { language, links, today } = drawing;
  const linkOf = (each: Meeting): string | null => links.toPassage(each);
  const moment = renderMeetingMoment(meeting, wordsOf(drawing), today);
  return {
    kind: 'file',
    text: `**${escaped(brief(meeting.place, LONGEST_PLACE))}** · ${moment}`,
    file: {
      name: toCalendarFileName(meeting),
      contentType: 'text/calendar',
      data: renderCalendar([meeting], { language, linkOf }),
    },
  };
}
