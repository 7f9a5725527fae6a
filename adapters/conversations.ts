import type { Conversation } from '../src/assistant/conversation.ts';

/** Where an adapter keeps what was said before; in memory here, a database when replicas share it. */
export interface Conversations {
  recall(id: string): Promise<Conversation | undefined>;
  remember(id: string, conversation: Conversation): Promise<void>;
}

export interface Bounds {
  readonly mostConversations: number;
  /** UTF-16 code units, ids included. */
  readonly mostCharacters: number;
}

/** Some 10 MB at most, and thousands of people who talk at once. */
const BOUNDS: Bounds = { mostConversations: 10_000, mostCharacters: 4_000_000 };

/** Forgets the conversation that has been silent the longest when there is no room for a new one. */
export function createConversations(bounds: Bounds = BOUNDS): Conversations {
  // Kept as JSON: its length is its size, and it holds on to no part of the text it came from.
  const kept = new Map<string, string>();
  let size = 0;
  const forget = (id: string): void => {
    size -= id.length + (kept.get(id)?.length ?? 0);
    kept.delete(id);
  };
  return {
    async recall(id) {
      const json = kept.get(id);
      return json === undefined ? undefined : (JSON.parse(json) as Conversation);
    },
    async remember(id, conversation) {
      if (kept.has(id)) forget(id);
      const json = JSON.stringify(conversation);
      kept.set(id, json);
      size += id.length + json.length;
      for (const oldest of kept.keys()) {
        if (kept.size <= bounds.mostConversations && size <= bounds.mostCharacters) break;
        forget(oldest);
      }
    },
  };
}
