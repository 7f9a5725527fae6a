import type { Answer, Excerpt, Meeting } from '../engine/answer.ts';
import type { Note, Reply, ReplyKind } from './reply.ts';
import type { Request } from './request.ts';

/** As many are shown at most. */
export const MOST_EXCERPTS = 10;

export interface Parts {
  readonly kind: ReplyKind;
  readonly excerpts?: readonly Excerpt[];
  readonly events?: readonly Meeting[];
  readonly notes?: readonly Note[];
  readonly suggestions?: readonly string[];
}

/** A reply to a request; without excerpts and meetings nothing was found, whatever was looked for. */
export function makeReply({ text, language }: Request, parts: Parts): Reply {
  const { kind, excerpts = [], events = [], notes = [], suggestions = [] } = parts;
  const found = excerpts.length + events.length > 0;
  const answer: Answer = {
    question: text,
    language,
    outcome: found ? 'answered' : 'not-found',
    excerpts: bestFirst(excerpts),
    events,
    suggestions: found ? [] : suggestions,
  };
  return { kind: found || kind === 'help' ? kind : 'not-found', answer, notes };
}

/** Their order says which is best, by more than the share of the question that a score tells: none scores more than one before it. */
function bestFirst(excerpts: readonly Excerpt[]): Excerpt[] {
  let least = 1;
  return excerpts.map((excerpt) => {
    least = Math.min(least, excerpt.score);
    return { ...excerpt, score: least };
  });
}
