import type { Engine } from '../engine/engine.ts';
import type { ScheduledMeeting } from '../engine/schedule.ts';
import type { FoundMeetings } from './choose-meetings.ts';
import type { Conversation } from './conversation.ts';
import { onNamedDays } from './meeting-filter.ts';
import { keyOf } from './more.ts';
import type { Request } from './request.ts';
import type { Span } from './span.ts';

/** "After Skärholmen", "before that": the meetings that those asked for come after or before. */
export interface Beside {
  readonly side: 'after' | 'before';
  readonly meetings: readonly ScheduledMeeting[];
  /** The place that names them; null for "that". */
  readonly place: Span | null;
}

const LED = `(?:\\s+(?:the|den|det|mötet|motet|träffen|traffen|besöket|besoket|stoppet|meeting|visit|stop|one|i|på|pa|in|at|to|till))*\\s+$`;
const AFTER_PLACE = new RegExp(`(?<!\\p{L})(?:efter|after|follows|following)${LED}`, 'iu');
const BEFORE_PLACE = new RegExp(
  `(?<!\\p{L})(?:före|fore|innan|before|precedes|preceding)${LED}`,
  'iu',
);

/** By a place on the schedule: "nästa möte efter Skärholmen". */
export function besidePlace({ text, places }: Request): Beside | null {
  for (const place of places) {
    const before = text.slice(0, place.start);
    const side = AFTER_PLACE.test(before) ? 'after' : BEFORE_PLACE.test(before) ? 'before' : null;
    if (side && place.meetings.length > 0) return { side, meetings: place.meetings, place };
  }
  return null;
}

const AFTER_THAT =
  /(?<!\p{L})(?:efter (?:det|den|detta|dess|denna)|därefter|darefter|after (?:that|this|it))(?!\p{L})|^\W*(?:(?:och|and|men|but|vad|what|what's|vad kommer|vad händer|what comes|what happens)\s+)*(?:is\s+)?(?:sedan|sen|then|nästa|nasta|(?:the )?next)(?:\s+(?:då|da|one|möte|mötet|meeting|stop|stopp))?\W*$/iu;
const BEFORE_THAT =
  /(?<!\p{L})(?:innan (?:dess|det|den)|före (?:det|den|detta)|fore (?:det|den)|dessförinnan|before (?:that|this|it))(?!\p{L})/iu;
const MOST_WORDS = 8;

/** By what was shown last, when those were meetings: "och efter det?" */
export function besideShown(
  { text, tokens, places, dates }: Request,
  { shown }: Conversation,
  engine: Engine,
): Beside | null {
  if (tokens.length > MOST_WORDS || places.length > 0 || dates.length > 0) return null;
  const side = AFTER_THAT.test(text) ? 'after' : BEFORE_THAT.test(text) ? 'before' : null;
  if (!side) return null;
  const keys = new Set(shown);
  const meetings = engine.meetings.filter(({ unit }) => keys.has(keyOf(unit)));
  if (!meetings.some(({ unit }) => keyOf(unit) === shown.at(-1))) return null;
  return { side, meetings, place: null };
}

/** The nearest on that side, or all when several are asked for; past ones too. */
export function meetingsBeside(
  { side, meetings }: Beside,
  candidates: readonly ScheduledMeeting[],
  request: Request,
): FoundMeetings {
  const days = meetings.map(({ entry }) => entry.date).sort();
  const [first = '', last = ''] = [days[0], days.at(-1)];
  const there = candidates.filter(
    (meeting) =>
      !meetings.includes(meeting) &&
      (side === 'after' ? meeting.entry.date >= last : meeting.entry.date <= first),
  );
  const found = onNamedDays(there, request);
  const several = SEVERAL.test(request.text);
  const nearest = side === 'after' ? found.slice(0, 1) : found.slice(-1);
  return {
    meetings: several ? found : nearest,
    several,
    notes: found.length > 0 ? [] : [{ kind: 'no-meeting-then' }],
  };
}

const SEVERAL =
  /(?<!\p{L})(?:möten|mötena|moten|motena|träffar|träffarna|stoppen|vilka|alla|resten|meetings|stops|visits|all|rest)(?!\p{L})/iu;
