import * as z from 'zod';
import { snowflake } from './interaction.ts';

/** A message that is meant for the bot: one that mentions it, replies to it, or is written to it. */
export interface Question {
  readonly id: string;
  readonly channel: string;
  readonly person: string;
  /** Without the mention; empty when it holds nothing else, or Discord does not show it. */
  readonly text: string;
  /** Discord shows what is written to those alone who are mentioned, or written to in private. */
  readonly isReadable: boolean;
  /** The message that it replies to, when that is the bot's. */
  readonly follows: string | null;
  /** In the bot's own conversation with one person. */
  readonly isDirect: boolean;
}

const author = z.object({ id: snowflake, bot: z.boolean().nullish() });
const messageSchema = z.object({
  id: snowflake,
  channel_id: snowflake,
  guild_id: snowflake.nullish(),
  author,
  webhook_id: snowflake.nullish(),
  type: z.int().default(0),
  content: z.string().default(''),
  mentions: z.array(z.object({ id: snowflake })).default([]),
  referenced_message: z.object({ id: snowflake, author }).nullish(),
});

/** What people write: a message, or a reply. The others tell that somebody joined, or pinned one. */
const WRITTEN: ReadonlySet<number> = new Set([0, 19]);

/**
 * Undefined for what is malformed, and for what is not for the bot: everything that neither
 * mentions it by name nor replies to it, and what bots write, itself included. `@everyone` and
 * roles are not among the mentions.
 */
export function parseQuestion(payload: unknown, self: string): Question | undefined {
  const { data } = messageSchema.safeParse(payload);
  if (data === undefined || !WRITTEN.has(data.type)) return undefined;
  const isBot = data.author.bot === true || (data.webhook_id ?? null) !== null;
  if (isBot || data.author.id === self) return undefined;
  const isDirect = (data.guild_id ?? null) === null;
  const isMentioned = data.mentions.some(({ id }) => id === self);
  const replied = data.referenced_message;
  const follows = replied?.author.id === self ? replied.id : null;
  if (!isDirect && !isMentioned && follows === null) return undefined;
  return {
    id: data.id,
    channel: data.channel_id,
    person: data.author.id,
    text: withoutMentions(data.content),
    isReadable: isDirect || isMentioned || data.content !== '',
    follows,
    isDirect,
  };
}

/** Of people, roles and channels: numbers that say nothing. */
const withoutMentions = (content: string): string =>
  content.replace(/<(?:@[!&]?|#)\d{1,20}>/g, ' ').trim();
