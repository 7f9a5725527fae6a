/** Says what is under way, but only of what takes long. */
export interface Progress {
  /** `done` things of it are done, of `all` if that is known. */
  say(what: string, done: number, all?: number): void;
}

interface Output {
  write(text: string): unknown;
}

const SECOND = 1000;

/** At most a line a second, the first after the first second. */
export function createProgress(errors: Output, clock: () => number): Progress {
  let next = clock() + SECOND;
  return {
    say(what, done, all) {
      const now = clock();
      if (now < next) return;
      next = now + SECOND;
      errors.write(`${what}: ${done}${all === undefined ? '' : ` of ${all}`}\n`);
    },
  };
}
