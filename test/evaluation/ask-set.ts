import { readFileSync } from 'node:fs';
import type { Assistant } from '../../src/assistant/assistant.ts';
import type { Conversation } from '../../src/assistant/conversation.ts';
import { parseLocalDateTime } from '../../src/language/local-date-time.ts';
import type { IsQuoted } from '../assistant/quotes.ts';
import { createMeets, type Judged, judge, type Meets, type Verdict } from './judgments.ts';

/** When a question is asked that says nothing of it: long after every meeting. */
const NOW = '2026-11-21T12:00';

/** Tuned on, or kept for telling whether the tuning holds for what nobody has looked at. */
export type Part = 'tuning' | 'held-out';

/** Every third question of a set. */
const partOf = (index: number): Part => (index % 3 === 2 ? 'held-out' : 'tuning');

/** A question of a set as it was answered. */
export interface Outcome extends Verdict {
  readonly part: Part;
  readonly milliseconds: number;
  readonly quotes: number;
  /** Those that stand word for word in the cited document. */
  readonly verbatim: number;
}

export interface SetOptions {
  readonly assistant: Assistant;
  readonly meets: Meets;
  readonly isQuoted: IsQuoted;
}

/** Asks every question of a set, each in a conversation of its own. */
export function askSet(questions: readonly Judged[], options: SetOptions): Outcome[] {
  const { assistant, meets, isQuoted } = options;
  return questions.map((question, index) => {
    const now = parseLocalDateTime(question.now ?? NOW);
    let conversation: Conversation | undefined;
    const ask = (text: string) => {
      const turn = assistant.ask({ text, now, ...(conversation ? { conversation } : {}) });
      conversation = turn.conversation;
      return turn.reply.answer;
    };
    for (const text of question.after ?? []) ask(text);
    const start = performance.now();
    const answer = ask(question.q);
    const milliseconds = performance.now() - start;
    const quoted = [...answer.excerpts, ...answer.events];
    return {
      ...judge(question, answer, meets),
      part: partOf(index),
      milliseconds,
      quotes: quoted.length,
      verbatim: quoted.filter(isQuoted).length,
    };
  });
}

/** The questions of a JSON Lines file. */
export const readQuestions = (file: string | URL): Judged[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Judged);

/** The passages that `gold` and `ok` stand for; without a file the keys are sentences themselves. */
export const readAnchors = (file: string | URL | null): Meets =>
  createMeets(file === null ? null : JSON.parse(readFileSync(file, 'utf8')));

/** The project's own set. */
export const QUESTIONS = new URL('questions.jsonl', import.meta.url);
export const ANCHORS = new URL('anchors.json', import.meta.url);
