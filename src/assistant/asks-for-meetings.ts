import type { Engine } from '../engine/engine.ts';
import type { Query } from '../engine/group.ts';
import { besidePlace } from './beside-meeting.ts';
import { latinPattern } from './latin-pattern.ts';
import { dayExpressions, onNamedDays } from './meeting-filter.ts';
import type { Request } from './request.ts';
import { overlaps } from './span.ts';

/** A noun for a meeting with something to know of it, or a place or day on the schedule with a question for it. */
export function asksForMeetings(request: Request, engine: Engine): boolean {
  const { cues, places, dates, query, tokens } = request;
  if (cues.has('why') || cues.has('about')) return false;
  const has = (...wanted: Parameters<typeof cues.has>[0][]): boolean =>
    wanted.some((cue) => cues.has(cue));
  const days = dayExpressions(dates);
  const place = places.length > 0 || namesMeetingPlace(request, engine);
  const asks = has('when', 'time', 'where', 'organizer');
  const selects = has('all', 'next', 'left', 'past', 'first', 'last');
  const compound = places.some(({ text }) => /m[oö]te|tr[aä]ff|bes[oö]k|stopp/i.test(text));
  if (compound) return true;
  // "When is it open on weekends?" may be asked of anything.
  const isOfMeetings = has('meeting', 'travel', 'happens', 'suits', 'next');
  const isDated = isOfMeetings ? days.length > 0 : days.some(({ weekdays }) => !weekdays);
  const onSchedule = isDated && onNamedDays(engine.meetings, request).length > 0;
  if (has('meeting', 'travel', 'happens', 'next') && besidePlace(request)) return true;
  // "What's on in May?", "hinner man gå på nåt innan jul?"
  if (days.length > 0 && has('happens') && namesNothingElse(request)) return true;
  const isWhen = days.some(({ kind }) => kind !== 'year');
  if (isWhen && ANYTHING_ON.test(request.text) && namesNothingElse(request, NAMING)) return true;
  if (NEXT_ONE.test(request.text) && namesNothingElse(request, NAMING)) return true;
  if (HAVE_MISSED.test(request.text) && namesNothingElse(request, NAMING)) return true;
  // "Var har hon redan hunnit vara?"
  if (has('where') && HAS_BEEN.test(request.text) && namesNothingElse(request, NAMING)) return true;
  // A bare place, or "what about Kungsholmen?"
  const named = query.groups.filter((group) => group.weight >= NAMED);
  const onlyPlaces = named.length > 0 && named.every((g) => places.some((p) => overlaps(p, g)));
  const scheduled = places.some(({ meetings }) => meetings.length > 0);
  const isBare = onlyPlaces && scheduled && tokens.length <= SHORT;
  if (isBare && !isSpokenOf({ ...query, groups: named }, engine)) return true;
  // "Is anything going on in Kista?", "will Emilia be in Kista?"
  if (scheduled && has('happens') && namesNothingElse(request)) return true;
  const isWhoWhere = named.every((g) => g.kind === 'name' || places.some((p) => overlaps(p, g)));
  if (scheduled && !onlyPlaces && isWhoWhere && tokens.length <= SHORT) return true;
  if (has('meeting')) {
    const bare = query.groups.length <= 3 && tokens.length <= 4;
    return asks || selects || place || days.length > 0 || bare;
  }
  if (has('travel') && (place || onSchedule)) return true;
  if ((has('travel') || has('all')) && has('where') && has('next', 'left', 'past')) return true;
  if (has('travel') && has('where') && (selects || asks)) return true;
  if (place && asks) return true;
  const isDay = days.some(({ kind }) => kind === 'day');
  const asksOfDay = asks || place || (isDay && (has('happens') || tokens.length <= 3));
  return onSchedule && asksOfDay;
}

const SOMETHING = '(?:något|nåt|nånting|någonting|anything|something)';
const WHEN = '(?:i|in|on|på|innan|före|efter|under|before|after|during|this|next|nästa|den)';
const ANYTHING_ON = latinPattern(
  [
    `(?:gå|komma|going|go|come)\\s+(?:på|till|to)\\s+${SOMETHING}`,
    `(?:finns|är|blir|händer)(?:\\s+det)?\\s+${SOMETHING}(?:\\s*[?,]|\\s+(?:på gång|planerat|i|innan|före|efter|under|den)(?!\\p{L}))`,
    `(?:is|are)(?:\\s+there)?\\s+${SOMETHING}\\s+(?:planned|on|in|before|after|happening|coming)(?!\\p{L})`,
    // "Anything before Christmas?", "I'm home in February, what's on then?"
    `^\\s*(?:är\\s+det\\s+|finns\\s+)?${SOMETHING}\\s+(?:on\\s+)?${WHEN}(?!\\p{L})`,
    `(?:vad|what)(?:'s|\\s+is)?\\s+(?:finns(?:\\s+det)?|är\\s+det|blir\\s+det|händer|on|there)(?:\\s+(?:då|then)|\\s+${WHEN}(?!\\p{L})[^\n]*)?[\\s?]*$`,
  ].join('|'),
);
const NEXT_ONE = latinPattern(
  "(?<!\\p{L})(?:(?:what|when|where)(?:'s|\\s+is|\\s+are)\\s+the\\s+next\\s+ones?|(?:när|var|vad)\\s+är\\s+(?:nästa\\s+(?:gång|tillfälle)|det\\s+härnäst))(?!\\p{L})",
);
const HAVE_MISSED = latinPattern(
  '(?<!\\p{L})(?:have\\s+i|har\\s+jag|did\\s+i)\\s+(?:already\\s+|redan\\s+)?(?:missed|missat|miss)(?!\\p{L})',
);
const HAS_BEEN = latinPattern('(?<!\\p{L})(?:varit|hunnit\\s+vara|besökt|been|visited)(?!\\p{L})');

/** All that weighs something is a cue, a date or a place. */
const namesNothingElse = ({ query, cueSpans, dates, places }: Request, least = NAMED): boolean =>
  query.groups.every(
    (group) =>
      group.weight < least ||
      [...cueSpans, ...dates, ...places].some((span) => overlaps(span, group)),
  );

function namesMeetingPlace({ query }: Request, engine: Engine): boolean {
  const words = new Set(
    engine.meetings.flatMap(({ entry }) =>
      `${entry.place} ${entry.venue ?? ''} ${entry.organizer ?? ''}`
        .toLowerCase()
        .split(/[\s,.-]+/),
    ),
  );
  return query.groups.some(({ word }) => words.has(word) || words.has(`${word}s`));
}

const NAMED = 0.3;
/** What weighs less is done, or common. */
const NAMING = 0.5;
const SHORT = 6;

/** Some passage that is no meeting names it. */
const isSpokenOf = (query: Query, engine: Engine): boolean =>
  engine
    .rank(query)
    .matches.some(
      ({ unit, own }) =>
        unit.passage.meeting === null && own.some((strength) => strength >= LITERALLY),
    );

const LITERALLY = 0.95;
