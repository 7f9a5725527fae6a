import * as z from 'zod';

/** What Telegram tells, as far as it is of use here; all else is left out unread. */
const userSchema = z.object({
  id: z.int(),
  is_bot: z.boolean().default(false),
  language_code: z.string().optional(),
});
const chatSchema = z.object({ id: z.int(), type: z.string() });
const entitySchema = z.object({
  type: z.string(),
  offset: z.int().min(0),
  length: z.int().min(0),
  user: z.object({ id: z.int() }).optional(),
});
const present = z.unknown().optional();

const messageSchema = z.object({
  message_id: z.int(),
  message_thread_id: z.int().optional(),
  is_topic_message: z.boolean().optional(),
  is_automatic_forward: z.boolean().optional(),
  chat: chatSchema,
  from: userSchema.optional(),
  sender_chat: z.object({ id: z.int() }).optional(),
  via_bot: z.object({ id: z.int() }).optional(),
  text: z.string().optional(),
  entities: z.array(entitySchema).default([]),
  caption: z.string().optional(),
  caption_entities: z.array(entitySchema).default([]),
  reply_to_message: z
    .object({ from: z.object({ id: z.int() }).optional(), forum_topic_created: present })
    .optional(),
  guest_query_id: z.string().optional(),
  photo: present,
  voice: present,
  audio: present,
  video: present,
  video_note: present,
  animation: present,
  sticker: present,
  document: present,
});

const updateSchema = z.object({
  update_id: z.int(),
  message: messageSchema.optional(),
  guest_message: messageSchema.optional(),
  callback_query: z
    .object({
      id: z.string(),
      from: userSchema,
      data: z.string().optional(),
      message: z
        .object({
          message_id: z.int(),
          message_thread_id: z.int().optional(),
          is_topic_message: z.boolean().optional(),
          chat: chatSchema,
        })
        .optional(),
    })
    .optional(),
  inline_query: z
    .object({ id: z.string(), from: userSchema, query: z.string(), offset: z.string() })
    .optional(),
});

export type Update = z.infer<typeof updateSchema>;
export type Message = z.infer<typeof messageSchema>;
export type CallbackQuery = NonNullable<Update['callback_query']>;
export type InlineQuery = NonNullable<Update['inline_query']>;
export type User = z.infer<typeof userSchema>;

/** The kinds of updates that are asked for. */
export const ALLOWED_UPDATES = [
  'message',
  'callback_query',
  'inline_query',
  'guest_message',
] as const satisfies readonly (keyof Update)[];

/** Undefined for what is no update as Telegram describes it. */
export function parseUpdate(value: unknown): Update | undefined {
  return updateSchema.safeParse(value).data;
}

/** The id of an update that cannot be read otherwise, so that it is not fetched for ever. */
export function idOf(value: unknown): number | undefined {
  return z.object({ update_id: z.int() }).safeParse(value).data?.update_id;
}

/** What has to be kept in order: a chat's updates, or a person's where there is no chat. */
export function orderKeyOf(update: Update): string {
  const { message, callback_query, inline_query, guest_message } = update;
  const chat = message?.chat ?? callback_query?.message?.chat;
  if (chat) return `${chat.id}`;
  const asked = callback_query ?? inline_query ?? guest_message;
  return `from ${asked?.from?.id ?? 'nobody'}`;
}
