import { setTimeout } from 'node:timers/promises';
import { type Rate, type Rates, SENDING } from './limits.ts';

/** Whom a message goes to, as far as limits go. */
export interface Recipient {
  readonly id: number;
  readonly isGroup: boolean;
}

/** Keeps what is sent within what Telegram takes, so that it does not have to refuse. */
export interface Pace {
  /** Resolves when something may be sent. */
  turn(recipient: Recipient, signal: AbortSignal): Promise<void>;
  /** Lets chats go faster than they should, but not all together: there is little time left. */
  hurry(): void;
}

export interface PaceOptions {
  /** Milliseconds since any moment. */
  readonly clock: () => number;
  readonly rates?: Rates;
  /** Resolves after so many milliseconds; rejects when aborted. */
  readonly wait?: (milliseconds: number, signal: AbortSignal) => Promise<unknown>;
}

const waitFor: NonNullable<PaceOptions['wait']> = (milliseconds, signal) =>
  setTimeout(milliseconds, undefined, { signal });

export function createPace({ clock, rates = SENDING, wait = waitFor }: PaceOptions): Pace {
  const chats = createSlots(rates.chat, clock);
  const groups = createSlots(rates.group, clock);
  const overall = createSlots(rates.overall, clock);
  const naps = new Set<AbortController>();
  let isHurried = false;
  const own = async (milliseconds: number, signal: AbortSignal): Promise<void> => {
    signal.throwIfAborted();
    if (milliseconds <= 0 || isHurried) return;
    const nap = new AbortController();
    const wake = (): void => nap.abort();
    naps.add(nap);
    signal.addEventListener('abort', wake);
    try {
      await wait(milliseconds, nap.signal);
    } catch {
      signal.throwIfAborted();
    } finally {
      naps.delete(nap);
      signal.removeEventListener('abort', wake);
    }
  };
  return {
    async turn({ id, isGroup }, signal) {
      await own(chats.take(id), signal);
      if (isGroup) await own(groups.take(id), signal);
      // Last, so that who waits for a chat's turn takes nobody else's.
      const rest = overall.take('all');
      if (rest > 0) await wait(rest, signal);
    },
    hurry() {
      isHurried = true;
      for (const nap of naps) nap.abort();
    },
  };
}

interface Slots {
  /** Takes the next free slot and tells how long it is until then. */
  take(key: number | string): number;
}

/** No more than `most` slots within `per`, of each key. */
function createSlots({ most, per }: Rate, clock: () => number): Slots {
  const taken = new Map<number | string, number[]>();
  return {
    take(key) {
      const now = clock();
      const slots = taken.get(key) ?? [];
      const oldest = slots.length < most ? undefined : slots.shift();
      const slot = Math.max(now, oldest === undefined ? now : oldest + per);
      slots.push(slot);
      // The key that was used last stands last.
      taken.delete(key);
      taken.set(key, slots);
      for (const [first, { length, [length - 1]: last = 0 }] of taken) {
        if (last + per > now) break;
        taken.delete(first);
      }
      return slot - now;
    },
  };
}
