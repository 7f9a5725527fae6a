import { partsOf, weekdayOf } from '../language/calendar-day.ts';
import type { Language } from '../language/stop-words.ts';
import type { Note } from './reply.ts';
import { english } from './wording-en.ts';
import { swedish, type Wording } from './wording-sv.ts';

export type { Wording };

const WORDINGS: Readonly<Record<Language, Wording>> = { sv: swedish, en: english };

/** The assistant's own words in a language: headings, notes, help. */
export function wordingOf(language: Language): Wording {
  return WORDINGS[language];
}

/** "torsdag 26 januari 2017", of YYYY-MM-DD. */
export function renderDay(day: string, { weekdays, months }: Wording): string {
  const [year, month, date] = partsOf(day);
  return `${weekdays[weekdayOf(day) - 1]} ${date} ${months[month - 1]} ${year}`;
}

/** "28 november 2016", "december 2023" or "2023", of as much of a date as is known. */
export function renderPublished(published: string | null, wording: Wording): string {
  if (published === null) return wording.undated;
  const [year = '', month, date] = published.split('-');
  const named = month ? wording.months[Number(month) - 1] : undefined;
  return [date ? Number(date) : undefined, named, year]
    .filter((part) => part !== undefined)
    .join(' ');
}

export function renderNote(note: Note, wording: Wording): string {
  switch (note.kind) {
    case 'not-on-schedule': {
      const there = note.places.length > 0 ? [wording.onSchedule(note.places.join(', '))] : [];
      return [wording.notOnSchedule(wording.quoted(note.place)), ...there].join(' ');
    }
    case 'no-meeting-then':
      return wording.noMeetingThen;
    case 'all-past':
      return wording.allPast(renderDay(note.date, wording));
    case 'not-stated':
      return wording.notStated[note.what];
    case 'unmet':
      return note.words.length > 0
        ? wording.unmet(note.words.map((word) => wording.quoted(word)).join(', '))
        : '';
  }
}
