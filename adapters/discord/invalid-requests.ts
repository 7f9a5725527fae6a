import { type REST, RESTEvents } from 'discord.js';
import type { Log } from '../log.ts';

/**
 * Discord shuts out an address that makes 10,000 calls in ten minutes which it refuses
 * (topics/rate-limits.mdx:122): before that, none is made until the ten minutes are over.
 */
export interface InvalidRequests {
  /** Hears what discord.js counts. */
  watch(rest: REST): void;
  /** @throws Paused while no call is to be made. */
  check(): void;
}

export interface InvalidRequestsOptions {
  readonly most: number;
  readonly log: Log;
  /** Milliseconds since any moment. */
  readonly clock: () => number;
}

/** No call is made for a while. */
export class Paused extends Error {
  override readonly name = 'Paused';
}

export function createInvalidRequests(options: InvalidRequestsOptions): InvalidRequests {
  const { most, log, clock } = options;
  let until = 0;
  return {
    watch(rest) {
      rest.on(RESTEvents.InvalidRequestWarning, ({ count, remainingTime }) => {
        if (count < most || clock() < until) return;
        until = clock() + remainingTime;
        const seconds = Math.ceil(remainingTime / 1000);
        log.error('Discord refuses too many calls; making none for a while', { count, seconds });
      });
    },
    check() {
      if (clock() < until) throw new Paused('Discord refuses too many calls');
    },
  };
}
