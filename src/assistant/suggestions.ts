import type { Engine } from '../engine/engine.ts';
import type { Section } from '../engine/passage-index.ts';
import type { Language } from '../language/stop-words.ts';
import type { Note } from './reply.ts';
import type { Request } from './request.ts';

const MOST_SUGGESTIONS = 4;

const MOST_NEAR = 8;

export const MEETING_AT: Readonly<Record<Language, (place: string) => string>> = {
  sv: (place) => `När är mötet i ${place}?`,
  en: (place) => `When is the ${place} meeting?`,
};
export const ALL_MEETINGS: Readonly<Record<Language, string>> = {
  sv: 'Visa alla möten',
  en: 'Show all meetings',
};

/** Whether a question gets an answer. */
export type CanAnswer = (text: string, language: Language) => boolean;

/** Suggests what can be asked instead: only questions that are then answered. */
export interface Suggestions {
  for(request: Request, notes: readonly Note[]): string[];
}

export function createSuggestions(engine: Engine, canAnswer: CanAnswer): Suggestions {
  return {
    for(request, notes) {
      const { language } = request;
      const texts = [...meetingTexts(notes, engine, language), ...topicTexts(request, engine)];
      const chosen: string[] = [];
      for (const text of new Set(texts)) {
        if (chosen.length === MOST_SUGGESTIONS) break;
        if (canAnswer(text, language)) chosen.push(text);
      }
      return chosen;
    },
  };
}

function meetingTexts(notes: readonly Note[], { meetings }: Engine, language: Language): string[] {
  if (meetings.length === 0) return [];
  const elsewhere = notes.find((note) => note.kind === 'not-on-schedule');
  if (elsewhere) return elsewhere.places.slice(0, MOST_SUGGESTIONS).map(MEETING_AT[language]);
  const ofMeetings = notes.some(({ kind }) => kind === 'all-past' || kind === 'no-meeting-then');
  return ofMeetings ? [ALL_MEETINGS[language]] : [];
}

/** Headings: of the sections nearest to the question, then of those with lists in reading order. */
function topicTexts({ query, language }: Request, engine: Engine): string[] {
  const near = new Set(engine.rank(query).matches.map(({ unit }) => unit.section));
  // Each is asked before it is offered, which takes its time.
  const nearest = [...near].filter(isHeaded).slice(0, MOST_NEAR);
  const texts = [...new Set([...nearest, ...engine.index.sections.filter(hasList)])]
    .map((section) => headingIn(section, language))
    .filter((text) => text !== null);
  return engine.meetings.length > 0 ? [...texts, ALL_MEETINGS[language]] : texts;
}

/** What may be suggested to whatever is asked, as far as that can be told before: headings and meetings. */
export function suggestible({ index, meetings }: Engine, language: Language): string[] {
  const headings = index.sections
    .filter((section) => isHeaded(section) || hasList(section))
    .flatMap((section) => headingIn(section, language) ?? []);
  if (meetings.length === 0) return [...new Set(headings)];
  const places = meetings.map(({ entry }) => MEETING_AT[language](entry.place));
  return [...new Set([...headings, ...places, ALL_MEETINGS[language]])];
}

/** Under a heading of its own, not just under its document's title, and no schedule. */
const isHeaded = ({ document, heading, units }: Section): boolean =>
  heading !== null &&
  heading !== document.title &&
  units.some(({ passage }) => passage.meeting === null);

/** A section with a list of what is no meeting: a topic. */
export const hasList = ({ units }: Section): boolean =>
  units.some(({ passage }) => passage.kind === 'item' && passage.meeting === null);

export function headingIn({ document, units }: Section, language: Language): string | null {
  const heading = units[0]?.passage.headings.at(-1);
  if (!heading) return null;
  return document.language === language ? heading.text : (heading.translation ?? heading.text);
}
