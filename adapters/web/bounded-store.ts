import type { ClientRateLimitInfo, Store } from 'express-rate-limit';

export interface BoundedStoreOptions {
  /** Milliseconds since any moment. */
  readonly clock: () => number;
  readonly most?: number;
}

interface Count {
  hits: number;
  readonly until: number;
}

/** Some 5 MB. */
const MOST_CLIENTS = 50_000;

/**
 * How often each client has asked, within bounds: the library's own store grows with the number of
 * clients. Whoever came first is forgotten first, which is when their time is up, or before that
 * when there are more clients than places.
 */
export function createBoundedStore({ clock, most = MOST_CLIENTS }: BoundedStoreOptions): Store {
  const counts = new Map<string, Count>();
  let window = 60_000;
  const toInfo = ({ hits, until }: Count): ClientRateLimitInfo => ({
    totalHits: hits,
    resetTime: new Date(Date.now() + until - clock()),
  });
  const forget = (): void => {
    const now = clock();
    for (const [key, { until }] of counts) {
      if (until > now && counts.size < most) break;
      counts.delete(key);
    }
  };
  return {
    localKeys: true,
    init: ({ windowMs }) => {
      window = windowMs;
    },
    increment(key) {
      const known = counts.get(key);
      if (known && known.until > clock()) {
        known.hits += 1;
        return toInfo(known);
      }
      counts.delete(key);
      forget();
      const count = { hits: 1, until: clock() + window };
      counts.set(key, count);
      return toInfo(count);
    },
    decrement(key) {
      const known = counts.get(key);
      if (known) known.hits -= 1;
    },
    resetKey: (key) => void counts.delete(key),
  };
}
