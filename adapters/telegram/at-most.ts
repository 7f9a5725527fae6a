import { setTimeout as wait } from 'node:timers/promises';

/** Waits for something, but not longer than so many milliseconds, nor than until it is aborted. */
export async function atMost(
  milliseconds: number,
  something: Promise<unknown>,
  signal?: AbortSignal,
): Promise<'in time' | 'late'> {
  const timer = new AbortController();
  const stop = (): void => timer.abort();
  signal?.addEventListener('abort', stop);
  if (signal?.aborted) stop();
  const late = wait(milliseconds, 'late' as const, { signal: timer.signal });
  try {
    return await Promise.race([
      something.then(() => 'in time' as const),
      late.catch(() => 'late' as const),
    ]);
  } finally {
    signal?.removeEventListener('abort', stop);
    stop();
  }
}
