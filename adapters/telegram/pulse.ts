import type { Health } from '../adapter.ts';

/** Tells whether Telegram still answers; a poll that hangs or fails in silence shows here. */
export interface Pulse {
  beat(): void;
  /** Something went wrong, or is well again when null. */
  note(trouble: string | null): void;
  health(): Health;
}

export interface PulseOptions {
  /** Milliseconds since any moment. */
  readonly clock: () => number;
  /** Milliseconds without a beat after which something is wrong. */
  readonly longest: number;
}

export function createPulse({ clock, longest }: PulseOptions): Pulse {
  let last = clock();
  let trouble: string | null = null;
  return {
    beat() {
      last = clock();
    },
    note(told) {
      trouble = told;
    },
    health() {
      if (trouble !== null) return { state: 'degraded', reason: trouble };
      const silent = clock() - last;
      if (silent <= longest) return { state: 'ready' };
      const seconds = Math.floor(silent / 1000);
      return { state: 'degraded', reason: `Telegram has not answered for ${seconds} s` };
    },
  };
}
