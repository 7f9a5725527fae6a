/**
 * Tasks of one key in order, of different keys side by side: what one chat says is answered in its
 * order, and no chat waits for another. (p-queue has one queue for all, and needs a map of queues
 * and their end around it; that is all there is here.)
 */
export interface KeyedQueue {
  /** Settles as the task does; null when there is no room for it. */
  run<T>(key: string, task: () => Promise<T>): Promise<T> | null;
  /** Resolves when nothing is waiting or running. */
  idle(): Promise<void>;
}

export interface KeyedQueueOptions {
  /** Waiting or running, of one key. */
  readonly mostPerKey: number;
  /** Of all keys. */
  readonly most: number;
}

interface Line {
  tail: Promise<unknown>;
  length: number;
}

export function createKeyedQueue({ mostPerKey, most }: KeyedQueueOptions): KeyedQueue {
  const lines = new Map<string, Line>();
  let total = 0;
  const leave = (key: string, line: Line): void => {
    total -= 1;
    line.length -= 1;
    if (line.length === 0) lines.delete(key);
  };
  return {
    run(key, task) {
      const line = lines.get(key) ?? { tail: Promise.resolve(), length: 0 };
      if (line.length >= mostPerKey || total >= most) return null;
      lines.set(key, line);
      line.length += 1;
      total += 1;
      const running = line.tail.then(task).finally(() => leave(key, line));
      // What fails is its caller's; those behind it go on.
      line.tail = running.catch(() => {});
      return running;
    },
    async idle() {
      while (lines.size > 0) await Promise.all([...lines.values()].map(({ tail }) => tail));
    },
  };
}
