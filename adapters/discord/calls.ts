import {
  InteractionResponseType,
  MessageFlags,
  type RawFile,
  REST,
  type RESTOptions,
  Routes,
} from 'discord.js';
import * as z from 'zod';
import type { Choice } from './completions.ts';
import type { Message } from './components.ts';
import type { Interaction } from './interaction.ts';
import { snowflake } from './interaction.ts';
import type { InvalidRequests } from './invalid-requests.ts';
import { createLanes } from './lanes.ts';
import { ACKNOWLEDGE_WITHIN } from './limits.ts';
import { toBody, type Visibility } from './message-body.ts';
import { within } from './time-limit.ts';

/** What the bot says to Discord. Every call ends within a time, well or not. */
export interface Calls {
  /** First responses to interactions that are under way: the ones that have no time to lose. */
  acknowledging(): number;
  /** The first response to an interaction. */
  reply(interaction: Interaction, message: Message, options: Visibility): Promise<void>;
  /** The first response when the answer takes its time; `edit` follows. */
  defer(interaction: Interaction, options: Visibility): Promise<void>;
  edit(interaction: Interaction, message: Message): Promise<void>;
  complete(interaction: Interaction, choices: readonly Choice[]): Promise<void>;
  /** A reply to somebody's message; resolves with its id, if Discord tells. */
  send(channel: string, message: Message, options: { to: string }): Promise<string | null>;
}

export interface CallsOptions {
  readonly apiRoot: string | null;
  /** With the bot's token; what answers interactions needs none. */
  readonly rest: Pick<REST, 'post'>;
  readonly invalid: InvalidRequests;
  readonly limits: CallLimits;
}

export interface CallLimits {
  /** Milliseconds for what Discord forgets when it comes later. */
  readonly acknowledge: number;
  /** Milliseconds for everything else. */
  readonly call: number;
  /** Milliseconds; a longer rate limit is an error at once. */
  readonly rateLimit: number;
  /** Calls under way at once. */
  readonly atOnce: number;
  /** Refused calls within ten minutes, after which none is made until they are over. */
  readonly refused: number;
}

export const CALL_LIMITS: CallLimits = {
  acknowledge: ACKNOWLEDGE_WITHIN,
  call: 15_000,
  rateLimit: 5000,
  atOnce: 100,
  refused: 5000,
};

/**
 * discord.js waits for rate limits as long as it takes, however often, with `retries: 0` as well:
 * hence the longest wait here, and a signal with every call.
 */
export const restOptions = (
  apiRoot: string | null,
  { call, rateLimit, refused }: CallLimits,
): Partial<RESTOptions> => ({
  version: '10',
  ...(apiRoot !== null && { api: apiRoot }),
  timeout: call,
  retries: 1,
  invalidRequestWarningInterval: Math.min(REFUSED_STEP, refused),
  rejectOnRateLimit: ({ retryAfter, timeToReset }) => Math.max(retryAfter, timeToReset) > rateLimit,
});

/** It is told of every so many. */
const REFUSED_STEP = 100;

/** Milliseconds. It keeps something for each interaction that has been edited. */
const SWEEP = 60_000;

export function createCalls({ apiRoot, rest, limits, invalid }: CallsOptions): Calls {
  const lanes = createLanes(limits.atOnce);
  const urgent = createLanes(limits.atOnce);
  let acknowledging = 0;
  // Interactions are exempt from the 50 requests a second (topics/rate-limits.mdx:122).
  const exempt = new REST({
    ...restOptions(apiRoot, limits),
    globalRequestsPerSecond: Number.MAX_SAFE_INTEGER,
    handlerSweepInterval: SWEEP,
  });
  invalid.watch(exempt);
  const limited = <T>(milliseconds: number, call: (signal: AbortSignal) => Promise<T>) => {
    invalid.check();
    return within(milliseconds, call);
  };
  async function first({ id, token }: Interaction, body: object, files: RawFile[] = []) {
    const route = Routes.interactionCallback(id, token);
    acknowledging += 1;
    try {
      await limited(limits.acknowledge, (signal) =>
        urgent.run(() => exempt.post(route, { body, files, auth: false, signal })),
      );
    } finally {
      acknowledging -= 1;
    }
  }
  return {
    acknowledging: () => acknowledging,
    async reply(interaction, message, visibility) {
      const { files, ...data } = toBody(message, visibility);
      const type = InteractionResponseType.ChannelMessageWithSource;
      await first(interaction, { type, data }, files);
    },
    async defer(interaction, { isPrivate }) {
      const type = InteractionResponseType.DeferredChannelMessageWithSource;
      await first(interaction, { type, data: { flags: isPrivate ? MessageFlags.Ephemeral : 0 } });
    },
    async edit({ applicationId, token }, message) {
      const { files, ...body } = toBody(message);
      const route = Routes.webhookMessage(applicationId, token);
      await lanes.run(() =>
        limited(limits.call, (signal) => exempt.patch(route, { body, files, auth: false, signal })),
      );
    },
    async complete(interaction, choices) {
      const type = InteractionResponseType.ApplicationCommandAutocompleteResult;
      await first(interaction, { type, data: { choices } });
    },
    async send(channel, message, { to }) {
      const { files, ...body } = toBody(message);
      const reference = { message_id: to, fail_if_not_exists: false };
      const sent = await lanes.run(() =>
        limited(limits.call, (signal) =>
          rest.post(Routes.channelMessages(channel), {
            body: { ...body, message_reference: reference },
            files,
            signal,
          }),
        ),
      );
      return sentSchema.safeParse(sent).data?.id ?? null;
    },
  };
}

const sentSchema = z.object({ id: snowflake });
