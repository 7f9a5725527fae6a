import type { Engine } from '../engine/engine.ts';
import type { FoundMeetings } from './choose-meetings.ts';
import type { Cue } from './cues.ts';
import type { Request } from './request.ts';

const OF_A_MEETING: readonly Cue[] = ['meeting', 'travel', 'when', 'time', 'where', 'organizer'];

/**
 * "When does Helmersson talk about trains?": the meeting whose entry on the schedule says most of what
 * is asked, when no other passage says more; when the question is
 * for a meeting, no other says much more. `null` when there is none.
 */
export function meetingByWords(request: Request, engine: Engine): FoundMeetings | null {
  if (!OF_A_MEETING.some((cue) => request.cues.has(cue))) return null;
  const selection = engine.select(request.query, engine.rank(request.query));
  if (selection.kind !== 'passages') return null;
  const { cues } = request;
  const comes = cues.has('meeting') || cues.has('travel');
  const units = selection.matches.slice(0, comes ? undefined : 1).map(({ unit }) => unit);
  const meeting = units
    .map((unit) => engine.meetings.find((each) => each.unit === unit))
    .find((each) => each !== undefined);
  return meeting ? { meetings: [meeting], several: false, notes: [] } : null;
}
