import type { Asker } from './answers.ts';
import type { Place } from './chat.ts';
import { toLanguage } from './languages.ts';
import type { Message, User } from './update.ts';

/** A message that was written, or one whose button was pressed. */
type Said = Pick<Message, 'message_id' | 'message_thread_id' | 'is_topic_message' | 'chat'>;

const isGroup = ({ chat }: Said): boolean => chat.type !== 'private';

const threadOf = ({ message_thread_id, is_topic_message }: Said): number | null =>
  // Of a reply in a group without topics it is the first message's, which is no place.
  is_topic_message ? (message_thread_id ?? null) : null;

/** Where to answer: in a group as a reply, so that everybody sees to what. */
export function placeOf(said: Said): Place {
  const inGroup = isGroup(said);
  return {
    id: said.chat.id,
    isGroup: inGroup,
    thread: threadOf(said),
    replyTo: inGroup ? said.message_id : null,
  };
}

/** Everybody has a conversation of their own, in each chat and topic. */
export function askerOf(said: Said | undefined, from: User | undefined): Asker {
  const ids = said && isGroup(said) ? [said.chat.id, from?.id] : [from?.id ?? said?.chat.id];
  const thread = said ? threadOf(said) : null;
  return {
    key: [...ids, ...(thread === null ? [] : [`t${thread}`])].join(':'),
    language: toLanguage(from?.language_code),
    isInGroup: said !== undefined && isGroup(said),
  };
}
