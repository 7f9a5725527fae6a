import {
  type APIMessageTopLevelComponent,
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
import { createLanes } from './lanes.ts';
import { ACKNOWLEDGE_WITHIN } from './limits.ts';

/** What the bot says to Discord. Every call ends within a time, well or not. */
export interface Calls {
  /** The first response to an interaction. */
  reply(interaction: Interaction, message: Message, options: Visibility): Promise<void>;
  /** The first response when the answer takes its time; `edit` follows. */
  defer(interaction: Interaction, options: Visibility): Promise<void>;
  edit(interaction: Interaction, message: Message): Promise<void>;
  complete(interaction: Interaction, choices: readonly Choice[]): Promise<void>;
  /** A reply to somebody's message; resolves with its id, if Discord tells. */
  send(channel: string, message: Message, options: { to: string }): Promise<string | null>;
}

export interface Visibility {
  readonly isPrivate: boolean;
}

export interface CallsOptions {
  readonly apiRoot: string | null;
  /** With the bot's token; what answers interactions needs none. */
  readonly rest: Pick<REST, 'post'>;
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
}

export const CALL_LIMITS: CallLimits = {
  acknowledge: ACKNOWLEDGE_WITHIN,
  call: 15_000,
  rateLimit: 5000,
  atOnce: 100,
};

/**
 * discord.js waits for rate limits as long as it takes, however often, with `retries: 0` as well:
 * hence the longest wait here, and a signal with every call.
 */
export const restOptions = (
  apiRoot: string | null,
  { call, rateLimit }: CallLimits,
): Partial<RESTOptions> => ({
  version: '10',
  ...(apiRoot !== null && { api: apiRoot }),
  timeout: call,
  retries: 1,
  rejectOnRateLimit: ({ retryAfter, timeToReset }) => Math.max(retryAfter, timeToReset) > rateLimit,
});

/** Milliseconds. It keeps something for each interaction that has been edited. */
const SWEEP = 60_000;

export function createCalls({ apiRoot, rest, limits }: CallsOptions): Calls {
  const lanes = createLanes(limits.atOnce);
  // Interactions are exempt from the 50 requests a second (topics/rate-limits.mdx:122).
  const exempt = new REST({
    ...restOptions(apiRoot, limits),
    globalRequestsPerSecond: Number.MAX_SAFE_INTEGER,
    handlerSweepInterval: SWEEP,
  });
  const first = (
    { id, token }: Interaction,
    body: object,
    files: RawFile[] = [],
  ): Promise<unknown> =>
    within(limits.acknowledge, (signal) =>
      exempt.post(Routes.interactionCallback(id, token), { body, files, auth: false, signal }),
    );
  return {
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
        within(limits.call, (signal) => exempt.patch(route, { body, files, auth: false, signal })),
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
        within(limits.call, (signal) =>
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

/** The signal tells discord.js to stop; the race is for when it sleeps until a rate limit ends. */
async function within<T>(
  milliseconds: number,
  call: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const signal = AbortSignal.timeout(milliseconds);
  let onAbort = (): void => {};
  const late = new Promise<never>((_, reject) => {
    onAbort = () => reject(new TimeLimit(`Discord did not answer within ${milliseconds} ms`));
  });
  signal.addEventListener('abort', onAbort, { once: true });
  try {
    const answered = call(signal);
    // It may still fail after the race is over.
    answered.catch(() => {});
    return await Promise.race([answered, late]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}

export class TimeLimit extends Error {
  override readonly name = 'TimeLimit';
}

interface Body {
  readonly flags?: number;
  readonly content?: string;
  readonly components?: APIMessageTopLevelComponent[];
  readonly attachments?: readonly { id: string; filename: string }[];
  readonly allowed_mentions: { readonly parse: []; readonly replied_user: false };
  readonly files: RawFile[];
}

/** Whatever it says, it calls nobody: not those whom it quotes, nor whom it replies to. */
const NOBODY = { parse: [], replied_user: false } as const satisfies object;

function toBody(message: Message, visibility?: Visibility): Body {
  const flags = visibility?.isPrivate ? MessageFlags.Ephemeral : 0;
  const allowed_mentions = { ...NOBODY, parse: [] as [] };
  switch (message.kind) {
    case 'components': {
      const { components } = message;
      return {
        flags: flags | MessageFlags.IsComponentsV2,
        components,
        allowed_mentions,
        files: [],
      };
    }
    case 'file': {
      const { name, data, contentType } = message.file;
      return {
        ...(flags !== 0 && { flags }),
        content: message.text,
        attachments: [{ id: '0', filename: name }],
        allowed_mentions,
        files: [{ name, data, contentType }],
      };
    }
  }
}
