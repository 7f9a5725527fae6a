/**
 * Work that keeps the processor busy, one piece at a time, and between two of them whatever has
 * come in: a thousand questions at once are all acknowledged before the last is answered.
 */
export interface Turns {
  /** Resolves when it is one's turn. */
  take(): Promise<void>;
  waiting(): number;
}

export function createTurns(): Turns {
  const queue: (() => void)[] = [];
  let isRunning = false;
  const next = (): void => {
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
