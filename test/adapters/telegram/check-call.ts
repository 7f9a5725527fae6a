import * as z from 'zod';
import { parseHtml } from './parse-html.ts';

/** What Telegram would refuse of a call, by https://core.telegram.org/bots/api; empty when nothing. */
export function checkCall(method: string, payload: unknown): string[] {
  const schema = METHODS[method];
  if (schema === undefined) return [`${method}: no such method here`];
  const { error } = schema.safeParse(payload);
  return (error?.issues ?? []).map(
    ({ path, message }) => `${method} ${path.join('.')}: ${message}`,
  );
}

const bytes = (least: number, most: number) =>
  z.string().refine((text) => {
    const length = Buffer.byteLength(text);
    return length >= least && length <= most;
  }, `must be ${least}-${most} bytes`);
/** Half a surrogate pair is no UTF-8. */
const text = z.string().refine((each) => !/\p{Surrogate}/u.test(each), 'must be UTF-8');
const characters = (least: number, most: number) =>
  text.refine((each) => each.length >= least && each.length <= most, `must be ${least}-${most}`);

const isShown = (shown: string, most: number): boolean =>
  shown.trim() !== '' && shown.length <= most;

function isText(message: { text: string; parse_mode?: string | undefined }): boolean {
  if (message.parse_mode === undefined) return isShown(message.text, 4096);
  const parsed = parseHtml(message.text);
  return parsed.kind === 'text' && isShown(parsed.text, 4096);
}

const keyboard = z.strictObject({
  inline_keyboard: z
    .array(
      z
        .array(z.strictObject({ text: characters(1, 1000), callback_data: bytes(1, 64) }))
        .min(1)
        .max(8),
    )
    .max(100),
});
const preview = z.strictObject({ is_disabled: z.literal(true) });
const where = {
  chat_id: z.int(),
  message_thread_id: z.int().optional(),
  reply_parameters: z
    .strictObject({ message_id: z.int(), allow_sending_without_reply: z.literal(true) })
    .optional(),
};
const formatted = {
  text,
  parse_mode: z.literal('HTML').optional(),
  link_preview_options: preview.optional(),
  reply_markup: keyboard.optional(),
};
const TOO_MUCH = 'is empty, too long or no HTML of Telegram’s';
const article = z.strictObject({
  type: z.literal('article'),
  id: bytes(1, 64),
  title: characters(1, 1000),
  description: text.optional(),
  input_message_content: z
    .strictObject({
      message_text: text,
      parse_mode: z.literal('HTML'),
      link_preview_options: preview,
    })
    .refine(({ message_text, parse_mode }) => isText({ text: message_text, parse_mode }), TOO_MUCH),
});
const command = z.strictObject({
  command: z.string().regex(/^[a-z0-9_]{1,32}$/),
  description: characters(1, 256),
});
const scope = z.strictObject({ type: z.enum(['all_private_chats', 'all_group_chats']) });
const commandWhere = { scope, language_code: z.string().length(2).optional() };

const METHODS: Readonly<Record<string, z.ZodType>> = {
  getMe: z.strictObject({}),
  deleteWebhook: z.strictObject({}),
  getWebhookInfo: z.strictObject({}),
  setWebhook: z.strictObject({
    url: z.string().startsWith('https://'),
    secret_token: z.string().regex(/^[\w-]{1,256}$/),
    allowed_updates: z.array(z.string()),
  }),
  getUpdates: z.strictObject({
    offset: z.int().optional(),
    limit: z.int().min(1).max(100),
    timeout: z.number().min(0).max(50),
    allowed_updates: z.array(z.string()).optional(),
  }),
  getMyCommands: z.strictObject(commandWhere),
  setMyCommands: z.strictObject({ ...commandWhere, commands: z.array(command).min(1).max(100) }),
  sendMessage: z.strictObject({ ...where, ...formatted }).refine(isText, TOO_MUCH),
  editMessageText: z
    .strictObject({ chat_id: z.int(), message_id: z.int(), ...formatted })
    .refine(isText, TOO_MUCH),
  sendDocument: z.strictObject({
    ...where,
    chat_id: z.coerce.number(),
    message_thread_id: z.coerce.number().optional(),
    reply_parameters: z.string().optional(),
    caption: characters(1, 1024),
    document: z.strictObject({ name: z.string().regex(/^[a-z0-9.-]+$/), content: z.string() }),
  }),
  answerCallbackQuery: z.strictObject({
    callback_query_id: z.string(),
    text: characters(1, 200).optional(),
    show_alert: z.boolean().optional(),
  }),
  answerInlineQuery: z.strictObject({
    inline_query_id: z.string(),
    results: z
      .array(article)
      .max(50)
      .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'ids must differ'),
    cache_time: z.int().min(0),
    is_personal: z.boolean(),
    next_offset: bytes(0, 64),
    button: z
      .strictObject({
        text: characters(1, 64),
        start_parameter: z.string().regex(/^[\w-]{1,64}$/),
      })
      .optional(),
  }),
  answerGuestQuery: z.strictObject({ guest_query_id: z.string(), result: article }),
};
