import type { Language } from '../../../src/language/stop-words.ts';
import { toContractMeeting } from '../../contract-answer.ts';
import { createLinks } from '../../links.ts';
import type { Web } from '../web.ts';
import type { MeetingsBody, SourcesBody, TopicsBody } from './schemas.ts';

const LINKS = createLinks('');

export function toTopics({ assistant }: Pick<Web, 'assistant'>, language: Language): TopicsBody {
  return { topics: [...assistant.catalogue.topics(language)] };
}

interface MeetingsAsked {
  readonly place?: string | undefined;
  readonly month?: string | undefined;
  readonly status?: 'upcoming' | 'past' | undefined;
}

export function toMeetings(
  { assistant, now }: Pick<Web, 'assistant' | 'now'>,
  { place, month, status }: MeetingsAsked,
): MeetingsBody {
  const filter = { ...(place && { place }), ...(month && { month }) };
  const meetings = assistant.catalogue
    .meetings(now(), filter)
    .filter((meeting) => status === undefined || meeting.status === status);
  return {
    meetings: meetings.map((meeting) => ({
      ...toContractMeeting(meeting),
      anchor: meeting.citation.anchor,
      calendar: LINKS.toCalendar(meeting.citation.anchor) ?? '',
      page: LINKS.toPassage(meeting) ?? '',
    })),
  };
}

export function toSources({ assistant }: Pick<Web, 'assistant'>): SourcesBody {
  const { documents } = assistant.engine.knowledge;
  return {
    sources: documents.map((document) => {
      const { id, title, publisher, language, published, inferred, url, translation } = document;
      const page = LINKS.toDocument(document) ?? '';
      const told = { id, title, publisher, language, published, inferred, url };
      const passages = document.passages.length;
      return { ...told, translation, passages, page, file: `${page}.md` };
    }),
  };
}
