import type { Engine } from '../engine/engine.ts';
import type { Group } from '../engine/group.ts';
import type { Match, Ranking } from '../engine/ranking.ts';
import type { ScheduledMeeting } from '../engine/schedule.ts';
import { asksForMeetings } from './asks-for-meetings.ts';
import { besidePlace, meetingsBeside } from './beside-meeting.ts';
import { chosen, type FoundMeetings } from './choose-meetings.ts';
import type { Cue } from './cues.ts';
import { dayExpressions, onNamedDays } from './meeting-filter.ts';
import type { Note } from './reply.ts';
import type { Request } from './request.ts';
import { overlaps } from './span.ts';

/** The least share of what a question names, beside its cues, that the schedule must know of. */
const ENOUGH_KNOWN = 0.6;

/** What a place or a day on the schedule weighs against it. */
const LOCATED = 3;

/** In the schedule's document, title included. */
const SPOKEN_OF = 0.25;

/** In the headings above the schedule, or its document's title. */
const IN_HEADING = 0.6;

const SELECTORS: readonly Cue[] = ['next', 'left', 'past', 'first', 'last'];

/** A topic of this weight that the schedule knows nothing of is what is asked about. */
const ANOTHER_MATTER = 0.6;

/** A passage or meeting meets a group from this strength on. */
const MET = 0.5;

export function findMeetings(request: Request, engine: Engine): FoundMeetings | null {
  if (engine.meetings.length === 0 || !asksForMeetings(request, engine)) return null;
  const groups = namedGroups(request);
  const ranking = engine.rank({ ...request.query, groups });
  const judged = groups.map((group, i) => ({ group, ...judgeGroup(i, ranking, engine) }));
  const filters = judged.flatMap(({ at }) =>
    at && at.length < engine.meetings.length ? [at] : [],
  );
  const unspoken = judged.filter(({ at, isSpoken }) => at === null && !isSpoken);
  const absent = unspoken.find(({ group }) => group.demanded);
  if (absent) return notThere(absent.group, engine);
  const spots = request.places.length + dayExpressions(request.dates).length + filters.length;
  // A meeting, where or when, and a question for it: what else is said is by the way.
  const isPlain = request.cues.has('meeting') && spots > 0;
  const isOther = ({ group }: { group: Group }): boolean =>
    group.isTopical && group.weight >= ANOTHER_MATTER;
  if (!isPlain && unspoken.some(isOther)) return null;
  const selectors = SELECTORS.filter((cue) => request.cues.has(cue)).length;
  const total = sum(judged.map(({ weight }) => weight)) + (spots + selectors) * LOCATED;
  if (sum(unspoken.map(({ weight }) => weight)) > total * (1 - ENOUGH_KNOWN)) return null;
  const elsewhere = request.places.find(({ meetings }) => meetings.length === 0);
  if (elsewhere && request.places.every(({ meetings }) => meetings.length === 0)) {
    if (!request.cues.has('meeting') && !request.cues.has('travel')) return null;
    return { meetings: [], several: false, notes: [notOnSchedule(elsewhere.text, engine)] };
  }
  const beside = besidePlace(request);
  const at = request.places.filter(({ start }) => start !== beside?.place?.start);
  const there = new Set(at.flatMap((place) => place.meetings));
  const others = withoutMissed(engine.meetings, request);
  const candidates =
    there.size > 0
      ? others.filter((meeting) => there.has(meeting))
      : others.filter((meeting) => filters.every((at) => at.includes(meeting)));
  if (beside) return meetingsBeside(beside, candidates, request);
  return chosen(candidates, request, { filtered: filters.length > 0 || there.size > 0 });
}

/** "I can't come on 14 December, when is the next one?" */
function withoutMissed(
  meetings: readonly ScheduledMeeting[],
  request: Request,
): readonly ScheduledMeeting[] {
  const { places, dates } = request.missed;
  if (places.length + dates.length === 0) return meetings;
  const there = dates.length > 0 ? onNamedDays(meetings, { ...request, dates }) : [];
  const missed = new Set([...there, ...places.flatMap((place) => place.meetings)]);
  return meetings.filter((meeting) => !missed.has(meeting));
}

const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0);

interface Judged {
  readonly weight: number;
  /** The meetings that the group picks out; null when it picks out none. */
  readonly at: readonly ScheduledMeeting[] | null;
  /** The schedules' documents speak of it. */
  readonly isSpoken: boolean;
}

/** Which meetings a named thing is of: by their schedule's heading ("school meetings"), or their entry. */
function judgeGroup(i: number, { matches, weights }: Ranking, engine: Engine): Judged {
  const byUnit = new Map(matches.map((match) => [match.unit, match]));
  const having = (of: (match: Match) => number, least: number): ScheduledMeeting[] =>
    engine.meetings.filter(({ unit }) => {
      const match = byUnit.get(unit);
      return match !== undefined && of(match) >= least;
    });
  const schedules = having(
    ({ heading, title }) => Math.max(heading[i] ?? 0, title[i] ?? 0),
    IN_HEADING,
  );
  const entries = having(({ own }) => own[i] ?? 0, MET);
  const at = schedules.length > 0 ? [...new Set([...schedules, ...entries])] : entries;
  const documents = new Set(engine.meetings.map(({ unit }) => unit.document));
  const isSpoken = matches.some(
    ({ unit, near }) => documents.has(unit.document) && (near[i] ?? 0) >= SPOKEN_OF,
  );
  return { weight: weights[i] ?? 0, at: at.length > 0 ? at : null, isSpoken };
}

/** What the question names beside its cues, dates and districts. */
function namedGroups({ query, cueSpans, dates, places }: Request): Group[] {
  const meetingCues = cueSpans.filter(({ cue }) => SCHEDULE_CUES.has(cue));
  const taken = [...meetingCues, ...dates, ...places];
  return query.groups.filter((group) => !taken.some((span) => overlaps(span, group)));
}

const SCHEDULE_CUES: ReadonlySet<Cue> = new Set<Cue>([
  'meeting',
  'travel',
  'happens',
  'held',
  'suits',
  'when',
  'time',
  'where',
  'organizer',
  'all',
  'next',
  'left',
  'past',
  'first',
  'last',
]);

const notOnSchedule = (place: string, { meetings }: Engine): Note => ({
  kind: 'not-on-schedule',
  place,
  places: [...new Set(meetings.map(({ entry }) => entry.place))],
});

function notThere(group: Group, engine: Engine): FoundMeetings | null {
  if (group.kind !== 'name') return { meetings: [], several: false, notes: [] };
  return { meetings: [], several: false, notes: [notOnSchedule(group.text, engine)] };
}
