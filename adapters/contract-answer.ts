import type { Answer, Citation, Excerpt, Meeting } from '../src/engine/answer.ts';

/** The Answer with the contract's fields in the contract's order and no others. */
export function toContractAnswer(answer: Answer) {
  const { question, language, outcome, suggestions } = answer;
  const excerpts = answer.excerpts.map(toContractExcerpt);
  const events = answer.events.map(toContractMeeting);
  return { question, language, outcome, excerpts, events, suggestions };
}

function toContractExcerpt({ text, translation, score, citation }: Excerpt) {
  return { text, translation, score, citation: toCitation(citation) };
}

export function toContractMeeting(meeting: Meeting) {
  const { place, date, time, venue, organizer, status } = meeting;
  return { ...toContractExcerpt(meeting), place, date, time, venue, organizer, status };
}

function toCitation(citation: Citation) {
  const { documentId, title, publisher, published, section, url, start, end } = citation;
  return { documentId, title, publisher, published, section, url, start, end };
}
