/** So many at a time: what somebody asks meanwhile must not wait behind them. */
const AT_ONCE = 4;
const MOST_TRIES = 5;
/** Seconds, when the server asks for patience without saying for how long. */
const PATIENCE = 5;
const MOST_PATIENCE = 60;

type Fetch = (url: string) => Promise<Response>;

/**
 * Puts all of them into a cache.
 * @throws when one cannot be had.
 */
export async function fetchAll(cache: Cache, urls: readonly string[], get: Fetch): Promise<void> {
  const left = [...new Set(urls)];
  const takeNext = async (): Promise<void> => {
    for (let url = left.shift(); url !== undefined; url = left.shift()) {
      await cache.put(url, await get(url));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, takeNext));
}

/** What the server has now; waits when it says that there were too many requests. */
export async function fetchFresh(url: string): Promise<Response> {
  for (let tries = 1; ; tries++) {
    const response = await fetch(url, { cache: 'no-cache', credentials: 'omit' });
    // A redirect is somebody else's page, and a browser refuses it as an answer to a navigation.
    if (response.ok && !response.redirected) return response;
    if (response.status !== 429 || tries === MOST_TRIES) {
      throw new Error(`${url} cannot be had: ${response.status}`);
    }
    const seconds = Number(response.headers.get('retry-after')) || PATIENCE;
    await new Promise((resolve) => setTimeout(resolve, 1000 * Math.min(seconds, MOST_PATIENCE)));
  }
}

/** Of what is never another under the same address: an earlier release may have it. */
export async function fetchSaved(url: string): Promise<Response> {
  return (await caches.match(url, { ignoreVary: true })) ?? fetchFresh(url);
}
