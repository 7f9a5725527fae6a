import { describe, expect, it } from 'vitest';
import { createNamelessConversations } from '../../adapters/nameless-conversations.ts';

const conversation = { language: 'sv', text: 'skolan', shown: [] } as const;

describe('conversations without names', () => {
  it('are kept apart, and under nothing that tells whose they are', async () => {
    const ids: string[] = [];
    const kept = new Map<string, typeof conversation>();
    const conversations = createNamelessConversations({
      recall: async (id) => kept.get(id),
      remember: async (id) => {
        ids.push(id);
        kept.set(id, conversation);
      },
    });
    await conversations.remember('person 7000001', conversation);
    expect(await conversations.recall('person 7000001')).toEqual(conversation);
    expect(await conversations.recall('person 7000002')).toBeUndefined();
    expect(ids).toEqual([expect.stringMatching(/^[\w-]{43}$/)]);
  });

  it('are under other names in another process', async () => {
    const names = await Promise.all(
      [1, 2].map(
        () =>
          new Promise((resolve) => {
            const kept = {
              recall: async () => undefined,
              remember: async (id: string) => resolve(id),
            };
            void createNamelessConversations(kept).remember('Ada', conversation);
          }),
      ),
    );
    expect(names[0]).not.toBe(names[1]);
  });
});
