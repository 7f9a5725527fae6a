import type { Answer, Citation, Excerpt, Meeting } from '../../src/engine/answer.ts';

/** The Answer on one line, with the contract's fields in the contract's order and no others. */
export function renderJson(answer: Answer): string {
  const { question, language, outcome, suggestions } = answer;
  const excerpts = answer.excerpts.map(toExcerpt);
  const events = answer.events.map(toMeeting);
  return renderLine({ question, language, outcome, excerpts, events, suggestions });
}

/** What takes the place of an Answer to a line that cannot be answered. */
export function renderError(error: string): string {
  return renderLine({ error });
}

function toExcerpt({ text, translation, score, citation }: Excerpt) {
  return { text, translation, score, citation: toCitation(citation) };
}

function toMeeting(meeting: Meeting) {
  const { place, date, time, venue, organizer, status } = meeting;
  return { ...toExcerpt(meeting), place, date, time, venue, organizer, status };
}

function toCitation(citation: Citation) {
  const { documentId, title, publisher, published, section, url, start, end } = citation;
  return { documentId, title, publisher, published, section, url, start, end };
}

/**
 * JSON escapes the controls below U+0020 itself. The rest of what ends a line for some readers, or
 * what a terminal would obey, is escaped too, which leaves the value as it is.
 */
function renderLine(value: unknown): string {
  const json = JSON.stringify(value).replace(
    UNSAFE,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `${json}\n`;
}

const UNSAFE = /[\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/g;
