/** Keeps one person from asking so much that others wait; in memory here, shared by replicas elsewhere. */
export interface Cooldown {
  /** Counts a question of somebody's, unless they are to wait. */
  take(person: string): Promise<Turn>;
}

export type Turn =
  | { readonly kind: 'go' }
  /** Whole seconds, rounded up. */
  | { readonly kind: 'wait'; readonly seconds: number };

export interface CooldownOptions {
  /** So many at once … */
  readonly burst: number;
  /** … and one more each so many milliseconds. */
  readonly interval: number;
  /** Milliseconds since any moment. */
  readonly clock: () => number;
  readonly mostPeople?: number;
}

const MOST_PEOPLE = 50_000;

/** A bucket of tokens for each person (the generic cell rate algorithm: one number a person). */
export function createCooldown(options: CooldownOptions): Cooldown {
  const { burst, interval, clock, mostPeople = MOST_PEOPLE } = options;
  /** When a person's bucket is full again. */
  const fullAt = new Map<string, number>();
  const forget = (now: number): void => {
    // In the order in which they asked last: the first are full again, or the longest silent.
    for (const [person, at] of fullAt) {
      if (at > now && fullAt.size <= mostPeople) break;
      fullAt.delete(person);
    }
  };
  return {
    async take(person) {
      // Whole milliseconds: sums of others are off by so little that a full bucket seems not to be.
      const now = Math.floor(clock());
      const full = Math.max(now, fullAt.get(person) ?? now) + interval;
      const wait = full - now - burst * interval;
      if (wait > 0) return { kind: 'wait', seconds: Math.ceil(wait / 1000) };
      fullAt.delete(person);
      fullAt.set(person, full);
      forget(now);
      return { kind: 'go' };
    },
  };
}
