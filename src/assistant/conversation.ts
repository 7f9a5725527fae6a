import type { Language } from '../language/stop-words.ts';

/** What a follow-up needs of what was asked before: plain data, for the caller to keep. */
export interface Conversation {
  readonly language: Language;
  /** The last question, with what it took over from the one before it. */
  readonly text: string;
  /** Where the passages stand that have been shown since, as `document:start`. */
  readonly shown: readonly string[];
}
