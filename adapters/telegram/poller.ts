import { atMost } from './at-most.ts';
import type { Intake, Taken } from './intake.ts';
import type { Timing } from './timing.ts';

/**
 * Fetches updates and has them taken care of. Fetching on confirms what was fetched before, so
 * grammY's `bot.stop()` and its runner lose updates when a process ends, or repeat them: both confirm
 * without regard to what has been answered. (`bot.stop()` returned after 70 ms with the first handler
 * still running, the runner's after 52 ms with none finished.)
 */
export interface Poller {
  /**
   * Until it is told to stop.
   * @throws SurfaceFailure
   */
  run(): Promise<void>;
  /**
   * To be called when fetching has been aborted and `run` is done. Finishes what has been begun, leaves
   * the rest to Telegram, and confirms just what has been taken care of.
   */
  finish(): Promise<void>;
}

/** Updates from an id on, as soon as there are any; with that, Telegram forgets those before it. */
export type FetchUpdates = (offset: number | undefined) => Promise<readonly unknown[]>;

export interface PollerOptions {
  readonly fetch: FetchUpdates;
  readonly intake: Intake;
  readonly timing: Timing;
  /** Aborts when no more updates are wanted. */
  readonly signal: AbortSignal;
  /** Tells Telegram that the updates before an id have been taken care of. */
  readonly confirm: (offset: number) => Promise<void>;
  /** Of updates that are confirmed and cannot be answered any more. */
  readonly onLost: (count: number) => void;
}

/** Fetched and not answered: 2 s of sending at 30 a second. More stays with Telegram meanwhile. */
const MOST_IN_HAND = 60;
/** Of one chat so many count: who floods the bot must not keep the others from it. */
const MOST_COUNTED = 4;

export function createPoller(options: PollerOptions): Poller {
  const { fetch, intake, timing, signal } = options;
  /** After the last update that has been fetched. */
  let offset: number | undefined;
  /** Those that Telegram still has, and those that it has forgotten since they were fetched. */
  let unconfirmed: Taken[] = [];
  let confirmed: Taken[] = [];
  const stopped = new Promise<void>((resolve) => {
    signal.addEventListener('abort', () => resolve(), { once: true });
  });

  async function takeNext(): Promise<void> {
    // Telegram forgets them when it gets the request, and not when it answers.
    confirmed = [...confirmed, ...unconfirmed].filter((taken) => !isSettled(taken));
    unconfirmed = [];
    const updates = await fetch(offset);
    unconfirmed = updates.map((update) => intake.take(update));
    const ids = unconfirmed.flatMap(({ id }) => id ?? []);
    // Without ids it would be fetched again at once.
    if (updates.length > 0 && ids.length === 0) await atMost(timing.backoff[0] ?? 0, never, signal);
    if (ids.length > 0) offset = Math.max(...ids) + 1;
    await atMost(timing.handOver, allSettled(unconfirmed), signal);
    await untilFewer();
  }

  /** What is fetched has to be finished when the process is told to end. */
  async function untilFewer(): Promise<void> {
    for (;;) {
      const open = [...confirmed, ...unconfirmed].filter((taken) => !isSettled(taken));
      if (weigh(open) < MOST_IN_HAND || signal.aborted) return;
      await Promise.race([...open.map(({ settled }) => settled), stopped]);
    }
  }

  return {
    async run() {
      while (!signal.aborted) {
        try {
          await takeNext();
        } catch (error) {
          if (!signal.aborted) throw error;
        }
      }
    },
    async finish() {
      leaveTail(unconfirmed);
      const all = [...confirmed, ...unconfirmed];
      await atMost(timing.finish, allSettled(all));
      const lost = confirmed.filter((taken) => taken.state() !== 'done');
      if (lost.length > 0) options.onLost(lost.length);
      const next = firstLeft(unconfirmed) ?? offset;
      if (next !== undefined) await options.confirm(next);
    },
  };
}

/**
 * Of what Telegram still has, lets go of all after the last one that somebody has seen something of:
 * it is delivered again, and none of it twice.
 */
function leaveTail(unconfirmed: readonly Taken[]): void {
  const lastBegun = unconfirmed.findLastIndex(
    ({ state }) => state() === 'begun' || state() === 'done',
  );
  for (const taken of unconfirmed.slice(lastBegun + 1)) taken.leave();
}

const firstLeft = (taken: readonly Taken[]): number | undefined => {
  const ids = taken.flatMap((each) => (each.state() === 'done' ? [] : (each.id ?? [])));
  return ids.length === 0 ? undefined : Math.min(...ids);
};

const never = new Promise<never>(() => {});

const isSettled = ({ state }: Taken): boolean => state() === 'done' || state() === 'left';

const allSettled = (taken: readonly Taken[]): Promise<unknown> =>
  Promise.all(taken.map(({ settled }) => settled));

function weigh(open: readonly Taken[]): number {
  const counts = new Map<string, number>();
  for (const { key } of open) counts.set(key, Math.min(MOST_COUNTED, (counts.get(key) ?? 0) + 1));
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}
