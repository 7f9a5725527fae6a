import { createHmac, randomBytes } from 'node:crypto';

/**
 * Names for what was said before. What somebody asks a party may reveal what they think of it, so
 * a question is kept under a name that tells neither person nor place, even to whoever reads the
 * memory of this process: they last as long as the process does.
 */
export interface ConversationKeys {
  /** What one person says in one place. */
  ofPerson(person: string, channel: string | null): string;
  /** What led to an answer, for whoever replies to that. */
  ofAnswer(message: string): string;
}

const KEY_BYTES = 32;

export function createConversationKeys(): ConversationKeys {
  const key = randomBytes(KEY_BYTES);
  const nameOf = (text: string): string =>
    createHmac('sha256', key).update(text).digest('base64url');
  return {
    ofPerson: (person, channel) => nameOf(`person ${person} ${channel ?? ''}`),
    ofAnswer: (message) => nameOf(`answer ${message}`),
  };
}
