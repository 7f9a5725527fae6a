import type { Answer } from '../engine/answer.ts';

/** What an adapter draws: the Answer, and what has to be said beside it. */
export interface Reply {
  readonly kind: ReplyKind;
  readonly answer: Answer;
  readonly notes: readonly Note[];
}

export type ReplyKind =
  | 'passages'
  | 'overview'
  | 'meeting'
  | 'meetings'
  | 'sources'
  | 'help'
  | 'not-found';

/** Something to be said in the assistant's own words, apart from what is quoted. */
export type Note =
  /** A place that was asked for is not on the schedule; `places` are. */
  | { readonly kind: 'not-on-schedule'; readonly place: string; readonly places: readonly string[] }
  /** No meeting falls in the time that was asked for. */
  | { readonly kind: 'no-meeting-then' }
  /** Every meeting has been; `date` is the last one's. */
  | { readonly kind: 'all-past'; readonly date: string }
  /** The schedule does not state what was asked for. */
  | { readonly kind: 'not-stated'; readonly what: 'time' | 'venue' | 'organizer' }
  /** Words that no document has. */
  | { readonly kind: 'unmet'; readonly words: readonly string[] };
