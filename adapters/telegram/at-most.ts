/** Waits for something, but not longer than so many milliseconds, nor than until it is aborted. */
export function atMost(
  milliseconds: number,
  something: Promise<unknown>,
  signal?: AbortSignal,
): Promise<'in time' | 'late'> {
  return new Promise((resolve, reject) => {
    const late = (): void => end(() => resolve('late'));
    const timer = setTimeout(late, milliseconds);
    const end = (settle: () => void): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', late);
      settle();
    };
    signal?.addEventListener('abort', late);
    if (signal?.aborted) late();
    something.then(
      () => end(() => resolve('in time')),
      (error: unknown) => end(() => reject(error)),
    );
  });
}
