import { REST } from 'discord.js';
import type { DiscordConfig } from '../../src/config.ts';
import type { LocalDateTime } from '../../src/language/local-date-time.ts';
import type { Adapter } from '../adapter.ts';
import { createCooldown } from '../cooldown.ts';
import type { KnowledgeAssistant } from '../create-assistant.ts';
import { createKeyedQueue } from '../keyed-queue.ts';
import type { Links } from '../links.ts';
import { createNamelessConversations } from '../nameless-conversations.ts';
import { createSeen } from '../seen.ts';
import type { Surroundings } from '../surfaces.ts';
import { createAnswering } from './answering.ts';
import { CALL_LIMITS, type CallLimits, createCalls, restOptions } from './calls.ts';
import { createFailures } from './failures.ts';
import { createGateway, GATEWAY_LIMITS, type GatewayLimits } from './gateway.ts';
import { parseInteraction } from './interaction.ts';
import { createInteractionDesk, DESK_LIMITS, type DeskLimits } from './interaction-desk.ts';
import { createInvalidRequests } from './invalid-requests.ts';
import { parseQuestion } from './message.ts';
import { createMessageDesk } from './message-desk.ts';
import { register } from './registration.ts';
import type { Identity } from './session.ts';
import { createTurns } from './turns.ts';

export interface DiscordOptions {
  readonly config: DiscordConfig;
  readonly assistant: KnowledgeAssistant;
  readonly links: Links;
  /** What the clocks of Stockholm show. */
  readonly now: () => LocalDateTime;
  readonly around: Pick<Surroundings, 'log' | 'onFatal'>;
  /** Those that hold when they are left out are right for Discord itself. */
  readonly limits?: {
    readonly gateway?: Partial<GatewayLimits>;
    readonly calls?: Partial<CallLimits>;
    readonly desk?: Partial<DeskLimits>;
    readonly asking?: Partial<AskingLimits>;
  };
}

/** How much one person may ask. */
export interface AskingLimits {
  /** So many at once, … */
  readonly burst: number;
  /** … and one more each so many milliseconds. */
  readonly interval: number;
}

const ASKING_LIMITS: AskingLimits = { burst: 6, interval: 3000 };
/** Milliseconds between what is said in a channel that is no answer. */
const NOTICE_INTERVAL = 60_000;
/** Questions that wait or are being answered: of one person, and of all. */
const QUEUE = { mostPerKey: 10, most: 5000 };
/** Milliseconds for the commands: people can ask without their being told anew. */
const REGISTRATION = 10_000;

const clock = (): number => performance.now();

/** Cited answers in servers, threads and private conversations on Discord. */
export function createDiscord(options: DiscordOptions): Adapter {
  const { config, around, limits = {} } = options;
  const { log } = around;
  const callLimits = { ...CALL_LIMITS, ...limits.calls };
  const rest = new REST(restOptions(config.apiRoot, callLimits)).setToken(config.token);
  const desks = createDesks(options, rest);
  const inHand = new Set<Promise<void>>();
  const keep = (work: Promise<void>): void => {
    inHand.add(work);
    void work.finally(() => inHand.delete(work));
  };
  const stopping = new AbortController();
  let registered: Promise<void> | null = null;

  async function registerOnce({ applicationId }: Identity): Promise<void> {
    try {
      const signal = AbortSignal.any([AbortSignal.timeout(REGISTRATION), stopping.signal]);
      const outcome = await register({ rest, applicationId, signal });
      log.info(`the commands are ${outcome}`);
    } catch (error) {
      if (stopping.signal.aborted) return;
      log.warn('the commands could not be registered: npm run discord:register', { error });
      // When Discord begins another session it may go better.
      registered = null;
    }
  }

  const gateway = createGateway({
    ...config,
    log,
    limits: { ...GATEWAY_LIMITS, ...limits.gateway },
    onFatal: around.onFatal,
    onReady: (identity) => {
      registered ??= registerOnce(identity);
    },
    onInteraction: (payload) => {
      const interaction = parseInteraction(payload);
      if (interaction && !stopping.signal.aborted) keep(desks.interaction(interaction));
    },
    onMessage: (payload, { self }) => {
      const question = parseQuestion(payload, self);
      if (question && !stopping.signal.aborted) keep(desks.question(question));
    },
  });

  return {
    name: 'discord',
    async start() {
      await gateway.start();
      await registered;
    },
    async stop() {
      stopping.abort();
      await Promise.all([...inHand, registered]);
      await gateway.stop();
      rest.clearHashSweeper();
      rest.clearHandlerSweeper();
    },
    health: () => gateway.health(),
  };
}

function createDesks(
  { assistant, links, now, config, around, limits = {} }: DiscordOptions,
  rest: REST,
) {
  const { log, onFatal } = around;
  const callLimits = { ...CALL_LIMITS, ...limits.calls };
  const invalid = createInvalidRequests({ most: callLimits.refused, log, clock });
  invalid.watch(rest);
  const deskLimits = { ...DESK_LIMITS, ...limits.desk };
  const calls = createCalls({ apiRoot: config.apiRoot, rest, invalid, limits: callLimits });
  const shared = {
    assistant,
    answering: createAnswering({ assistant, links, now }),
    calls,
    failures: createFailures({ log, clock, onFatal }),
    now,
    conversations: createNamelessConversations(),
    seen: createSeen({ clock }),
    cooldown: createCooldown({ ...ASKING_LIMITS, ...limits.asking, clock }),
    queue: createKeyedQueue(QUEUE),
    turns: createTurns({
      isHeld: () => calls.acknowledging() > deskLimits.urgent,
      longestHold: deskLimits.patience,
    }),
    limits: deskLimits,
  };
  const notices = createCooldown({ burst: 1, interval: NOTICE_INTERVAL, clock });
  return {
    interaction: createInteractionDesk(shared),
    question: createMessageDesk({ ...shared, notices }),
  };
}
