import type { EventEmitter } from 'node:events';
import type { Faults } from './faults.ts';
import type { Log } from './log.ts';
import type { Surfaces } from './surfaces.ts';

export interface Life {
  readonly surfaces: Surfaces;
  readonly faults: Faults;
  readonly log: Log;
  /** The process, for its signals and for errors that nobody caught. */
  readonly events: EventEmitter;
  /** Milliseconds since any moment. */
  readonly clock: () => number;
  /** Somebody who has told it to end will not wait. */
  readonly onImpatience: () => void;
}

/**
 * Milliseconds within which a signal is the same again: at Ctrl-C the terminal tells npm and this
 * process, and npm tells this process too.
 */
const ECHO = 250;

/** Runs surfaces until they are told to end, none is left, or too much goes wrong. */
export async function untilEnded(life: Life): Promise<'done' | 'all-failed' | 'fault'> {
  const { surfaces, faults, log, events } = life;
  let isBroken = false;
  let firstSignal: number | null = null;
  const onSignal = (): void => {
    if (firstSignal === null) {
      firstSignal = life.clock();
      log.info('stopping');
      void surfaces.stop();
    } else if (life.clock() - firstSignal > ECHO) life.onImpatience();
  };
  // Rejections that nobody handles come here too.
  const onFault = (error: unknown): void => {
    if (faults.note(error) === 'go on') return;
    isBroken = true;
    void surfaces.stop();
  };
  events.on('SIGTERM', onSignal).on('SIGINT', onSignal).on('uncaughtException', onFault);
  // Not awaited: one that never starts must not keep the others from ending.
  void surfaces.start();
  const ended = await surfaces.ended;
  if (isBroken) return 'fault';
  return ended === 'failed' ? 'all-failed' : 'done';
}
