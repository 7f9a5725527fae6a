import { SimpleShardingStrategy, type WebSocketManager, WebSocketShardEvents } from '@discordjs/ws';
import { Client, Events, GatewayDispatchEvents, GatewayIntentBits, Options } from 'discord.js';
import { toErrorFacts } from '../error-facts.ts';
import { type Resolvers, withResolvers } from '../with-resolvers.ts';
import { CALL_LIMITS, restOptions } from './calls.ts';
import { fatalReason } from './close-codes.ts';
import { TOKEN_REFUSED } from './failures.ts';

/** The life of one discord.js client: it may lose its connection and come back several times. */
export interface Session {
  /** Resolves when it will not come back by itself. */
  readonly ended: Promise<End>;
  giveUp(reason: string): void;
  close(): Promise<void>;
}

export type End =
  /** Somebody has to change something. */
  | { readonly kind: 'fatal'; readonly reason: string }
  /** Another client may have better luck. */
  | { readonly kind: 'lost'; readonly reason: string };

export interface Identity {
  /** The bot's user. */
  readonly self: string;
  readonly applicationId: string;
}

export interface SessionOptions {
  readonly token: string;
  readonly apiRoot: string | null;
  readonly limits: { readonly close: number };
  /** A session has begun, or goes on. */
  readonly onConnected: (identity: Identity) => void;
  /** It tries to come back. */
  readonly onLost: (code: number) => void;
  /** Discord has given any sign of life. */
  readonly onHeard: () => void;
  /** Awaited before it connects again. */
  readonly beforeReconnect: () => Promise<void>;
  /** Payloads as Discord sent them. */
  readonly onInteraction: (payload: unknown) => void;
  readonly onMessage: (payload: unknown, identity: Identity) => void;
}

/**
 * None of these is privileged: Discord shows what is written to those alone who are mentioned or
 * written to in private, which are the ones who are to answer.
 */
const INTENTS = [GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages];

/** People whom discord.js keeps in memory: nothing here asks it for them. */
const MOST_PEOPLE = 10;

export function openSession(options: SessionOptions): Session {
  const { token, apiRoot, limits } = options;
  const ended = withResolvers<End>();
  const connection = createConnection(options);
  const client = new Client({
    intents: INTENTS,
    rest: restOptions(apiRoot, CALL_LIMITS),
    ws: { buildStrategy: connection.watch },
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      UserManager: {
        maxSize: MOST_PEOPLE,
        keepOverLimit: ({ id, client: of }) => id === of.user?.id,
      },
    }),
  });
  // After READY this is all that discord.js says of having been turned away: `isReady` stays true.
  client.on(Events.ShardDisconnect, ({ code }) => {
    const reason = fatalReason(code) ?? `Discord has ended the connection for good (${code})`;
    ended.resolve({ kind: 'fatal', reason });
  });
  client.login(token).catch((error: unknown) => ended.resolve(toEnd(error)));
  return {
    ended: ended.promise,
    giveUp: (reason) => ended.resolve({ kind: 'lost', reason }),
    async close() {
      const late = new Promise((resolve) => {
        setTimeout(resolve, limits.close).unref();
      });
      await Promise.race([connection.retire(), late]);
      // A connection that is dead takes half a minute to say goodbye to.
      await Promise.race([client.destroy().catch(() => {}), late]);
    },
  };
}

/** Why a client could not even begin. */
function toEnd(error: unknown): End {
  const { code, kind, message, cause } = toErrorFacts(error);
  if (code === 'TokenInvalid') return { kind: 'fatal', reason: TOKEN_REFUSED };
  if (message.startsWith('Not enough sessions')) {
    return { kind: 'lost', reason: 'Discord allows no more sessions today; trying again' };
  }
  const why = code ?? cause?.code ?? kind;
  return { kind: 'lost', reason: `Discord cannot be reached (${why}); trying again` };
}

/** What goes on beneath discord.js, which keeps most of it to itself. */
function createConnection(options: SessionOptions) {
  const { onConnected, onLost, onHeard, beforeReconnect } = options;
  let identity: Identity | null = null;
  let isLost = false;
  let isRetired = false;
  /** Between the beginning of an attempt and its first word or its end. */
  let attempt: Resolvers<void> | null = null;

  /** discord.js asks for the session before each attempt to connect, and waits for the answer. */
  async function gate(): Promise<void> {
    if (isLost) {
      isLost = false;
      await beforeReconnect();
      attempt = withResolvers<void>();
    }
    // Told to end while it waited for its next attempt, discord.js would make that all the same.
    if (isRetired) await new Promise(() => {});
  }

  return {
    watch(manager: WebSocketManager): SimpleShardingStrategy {
      const { retrieveSessionInfo } = manager.options;
      manager.options.retrieveSessionInfo = async (shardId) => {
        if (isLost || isRetired) await gate();
        return retrieveSessionInfo(shardId);
      };
      manager.on(WebSocketShardEvents.Closed, ({ code }) => {
        attempt?.resolve();
        isLost = true;
        if (!isRetired) onLost(code);
      });
      manager.on(WebSocketShardEvents.Hello, () => {
        attempt?.resolve();
        onHeard();
      });
      manager.on(WebSocketShardEvents.HeartbeatComplete, onHeard);
      manager.on(WebSocketShardEvents.Ready, ({ data }) => {
        identity = { self: data.user.id, applicationId: data.application.id };
        onConnected(identity);
      });
      manager.on(WebSocketShardEvents.Resumed, () => identity && onConnected(identity));
      manager.on(WebSocketShardEvents.Dispatch, ({ data: { t, d } }) => {
        onHeard();
        if (t === GatewayDispatchEvents.InteractionCreate) options.onInteraction(d);
        if (t === GatewayDispatchEvents.MessageCreate && identity) options.onMessage(d, identity);
      });
      return new SimpleShardingStrategy(manager);
    },
    /** Resolves when it may be ended: in the middle of an attempt discord.js would lose sight of it. */
    async retire(): Promise<void> {
      isRetired = true;
      await attempt?.promise;
    },
  };
}
