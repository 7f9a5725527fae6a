import type { Reply } from './reply.ts';

/** A reading of a question, and what comes of it. */
export interface Attempt {
  readonly meant: string;
  readonly reply: Reply;
}

/** The first attempt that found something, else the first. */
export function firstAnswered(attempts: readonly (() => Attempt)[]): Attempt {
  let first: Attempt | null = null;
  for (const attempt of attempts) {
    const made = attempt();
    if (made.reply.answer.outcome === 'answered') return made;
    first ??= made;
  }
  if (!first) throw new RangeError('no reading of the question');
  return first;
}
