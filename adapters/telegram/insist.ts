import { setTimeout as wait } from 'node:timers/promises';
import { SurfaceFailure } from '../adapter.ts';
import type { Log } from '../log.ts';
import { WRONG_TOKEN } from './outbox.ts';
import type { Pulse } from './pulse.ts';
import { backoffAfter, type Timing } from './timing.ts';
import { toLoggable, toTrouble } from './trouble.ts';

/**
 * Makes a call without which the surface is of no use, again and again until Telegram takes it.
 * @throws SurfaceFailure when it never will; an AbortError when no longer wanted.
 */
export type Insist = <T>(call: () => Promise<T>, options?: InsistOptions) => Promise<T>;

export interface InsistOptions {
  /** What to make of it when Telegram says that the call itself is wrong; else it is tried again. */
  readonly refused?: (error: unknown) => SurfaceFailure;
}

export interface InsistSurroundings {
  readonly timing: Timing;
  readonly log: Log;
  readonly pulse: Pulse;
  /** Aborts when no call is wanted any more. */
  readonly signal: AbortSignal;
}

/**
 * A deployment starts one process before it ends the other, and a poll that was cut off is noticed late:
 * a minute, with the usual waits in between.
 */
const MOST_CONFLICTS = 6;

const CONFLICT =
  'another process fetches updates with the same TELEGRAM_BOT_TOKEN, or has set a webhook for it: ' +
  'end the other one, or give this one the token of a bot of its own';
const UNREACHABLE = 'Telegram cannot be reached; trying again';

export function createInsist({ timing, log, pulse, signal }: InsistSurroundings): Insist {
  let failures = 0;
  let conflicts = 0;

  /** Milliseconds until the next attempt. */
  function delayOf(error: unknown, { refused }: InsistOptions): number {
    const trouble = toTrouble(error);
    switch (trouble.kind) {
      case 'token':
        throw new SurfaceFailure(WRONG_TOKEN, { cause: error });
      case 'conflict':
        conflicts += 1;
        if (conflicts > MOST_CONFLICTS) throw new SurfaceFailure(CONFLICT, { cause: error });
        log.warn('another process fetches updates; waiting for it to end', { conflicts });
        pulse.note('another process fetches updates with the same token');
        return backoffAfter(conflicts - 1, timing);
      case 'flood':
        pulse.note('Telegram asks to wait');
        return trouble.seconds * 1000;
      default:
        if (trouble.kind === 'other' && refused) throw refused(error);
        if (failures === 0) log.warn(UNREACHABLE, { error: toLoggable(error) });
        failures += 1;
        pulse.note(UNREACHABLE);
        return backoffAfter(failures - 1, timing);
    }
  }

  function noteSuccess(): void {
    pulse.beat();
    pulse.note(null);
    if (failures > 0) log.info('Telegram is reached again', { failures });
    failures = 0;
    conflicts = 0;
  }

  return async (call, options = {}) => {
    for (;;) {
      signal.throwIfAborted();
      try {
        const result = await call();
        noteSuccess();
        return result;
      } catch (error) {
        signal.throwIfAborted();
        await wait(delayOf(error, options), undefined, { signal });
      }
    }
  };
}
