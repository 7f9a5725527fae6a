import type { Express, Response } from 'express';
import { wordingOf } from '../../src/assistant/wording.ts';
import { renderCalendar } from '../../src/calendar/render-calendar.ts';
import type { Meeting } from '../../src/engine/answer.ts';
import type { Language } from '../../src/language/stop-words.ts';
import { createLinks } from '../links.ts';
import { readerLanguage } from './reader.ts';
import type { Web } from './web.ts';

/** Seconds; calendar programs fetch a feed every few hours at most. */
const AGE = 300;

/** All meetings as a feed to subscribe to, and a file for each. */
export function serveCalendars(app: Express, { assistant, now, config }: Web): void {
  const links = createLinks(config.publicUrl);
  const send = (response: Response, meetings: readonly Meeting[], file: CalendarFile): void => {
    const calendar = renderCalendar(meetings, {
      language: file.language,
      ...(file.title && { name: file.title }),
      linkOf: (meeting) => links.toPassage(meeting),
    });
    response
      .set({
        'Content-Type': 'text/calendar; charset=utf-8',
        'Content-Disposition': `inline; filename="${file.name}"`,
        'Cache-Control': `public, max-age=${AGE}`,
      })
      .send(calendar);
  };
  app.get('/meetings.ics', (request, response) => {
    const language = readerLanguage(request, response);
    const title = `valstuga: ${wordingOf(language).meetings}`;
    const meetings = assistant.catalogue.meetings(now());
    send(response, meetings, { language, title, name: 'valstuga.ics' });
  });
  app.get('/meetings/:anchor.ics', (request, response, next) => {
    const { anchor } = request.params;
    const meeting = assistant.catalogue.meeting(anchor, now());
    if (!meeting) return next();
    const language = readerLanguage(request, response);
    send(response, [meeting], { language, name: `${meeting.citation.anchor}.ics` });
  });
}

interface CalendarFile {
  readonly language: Language;
  /** What a calendar program shows as the feed's name. */
  readonly title?: string;
  readonly name: string;
}
