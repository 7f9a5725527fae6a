import type { Assistant, Turn } from '../../src/assistant/assistant.ts';
import type { Note } from '../../src/assistant/reply.ts';
import { parseLocalDateTime } from '../../src/language/local-date-time.ts';

/** Moments on the shipped schedule: 29 Nov, 14 Dec 2016, 26 Jan, 4 Feb, 16 Feb and 16 March 2017. */
export const BEFORE_ALL = '2016-11-28T12:00';
export const IN_DECEMBER = '2016-12-20T18:00';
export const AFTER_ALL = '2026-11-21T12:00';

interface Circumstances {
  /** A local date-time. */
  readonly now?: string;
  /** What was asked before, in one conversation. */
  readonly after?: readonly string[];
}

export type Ask = (text: string, circumstances?: Circumstances) => Turn;

export function createAsk(assistant: Assistant): Ask {
  return (text, { now = AFTER_ALL, after = [] } = {}) => {
    const moment = parseLocalDateTime(now);
    let turn: Turn | undefined;
    for (const each of [...after, text]) {
      turn = assistant.ask({
        text: each,
        now: moment,
        ...(turn ? { conversation: turn.conversation } : {}),
      });
    }
    if (!turn) throw new RangeError('nothing was asked');
    return turn;
  };
}

/** Dates of the meetings found, YYYY-MM-DD. */
export const dates = ({ reply }: Turn): string[] => reply.answer.events.map(({ date }) => date);

export const texts = ({ reply }: Turn): string[] => reply.answer.excerpts.map(({ text }) => text);

export const outcome = ({ reply }: Turn): string => reply.answer.outcome;

/** The note of a kind, when there is one. */
export const note = <K extends Note['kind']>({ reply }: Turn, kind: K) =>
  reply.notes.find((each): each is Extract<Note, { kind: K }> => each.kind === kind);
