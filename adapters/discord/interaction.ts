import * as z from 'zod';
import type { Language } from '../../src/language/stop-words.ts';
import { languageOf } from './wording.ts';

/** What somebody did: a command, a button, or something half typed. */
export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly applicationId: string;
  readonly person: string;
  /** Where; null where Discord does not say. */
  readonly channel: string | null;
  /** The member's own, of Discord's interface. */
  readonly language: Language;
  /** In the bot's own conversation with one person, where all is private. */
  readonly isDirect: boolean;
  readonly asked: Asked;
}

export type Asked =
  | { readonly kind: 'command'; readonly name: string; readonly options: Options }
  | { readonly kind: 'typing'; readonly option: string; readonly typed: string }
  /** A command on somebody's message. */
  | { readonly kind: 'message'; readonly name: string; readonly text: string }
  | { readonly kind: 'button'; readonly data: string };

export type Options = ReadonlyMap<string, string | number | boolean>;

/** Discord's ids are numbers of 64 bits, as text. */
export const snowflake = z.string().regex(/^\d{1,20}$/);

const user = z.object({ id: snowflake });
const option = z.object({
  name: z.string(),
  value: z.union([z.string(), z.number(), z.boolean()]).optional(),
  focused: z.boolean().optional(),
});
const about = {
  id: snowflake,
  application_id: snowflake,
  token: z.string().min(1),
  guild_id: snowflake.nullish(),
  channel_id: snowflake.nullish(),
  /** 0 a server, 1 the bot's own conversation with somebody, 2 another private one. */
  context: z.int().nullish(),
  member: z.object({ user }).nullish(),
  user: user.nullish(),
  locale: z.string().default('en-US'),
};
const chatInput = z.object({
  type: z.literal(1),
  name: z.string(),
  options: z.array(option).default([]),
});
const onMessage = z.object({
  type: z.literal(3),
  name: z.string(),
  target_id: snowflake,
  resolved: z.object({
    messages: z.record(snowflake, z.object({ content: z.string().default('') })),
  }),
});
const BUTTON = 2;
const interactionSchema = z.discriminatedUnion('type', [
  z.object({
    ...about,
    type: z.literal(2),
    data: z.discriminatedUnion('type', [chatInput, onMessage]),
  }),
  z.object({
    ...about,
    type: z.literal(3),
    data: z.object({ component_type: z.literal(BUTTON), custom_id: z.string() }),
  }),
  z.object({ ...about, type: z.literal(4), data: chatInput }),
]);

type Payload = z.infer<typeof interactionSchema>;

/** Undefined for what is malformed, and for kinds of interaction that this program has none of. */
export function parseInteraction(payload: unknown): Interaction | undefined {
  const { data } = interactionSchema.safeParse(payload);
  const person = data?.member?.user.id ?? data?.user?.id;
  if (data === undefined || person === undefined) return undefined;
  const inGuild = data.guild_id !== null && data.guild_id !== undefined;
  return {
    id: data.id,
    token: data.token,
    applicationId: data.application_id,
    person,
    channel: data.channel_id ?? null,
    language: languageOf(data.locale),
    isDirect: data.context === 1 || ((data.context ?? null) === null && !inGuild),
    asked: toAsked(data),
  };
}

function toAsked(payload: Payload): Asked {
  switch (payload.type) {
    case 2: {
      const { data } = payload;
      if (data.type === 1) {
        return { kind: 'command', name: data.name, options: toOptions(data.options) };
      }
      const text = data.resolved.messages[data.target_id]?.content ?? '';
      return { kind: 'message', name: data.name, text };
    }
    case 3:
      return { kind: 'button', data: payload.data.custom_id };
    case 4: {
      const focused = payload.data.options.find((each) => each.focused === true);
      return { kind: 'typing', option: focused?.name ?? '', typed: String(focused?.value ?? '') };
    }
  }
}

const toOptions = (options: readonly z.infer<typeof option>[]): Options =>
  new Map(options.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value]])));
