import type { Excerpt } from '../engine/answer.ts';
import type { Engine } from '../engine/engine.ts';
import { toExcerpt } from '../engine/excerpts.ts';
import type { Unit } from '../engine/passage-index.ts';
import type { Conversation } from './conversation.ts';
import { makeReply } from './make-reply.ts';
import { namesNothing } from './passage-reply.ts';
import type { Reply } from './reply.ts';
import type { Request } from './request.ts';
import { contains } from './span.ts';

const MOST_MORE = 5;
const MOST_SHOWN = 100;

/** "Berätta mer", "what else?": nothing new is named. */
export function asksForMore(request: Request): boolean {
  const { query, cues, cueSpans } = request;
  if (!cues.has('more') || cues.has('howMuch')) return false;
  // A single English word said to who speaks Swedish names something in Swedish.
  const words = cueSpans.filter(({ cue }) => cue === 'more');
  const groups = query.groups.filter((group) => !words.some((span) => contains(span, group)));
  return namesNothing({ ...request, query: { ...query, groups } });
}

/** What else stands in the section of what was shown last; not found when all of it has been. */
export function moreReply(request: Request, conversation: Conversation, engine: Engine): Reply {
  const excerpts = nextExcerpts(conversation, engine).slice(0, MOST_MORE);
  return makeReply(request, { kind: 'passages', excerpts });
}

/** All that is left in the section of what was shown last, in the order of reading. */
export function nextExcerpts({ shown }: Conversation, { index }: Engine): Excerpt[] {
  const seen = new Set(shown);
  const last = index.units.find((unit) => keyOf(unit) === shown.at(-1));
  const rest = (last?.section.units ?? []).filter((unit) => !seen.has(keyOf(unit)));
  return rest.flatMap((unit) => toExcerpt(unit, 1) ?? []);
}

/** Where a passage stands, as a conversation keeps it. */
export const keyOf = ({ document, passage }: Unit): string => `${document.id}:${passage.start}`;

/** What has been shown once `reply` is, after what was shown `before`. */
export function shownAfter({ answer }: Reply, before?: Conversation): string[] {
  const now = answer.excerpts.map(({ citation }) => `${citation.documentId}:${citation.start}`);
  // All of one reply, however long it is, lest it be shown again as what comes next.
  return [...(before?.shown ?? []), ...now].slice(-Math.max(MOST_SHOWN, now.length));
}
