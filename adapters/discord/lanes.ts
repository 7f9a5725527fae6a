/** So many at once; the others wait for one of them to end, in their order. */
export interface Lanes {
  run<T>(task: () => Promise<T>): Promise<T>;
}

export function createLanes(most: number): Lanes {
  const waiting: (() => void)[] = [];
  let running = 0;
  return {
    async run(task) {
      if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve));
      else running += 1;
      try {
        return await task();
      } finally {
        const next = waiting.shift();
        if (next) next();
        else running -= 1;
      }
    },
  };
}
