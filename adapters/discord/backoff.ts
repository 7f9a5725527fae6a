/** How long to wait before the next attempt: longer each time, until it has gone well for a while. */
export interface Backoff {
  /** Milliseconds. */
  next(): number;
  /** It has gone well. */
  settled(): void;
}

export interface BackoffOptions {
  /** Milliseconds after the second failure; the first is tried again at once. */
  readonly first: number;
  /** Milliseconds. */
  readonly most: number;
  /** 0..1, so that not all who wait come back at the same moment. */
  readonly chance: () => number;
}

export function createBackoff({ first, most, chance }: BackoffOptions): Backoff {
  let failures = 0;
  return {
    next() {
      failures += 1;
      if (failures === 1) return 0;
      const wait = Math.min(most, first * 2 ** (failures - 2));
      return Math.round(wait * (1 - JITTER * chance()));
    },
    settled() {
      failures = 0;
    },
  };
}

const JITTER = 0.2;
