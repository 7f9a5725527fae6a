import { setTimeout as wait } from 'node:timers/promises';
import { SurfaceFailure } from '../adapter.ts';
import type { Pace, Recipient } from './pace.ts';
import { backoffAfter, type Timing } from './timing.ts';
import { toTrouble } from './trouble.ts';

/** What is being done for one update, and whether anybody has seen something of it. */
export interface Progress {
  /** Aborts only while nothing has begun to be sent. */
  readonly signal: AbortSignal;
  /** Something is on its way, or back without having arrived. */
  note(event: 'sending' | 'not sent'): void;
}

/** Sends calls to Telegram for one update. */
export interface Outbox {
  /**
   * Waits for its turn and for what Telegram asks to wait, and tries again what has not come there.
   * Undefined when nobody is there any more to see it.
   * @throws Undelivered, SurfaceFailure for a wrong token, and what Telegram says else.
   */
  deliver<T>(call: () => Promise<T>, recipient?: Recipient): Promise<T | undefined>;
}

/** Telegram could not be reached, however often it was tried. */
export class Undelivered extends Error {
  override readonly name = 'Undelivered';
}

export interface OutboxOptions {
  readonly pace: Pace;
  readonly timing: Timing;
  readonly progress: Progress;
}

const MOST_ATTEMPTS = 8;
/** Seconds. Whoever asked has long gone when Telegram wants more. */
const LONGEST_FLOOD = 600;

export const WRONG_TOKEN =
  'Telegram does not know the token: set TELEGRAM_BOT_TOKEN to the one that @BotFather shows';

export function createOutbox({ pace, timing, progress }: OutboxOptions): Outbox {
  /** Milliseconds until it can be tried again; throws when it cannot. */
  const delayOf = (error: unknown, attempt: number): number => {
    const trouble = toTrouble(error);
    if (trouble.kind === 'token') throw new SurfaceFailure(WRONG_TOKEN, { cause: error });
    if (trouble.kind !== 'flood' && trouble.kind !== 'unreached') throw error;
    const tooLong = trouble.kind === 'flood' && trouble.seconds > LONGEST_FLOOD;
    if (tooLong || attempt >= MOST_ATTEMPTS) {
      throw new Undelivered('Telegram did not take a message', { cause: error });
    }
    return trouble.kind === 'flood' ? trouble.seconds * 1000 : backoffAfter(attempt - 1, timing);
  };
  return {
    async deliver(call, recipient) {
      for (let attempt = 1; ; attempt++) {
        if (recipient) await pace.turn(recipient, progress.signal);
        progress.note('sending');
        try {
          return await call();
        } catch (error) {
          if (toTrouble(error).kind === 'harmless') return undefined;
          const delay = delayOf(error, attempt);
          progress.note('not sent');
          await wait(delay, undefined, { signal: progress.signal });
        }
      }
    },
  };
}
