import type { Message } from './update.ts';

/** The bot's own account, as getMe tells. */
export interface Me {
  readonly id: number;
  readonly username: string;
}

/** What a message wants of the bot. */
export type Asked =
  | { readonly kind: 'command'; readonly name: string; readonly rest: string }
  | { readonly kind: 'question'; readonly text: string }
  /** A picture, a voice message and the like, without a word. */
  | { readonly kind: 'no text' };

/**
 * Undefined when it is not meant for the bot: in a group all but commands, mentions and replies to
 * it, whichever of them Telegram lets it see.
 */
export function toAsked(message: Message, me: Me): Asked | undefined {
  if (!isFromSomebody(message) || message.via_bot?.id === me.id) return undefined;
  const isPrivate = message.chat.type === 'private';
  const written = withoutMentions(message, me);
  const command = parseCommand(written.text);
  if (command && command.bot !== null && !isName(command.bot, me)) return undefined;
  const isMeant = isPrivate || written.isMentioned || isReplyTo(message, me);
  if (command && (isMeant || command.bot !== null || !isPrivate)) {
    return { kind: 'command', name: command.name, rest: command.rest };
  }
  if (!isMeant) return undefined;
  if (written.text !== '' || written.isMentioned) return { kind: 'question', text: written.text };
  return isPrivate && hasMedia(message) ? { kind: 'no text' } : undefined;
}

/** What a guest message asks: it was sent to the bot, which its mention tells. */
export const askedOfGuest = (message: Message, me: Me): string => withoutMentions(message, me).text;

/** Another bot may answer each answer; an administrator who stays anonymous is a person. */
function isFromSomebody({ from, sender_chat, chat, is_automatic_forward }: Message): boolean {
  if (!from || is_automatic_forward) return false;
  return !from.is_bot || sender_chat?.id === chat.id;
}

interface Written {
  readonly text: string;
  readonly isMentioned: boolean;
}

/** Entities count in UTF-16 units, as strings do. */
function withoutMentions(message: Message, me: Me): Written {
  const text = message.text ?? message.caption ?? '';
  const entities = message.text === undefined ? message.caption_entities : message.entities;
  const mentions = entities.filter(({ type, offset, length, user }) => {
    if (type === 'text_mention') return user?.id === me.id;
    return type === 'mention' && isName(text.slice(offset + 1, offset + length), me);
  });
  const rest = mentions
    .toSorted((a, b) => b.offset - a.offset)
    .reduce(
      (left, { offset, length }) => `${left.slice(0, offset)} ${left.slice(offset + length)}`,
      text,
    );
  return {
    text: mentions.length === 0 ? text.trim() : tidy(rest),
    isMentioned: mentions.length > 0,
  };
}

/** Without the space before and after a name that is gone, and the comma after it. */
const tidy = (text: string): string =>
  text
    .replace(/ {2,}/g, ' ')
    .replace(/^[\s,:]+/, '')
    .trim();

const isName = (name: string, me: Me): boolean => name.toLowerCase() === me.username.toLowerCase();

const isReplyTo = ({ reply_to_message: replied }: Message, me: Me): boolean =>
  // What is written in a forum's topic replies to the message that opened it.
  replied?.from?.id === me.id && replied.forum_topic_created === undefined;

interface Command {
  readonly name: string;
  /** Which bot it is for, where that is said. */
  readonly bot: string | null;
  readonly rest: string;
}

function parseCommand(text: string): Command | undefined {
  const [, name, bot = null, rest = ''] =
    /^\/(\w{1,32})(?:@(\w+))?(?:\s+([\s\S]*))?$/.exec(text) ?? [];
  return name === undefined ? undefined : { name, bot, rest: rest.trim() };
}

const hasMedia = ({
  photo,
  voice,
  audio,
  video,
  video_note,
  animation,
  sticker,
  document,
}: Message) =>
  [photo, voice, audio, video, video_note, animation, sticker, document].some(
    (each) => each !== undefined,
  );
