import type { Conversation } from '../src/assistant/conversation.ts';
import type { Excerpt } from '../src/engine/answer.ts';

/**
 * A conversation without what an answer had no room for: whoever writes "more" instead of pressing
 * the button gets that next.
 */
export function afterShowing(
  { shown, ...conversation }: Conversation,
  left: readonly Excerpt[],
): Conversation {
  const isLeft = new Set(left.map(({ citation }) => `${citation.documentId}:${citation.start}`));
  return { ...conversation, shown: shown.filter((key) => !isLeft.has(key)) };
}
