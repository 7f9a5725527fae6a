import type { Health } from './adapter.ts';
import { type ErrorFacts, toErrorFacts } from './error-facts.ts';
import type { Log } from './log.ts';

/**
 * Errors that nobody caught. A library's packet handler may throw at a payload of a platform's that
 * it does not expect, and everybody who asks elsewhere must not pay for that: the process goes on,
 * says so once, and is not quite well for a while. Many in a short time are no payload but a broken
 * process, which is left to a supervisor to start anew.
 */
export interface Faults {
  note(error: unknown): 'go on' | 'give up';
  health(): Health;
}

export interface FaultOptions {
  readonly log: Log;
  /** Milliseconds since any moment. */
  readonly clock: () => number;
}

/** Milliseconds for which a fault is remembered. */
const REMEMBERED = 5 * 60_000;
/** So many within that time are too many: at a malformed payload every 15 s it goes on. */
const TOO_MANY = 20;

export function createFaults({ log, clock }: FaultOptions): Faults {
  const said = new Map<string, number>();
  let recent: number[] = [];
  const forget = (): void => {
    const since = clock() - REMEMBERED;
    recent = recent.filter((at) => at > since);
    for (const [key, at] of said) if (at <= since) said.delete(key);
  };
  return {
    note(error) {
      forget();
      const now = clock();
      recent.push(now);
      const key = keyOf(toErrorFacts(error));
      if (!said.has(key)) log.error('a fault that nobody caught; going on', { error });
      said.set(key, now);
      if (recent.length < TOO_MANY) return 'go on';
      log.error('too many faults that nobody caught; ending', { faults: recent.length });
      return 'give up';
    },
    health() {
      forget();
      if (recent.length === 0) return { state: 'ready' };
      return { state: 'degraded', reason: 'a fault was caught that nobody expected; see the log' };
    },
  };
}

/** The same fault at the same place. */
const keyOf = ({ kind, stack, message }: ErrorFacts): string =>
  `${kind} ${stack?.split('\n')[0] ?? message}`;
