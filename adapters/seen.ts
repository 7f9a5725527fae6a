/** Ids that have been taken care of, so that what a platform delivers twice is answered once. */
export interface Seen {
  /** True for the first who asks; an id is remembered for a day. */
  claim(id: string): Promise<boolean>;
  /** Lets it be claimed anew, when taking care of it failed. */
  release(id: string): Promise<void>;
}

export interface SeenOptions {
  /** Milliseconds since any moment. */
  readonly clock: () => number;
  /** Milliseconds. */
  readonly remembered?: number;
  /** The oldest is forgotten before that, when there are more. */
  readonly mostIds?: number;
}

/** Telegram delivers again for 23 hours at most. */
const DAY = 24 * 60 * 60_000;
/** Some 10 MB; a day of one message a second. */
const MOST_IDS = 100_000;

export function createSeen({ clock, remembered = DAY, mostIds = MOST_IDS }: SeenOptions): Seen {
  const claimed = new Map<string, number>();
  return {
    async claim(id) {
      const now = clock();
      for (const [oldest, at] of claimed) {
        if (now - at < remembered) break;
        claimed.delete(oldest);
      }
      if (claimed.has(id)) return false;
      claimed.set(id, now);
      if (claimed.size > mostIds) claimed.delete(claimed.keys().next().value as string);
      return true;
    },
    async release(id) {
      claimed.delete(id);
    },
  };
}
