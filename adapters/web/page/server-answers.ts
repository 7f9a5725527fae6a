import * as z from 'zod/mini';
import type { Reply } from '../../../src/assistant/reply.ts';
import type { Answered } from './messages.ts';

/** Why the server gave no answer; `busy` is too many questions at once. */
export type Trouble = 'offline' | 'failed' | 'busy';

export class AnswerFailure extends Error {
  override readonly name = 'AnswerFailure';
  readonly trouble: Trouble;

  constructor(trouble: Trouble, options?: ErrorOptions) {
    super(trouble, options);
    this.trouble = trouble;
  }
}

const BUSY = 429;

/**
 * Asks the server; gives up when `signal` says so, since something else has been typed.
 * @throws AnswerFailure, or the signal's AbortError.
 */
export async function askServer(text: string, signal: AbortSignal): Promise<Answered> {
  const response = await reach(`/api/reply?q=${encodeURIComponent(toWellFormed(text))}`, signal);
  if (response.status === BUSY) throw new AnswerFailure('busy');
  if (!response.ok) throw new AnswerFailure('failed');
  try {
    return toAnswered(await response.json());
  } catch (cause) {
    signal.throwIfAborted();
    throw new AnswerFailure('failed', { cause });
  }
}

async function reach(url: string, signal: AbortSignal): Promise<Response> {
  try {
    return await fetch(url, { signal, headers: { Accept: 'application/json' } });
  } catch (cause) {
    signal.throwIfAborted();
    throw new AnswerFailure('offline', { cause });
  }
}

/** What is drawn is looked at, the rest is the server's own word: both are of one build. */
const replySchema = z.object({
  kind: z.enum(['passages', 'overview', 'meeting', 'meetings', 'sources', 'help', 'not-found']),
  answer: z.object({ language: z.enum(['sv', 'en']), excerpts: z.array(z.unknown()) }),
  notes: z.array(z.unknown()),
  further: z.array(z.unknown()),
});

function toAnswered(json: unknown): Answered {
  replySchema.parse(json);
  const { further, ...reply } = json as Reply & Pick<Answered, 'further'>;
  return { reply, further };
}

/** Half a surrogate pair cannot be written in an address. */
const toWellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\uFFFD');
