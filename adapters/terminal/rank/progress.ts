import type { Output } from '../streams.ts';

/** Says what is under way, but only of what takes long. */
export interface Progress {
  /** `done` things of it are done. */
  say(what: string, done: number): void;
}

const SECOND = 1000;

/** At most a line a second, the first after the first second. */
export function createProgress(errors: Output, clock: () => number): Progress {
  let next = clock() + SECOND;
  return {
    say(what, done) {
      const now = clock();
      if (now < next) return;
      next = now + SECOND;
      errors.write(`${what}: ${done}\n`);
    },
  };
}
