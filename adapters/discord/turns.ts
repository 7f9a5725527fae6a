/**
 * Work that keeps the processor busy, one piece at a time, and between two of them whatever has
 * come in: a thousand questions at once are all acknowledged before the last is answered.
 */
export interface Turns {
  /** Resolves when it is one's turn. */
  take(): Promise<void>;
  waiting(): number;
}

export interface TurnsOptions {
  /** Whether something else is more urgent. */
  readonly isHeld: () => boolean;
  /** Milliseconds for which that keeps a turn waiting at most. */
  readonly longestHold: number;
}

/** Milliseconds until it is asked again. */
const HELD = 2;

export function createTurns({ isHeld, longestHold }: TurnsOptions): Turns {
  const queue: (() => void)[] = [];
  let isRunning = false;
  let heldSince: number | null = null;
  const holds = (): boolean => {
    if (!isHeld()) return false;
    heldSince ??= performance.now();
    return performance.now() - heldSince < longestHold;
  };
  const next = (): void => {
    if (holds()) {
      setTimeout(next, HELD);
      return;
    }
    heldSince = null;
    const turn = queue.shift();
    isRunning = turn !== undefined;
    if (!turn) return;
    turn();
    setImmediate(next);
  };
  return {
    take: () =>
      new Promise((resolve) => {
        queue.push(resolve);
        if (!isRunning) setImmediate(next);
        isRunning = true;
      }),
    waiting: () => queue.length,
  };
}
