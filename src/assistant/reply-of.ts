import { toExcerpt } from '../engine/excerpts.ts';
import type { Unit } from '../engine/passage-index.ts';
import type { ScheduledMeeting } from '../engine/schedule.ts';
import type { LocalDateTime } from '../language/local-date-time.ts';
import type { Language } from '../language/stop-words.ts';
import { toMeeting } from './meeting-reply.ts';
import type { Reply, ReplyKind } from './reply.ts';

export interface ReplyOptions {
  /** The first passage before the others, or all of equal rank; meetings are meetings in any case. */
  readonly kind: 'passages' | 'overview';
  readonly language: Language;
  readonly now: LocalDateTime;
}

interface Known {
  readonly units: ReadonlyMap<string, Unit>;
  readonly meetings: ReadonlyMap<string, ScheduledMeeting>;
}

/** A reply that nobody asked for: of passages that are known by their anchors, as far as they are left. */
export function replyOf(
  anchors: readonly string[],
  { kind, language, now }: ReplyOptions,
  { units, meetings }: Known,
): Reply | undefined {
  const found = anchors.flatMap((anchor) => units.get(anchor) ?? []);
  const excerpts = found.flatMap((unit) => toExcerpt(unit, 1) ?? []);
  if (excerpts.length === 0) return undefined;
  const events = found.flatMap(({ anchor }) => {
    const meeting = meetings.get(anchor);
    return (meeting && toMeeting(meeting, now)) ?? [];
  });
  const several: ReplyKind = events.length > 1 ? 'meetings' : 'meeting';
  return {
    kind: events.length === excerpts.length ? several : kind,
    answer: {
      question: '',
      language,
      outcome: 'answered',
      excerpts,
      events: events.length === excerpts.length ? events : [],
      suggestions: [],
    },
    notes: [],
  };
}
