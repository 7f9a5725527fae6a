import { ME } from './bot-api.ts';

/** Updates as Telegram writes them, of people who write and press. */
export interface Saying {
  readonly from?: number;
  /** A private chat with the person by default. */
  readonly chat?: number;
  readonly type?: 'private' | 'group' | 'supergroup';
  readonly language?: string;
  readonly thread?: number;
  readonly replyTo?: object;
  readonly extra?: object;
}

let messageIds = 0;

export const ADA = 7_000_001;
export const GROUP = -1_001_234_567_890;

/** Somebody writes a text; commands and mentions are marked as Telegram marks them. */
export function writes(text: string, saying: Saying = {}): { readonly message: object } {
  return { message: messageOf(saying, { text, entities: entitiesOf(text) }) };
}

export function messageOf(saying: Saying, content: object): object {
  const { from = ADA, chat = from, language = 'sv', thread, replyTo } = saying;
  const type = saying.type ?? (chat < 0 ? 'supergroup' : 'private');
  messageIds += 1;
  return {
    message_id: messageIds,
    date: 1_700_000_000,
    chat: { id: chat, type, ...(type === 'private' ? { first_name: 'Ada' } : { title: 'Grupp' }) },
    from: { id: from, is_bot: false, first_name: 'Quirina-7241', language_code: language },
    ...(thread !== undefined && { message_thread_id: thread, is_topic_message: true }),
    ...(replyTo && { reply_to_message: replyTo }),
    ...content,
    ...saying.extra,
  };
}

export function entitiesOf(text: string): object[] {
  const found = (pattern: RegExp, type: string) =>
    [...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({
      type,
      offset: index,
      length,
    }));
  return [...found(/^\/\w+(?:@\w+)?/g, 'bot_command'), ...found(/(?<!\w)@\w+/g, 'mention')];
}

/** Somebody presses a button under a message of the bot's. */
export function presses(data: string, saying: Saying = {}, id = 'press'): object {
  const { from = ADA, language = 'sv' } = saying;
  return {
    callback_query: {
      id,
      from: { id: from, is_bot: false, first_name: 'Ada', language_code: language },
      chat_instance: '1',
      data,
      message: { ...messageOf(saying, { text: 'before' }), from: ME },
    },
  };
}

export const types = (query: string, { offset = '', id = 'inline', language = 'sv' } = {}) => ({
  inline_query: {
    id,
    from: { id: ADA, is_bot: false, first_name: 'Ada', language_code: language },
    query,
    offset,
    chat_type: 'sender',
  },
});
