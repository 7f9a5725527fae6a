export class TimeLimit extends Error {
  override readonly name = 'TimeLimit';
}

/**
 * A call that ends in time, well or not. The signal tells discord.js to stop; the race is for when
 * it sleeps until a rate limit ends. (`AbortSignal.timeout` would hold on to what was sent until
 * its time is up, however soon the answer comes.)
 */
export async function within<T>(
  milliseconds: number,
  call: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new TimeLimit(`Discord did not answer within ${milliseconds} ms`));
      controller.abort();
    }, milliseconds);
  });
  try {
    const answered = call(controller.signal);
    // It may still fail after the race is over.
    answered.catch(() => {});
    return await Promise.race([answered, late]);
  } finally {
    clearTimeout(timer);
  }
}
