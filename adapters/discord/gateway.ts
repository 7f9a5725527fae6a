import { type Health, SurfaceFailure } from '../adapter.ts';
import type { Log } from '../log.ts';
import { withResolvers } from '../with-resolvers.ts';
import { createBackoff } from './backoff.ts';
import { type Identity, openSession, type Session } from './session.ts';

/**
 * The connection on which Discord tells what people do. discord.js keeps it, and of itself comes
 * back twice a second for ever, believes itself ready when it has been turned away for good, and
 * may wait in vain for a resumed session: that is seen to here.
 */
export interface Gateway {
  /**
   * Resolves when it is connected, or has been stopped.
   * @throws SurfaceFailure when it never can be.
   */
  start(): Promise<void>;
  stop(): Promise<void>;
  health(): Health;
}

export interface GatewayOptions {
  readonly token: string;
  readonly apiRoot: string | null;
  readonly log: Log;
  readonly limits: GatewayLimits;
  /** Each time that Discord has begun a session. */
  readonly onReady: (identity: Identity) => void;
  /** Payloads as Discord sent them. */
  readonly onInteraction: (payload: unknown) => void;
  readonly onMessage: (payload: unknown, identity: Identity) => void;
  /** After it had been connected. */
  readonly onFatal: (failure: SurfaceFailure) => void;
}

/** Milliseconds. */
export interface GatewayLimits {
  /** Between attempts: the second one, and at most. */
  readonly firstWait: number;
  readonly longestWait: number;
  /** Connected for so long, it has gone well. */
  readonly settled: number;
  /** Discord's heartbeat is every 41 s; silent for longer, something is amiss. */
  readonly quiet: number;
  /** Silent, or on its way back, for so long it does not come back by itself. */
  readonly stuck: number;
  /** For saying goodbye. */
  readonly close: number;
}

/**
 * 1000 sessions may be begun in a day, or Discord resets the token (events/gateway.mdx:188): one in
 * 86 s. At two minutes less a fifth it is 900; after five minutes of going well, 288.
 */
export const GATEWAY_LIMITS: GatewayLimits = {
  firstWait: 1000,
  longestWait: 120_000,
  settled: 300_000,
  quiet: 100_000,
  stuck: 180_000,
  close: 2000,
};

type State = Exclude<Health['state'], 'degraded'> | 'lost';

export function createGateway(options: GatewayOptions): Gateway {
  const { log, limits, onFatal } = options;
  const backoff = createBackoff({
    first: limits.firstWait,
    most: limits.longestWait,
    chance: Math.random,
  });
  const first = withResolvers<void>();
  const over = withResolvers<void>();
  let state: State = 'starting';
  let reason = '';
  let heard = performance.now();
  /** When it was lost, or has begun its last attempt. */
  let since = heard;
  let session: Session | null = null;
  let settling: NodeJS.Timeout | undefined;
  let isWaiting = false;
  let wasConnected = false;
  let running: Promise<void> | null = null;
  // A rejection is for whoever calls start.
  first.promise.catch(() => {});

  function lose(why: string): void {
    clearTimeout(settling);
    since = performance.now();
    if (state === 'lost' || isOver()) return;
    state = 'lost';
    reason = why;
    log.warn(why);
  }

  const isOver = (): boolean => state === 'failed' || state === 'stopped';

  function connected(identity: Identity): void {
    if (isOver()) return;
    if (state === 'lost') log.info('connected to Discord again');
    state = 'ready';
    wasConnected = true;
    heard = performance.now();
    clearTimeout(settling);
    settling = setTimeout(() => backoff.settled(), limits.settled).unref();
    options.onReady(identity);
    first.resolve();
  }

  function fail(why: string): void {
    if (isOver()) return;
    state = 'failed';
    reason = why;
    const failure = new SurfaceFailure(why);
    first.reject(failure);
    if (wasConnected) onFatal(failure);
  }

  /** The first attempt after a failure is made at once, the others each after a longer while. */
  async function pause(): Promise<void> {
    isWaiting = true;
    await Promise.race([sleep(backoff.next()), over.promise]);
    isWaiting = false;
    since = heard = performance.now();
  }

  async function run(): Promise<void> {
    while (!isOver()) {
      since = heard = performance.now();
      session = openSession({
        ...options,
        onConnected: connected,
        onLost: (code) => lose(`the connection to Discord was lost (${code}); connecting again`),
        onHeard: () => {
          heard = performance.now();
        },
        beforeReconnect: pause,
      });
      const end = await Promise.race([session.ended, over.promise]);
      if (end?.kind === 'fatal') fail(end.reason);
      else if (end) lose(end.reason);
      await session.close();
      if (!isOver()) await pause();
    }
  }

  const watch = (): void => {
    const now = performance.now();
    if (isOver() || isWaiting) return;
    const isStuck = now - (state === 'ready' ? heard : since) > limits.stuck;
    if (isStuck) session?.giveUp('Discord has gone silent; connecting anew');
  };

  const watching = setInterval(watch, limits.stuck / 10).unref();

  return {
    start() {
      running ??= run();
      return first.promise;
    },
    async stop() {
      clearInterval(watching);
      clearTimeout(settling);
      if (state !== 'failed') state = 'stopped';
      first.resolve();
      over.resolve();
      await running;
    },
    health() {
      switch (state) {
        case 'lost':
          return { state: 'degraded', reason };
        case 'failed':
          return { state, reason };
        case 'ready': {
          const isQuiet = performance.now() - heard > limits.quiet;
          return isQuiet ? { state: 'degraded', reason: 'Discord has gone silent' } : { state };
        }
        default:
          return { state };
      }
    },
  };
}

const sleep = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds).unref();
  });
