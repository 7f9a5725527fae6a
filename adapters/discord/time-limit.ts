export class TimeLimit extends Error {
  override readonly name = 'TimeLimit';
}

/** The signal tells discord.js to stop; the race is for when it sleeps until a rate limit ends. */
export async function within<T>(
  milliseconds: number,
  call: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const signal = AbortSignal.timeout(milliseconds);
  let onAbort = (): void => {};
  const late = new Promise<never>((_, reject) => {
    onAbort = () => reject(new TimeLimit(`Discord did not answer within ${milliseconds} ms`));
  });
  signal.addEventListener('abort', onAbort, { once: true });
  try {
    const answered = call(signal);
    // It may still fail after the race is over.
    answered.catch(() => {});
    return await Promise.race([answered, late]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}
