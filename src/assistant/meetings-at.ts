import type { Engine } from '../engine/engine.ts';
import type { ScheduledMeeting } from '../engine/schedule.ts';
import { fold, tokenize } from '../language/tokens.ts';
import { meansWord } from './typed-word.ts';

/** A word of a place's is meant when it is met so well: its beginning, or a slip. */
const MEANT = 0.6;

/** The meetings at a place as somebody writes it: its district's, else those whose place or venue it names. */
export function meetingsAt(place: string, engine: Engine): readonly ScheduledMeeting[] {
  const there = new Set(engine.placesIn(place, 'sv').flatMap(({ meetings }) => meetings));
  if (there.size > 0) return engine.meetings.filter((meeting) => there.has(meeting));
  const typed = wordsOf(place);
  if (typed.length === 0) return engine.meetings;
  return engine.meetings.filter(({ entry }) => {
    const words = wordsOf(`${entry.place} ${entry.venue ?? ''}`);
    return typed.every((each) =>
      words.some((word) => word[0] === each[0] && meansWord(each, word) >= MEANT),
    );
  });
}

const wordsOf = (text: string): string[] => tokenize(text).map(({ word }) => fold(word));
