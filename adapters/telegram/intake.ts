import type { Api } from 'grammy';
import { SurfaceFailure } from '../adapter.ts';
import { createKeyedQueue } from '../keyed-queue.ts';
import type { Log } from '../log.ts';
import type { Seen } from '../seen.ts';
import { type Chat, createChat } from './chat.ts';
import { createOutbox, type Progress, Undelivered } from './outbox.ts';
import type { Pace } from './pace.ts';
import type { Respond } from './respond.ts';
import type { Timing } from './timing.ts';
import { toLoggable } from './trouble.ts';
import { idOf, orderKeyOf, parseUpdate, type Update } from './update.ts';

/** Takes updates, however they come: of one chat in order, of different chats side by side, once. */
export interface Intake {
  take(update: unknown): Taken;
}

/** An update that is being taken care of. */
export interface Taken {
  /** Undefined for what is no update at all. */
  readonly id: number | undefined;
  /** Of the chat, or the person, whose updates are kept in order. */
  readonly key: string;
  /** Never rejects. `left`: nobody has been answered, and Telegram may deliver it again. */
  readonly settled: Promise<'done' | 'left'>;
  state(): 'waiting' | 'begun' | 'done' | 'left';
  /** Lets go of it, unless somebody has seen something of the answer. */
  leave(): void;
}

export interface IntakeOptions {
  readonly api: Api;
  readonly pace: Pace;
  readonly timing: Timing;
  readonly respond: Respond;
  readonly seen: Seen;
  readonly log: Log;
  /** Aborts when there is no time left. */
  readonly closing: AbortSignal;
  readonly onFatal: (error: unknown) => void;
}

/** A minute's worth, at the pace of one chat. */
const MOST_PER_CHAT = 60;
const MOST_WAITING = 2000;

export function createIntake(options: IntakeOptions): Intake {
  const { api, pace, timing, respond, seen, log, closing } = options;
  const queue = createKeyedQueue({ mostPerKey: MOST_PER_CHAT, most: MOST_WAITING });
  const notices = createKeyedQueue({ mostPerKey: 1, most: MOST_WAITING });
  const chatFor = (progress: Progress): Chat =>
    createChat({ api, closing, outbox: createOutbox({ pace, timing, progress }) });

  async function handle(update: Update, work: Work): Promise<'done' | 'left'> {
    const id = `${update.update_id}`;
    if (work.isLeft()) return 'left';
    if (!(await seen.claim(id))) return 'done';
    try {
      await respond.to(update, chatFor(work));
      return 'done';
    } catch (error) {
      await seen.release(id);
      if (error instanceof SurfaceFailure) options.onFatal(error);
      if (error instanceof Undelivered) log.warn(error.message, { error: toLoggable(error.cause) });
      return 'left';
    }
  }

  function runInOrder(update: Update, key: string, work: Work): Promise<'done' | 'left'> {
    const running = queue.run(key, () => handle(update, work));
    if (running) return running;
    const told = notices.run(key, () => respond.slowDown(update, chatFor(work), MOST_PER_CHAT));
    return (told ?? Promise.resolve()).then(
      () => 'done',
      () => 'done',
    );
  }

  return {
    take(value) {
      const update = parseUpdate(value);
      if (update === undefined) {
        log.warn('Telegram has sent an update of an unknown form; it is passed over');
        return passedOver(value);
      }
      const work = createWork();
      const key = orderKeyOf(update);
      const settled = runInOrder(update, key, work).then(work.settle);
      return { id: update.update_id, key, settled, state: work.state, leave: work.leave };
    },
  };
}

const passedOver = (value: unknown): Taken => ({
  id: idOf(value),
  key: '',
  settled: Promise.resolve('done'),
  state: () => 'done',
  leave: () => {},
});

interface Work extends Progress {
  isLeft(): boolean;
  settle(outcome: 'done' | 'left'): 'done' | 'left';
  state(): ReturnType<Taken['state']>;
  leave(): void;
}

function createWork(): Work {
  // Made when it is asked for: most of what is said in groups is nothing to wait for.
  let controller: AbortController | null = null;
  let isLeft = false;
  let outcome: 'done' | 'left' | null = null;
  let sends = 0;
  return {
    get signal() {
      controller ??= new AbortController();
      if (isLeft) controller.abort();
      return controller.signal;
    },
    isLeft: () => isLeft,
    note(event) {
      sends += event === 'sending' ? 1 : -1;
    },
    settle(told) {
      outcome = told;
      return told;
    },
    state: () => outcome ?? (sends > 0 ? 'begun' : 'waiting'),
    leave() {
      if (outcome !== null || sends > 0) return;
      isLeft = true;
      controller?.abort();
    },
  };
}
