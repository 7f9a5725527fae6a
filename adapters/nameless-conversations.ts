import { createHmac, randomBytes } from 'node:crypto';
import { type Conversations, createConversations } from './conversations.ts';

const KEY_BYTES = 32;

/**
 * Conversations under names that tell neither person nor place. What somebody asks a party may
 * reveal what they think of it, so not even whoever reads the memory of this process is to learn
 * who asked; the names last as long as it does.
 */
export function createNamelessConversations(
  kept: Conversations = createConversations(),
): Conversations {
  const key = randomBytes(KEY_BYTES);
  const nameOf = (id: string): string => createHmac('sha256', key).update(id).digest('base64url');
  return {
    recall: (id) => kept.recall(nameOf(id)),
    remember: (id, conversation) => kept.remember(nameOf(id), conversation),
  };
}
