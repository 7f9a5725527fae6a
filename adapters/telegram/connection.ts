import { setMaxListeners } from 'node:events';
import { Api } from 'grammy';
import type { TelegramConfig } from '../../src/config.ts';
import type { Log } from '../log.ts';
import { createInsist, type Insist } from './insist.ts';
import { type Rates, SENDING } from './limits.ts';
import { createPace, type Pace } from './pace.ts';
import { createPulse, type Pulse } from './pulse.ts';
import { TIMING, type Timing } from './timing.ts';

/** The way to Telegram, and what is known of how it fares. */
export interface Connection {
  readonly api: Api;
  /** Waits for an answer as long as a poll may take. */
  readonly pollApi: Api;
  readonly pace: Pace;
  readonly pulse: Pulse;
  readonly insist: Insist;
  readonly timing: Timing;
  /** Milliseconds since any moment. */
  readonly clock: () => number;
  /** Aborted when no more updates are wanted. */
  readonly wanted: AbortController;
  /** Aborted when there is no time left for anything. */
  readonly closing: AbortController;
}

export interface ConnectionOptions {
  readonly config: TelegramConfig;
  readonly log: Log;
  readonly timing?: Timing;
  readonly rates?: Rates;
  /** Milliseconds since any moment. */
  readonly clock?: () => number;
}

export function createConnection(options: ConnectionOptions): Connection {
  const { config, log, timing = TIMING, rates = SENDING } = options;
  const { clock = () => performance.now() } = options;
  const { pollSeconds, requestSeconds } = timing;
  const wanted = new AbortController();
  const closing = new AbortController();
  // Each call under way listens to one of them, and there are dozens at a time.
  setMaxListeners(0, wanted.signal, closing.signal);
  const createApi = (timeoutSeconds: number): Api =>
    new Api(config.token, {
      timeoutSeconds,
      ...(config.apiRoot !== null && { apiRoot: config.apiRoot }),
    });
  const pulse = createPulse({ clock, longest: longestSilence(timing, config.webhook !== null) });
  return {
    api: createApi(requestSeconds),
    pollApi: createApi(pollSeconds + requestSeconds),
    pace: createPace({ clock, rates }),
    pulse,
    insist: createInsist({ timing, log, pulse, signal: wanted.signal }),
    timing,
    clock,
    wanted,
    closing,
  };
}

/** Milliseconds without a word from Telegram after which something is wrong. */
const longestSilence = (
  { pollSeconds, requestSeconds, watch }: Timing,
  isWebhook: boolean,
): number => (isWebhook ? 3 * watch : (pollSeconds + 2 * requestSeconds) * 1000);
