import { describe, expect, it } from 'vitest';
import { createConversations } from '../../adapters/conversations.ts';

const conversation = (text: string) => ({ language: 'sv', text, shown: [] }) as const;

describe('createConversations', () => {
  it('keeps conversations apart', async () => {
    const conversations = createConversations();
    await conversations.remember('a', conversation('skolan'));
    await conversations.remember('b', conversation('bostäder'));
    expect(await conversations.recall('a')).toEqual(conversation('skolan'));
    expect(await conversations.recall('c')).toBeUndefined();
    expect(await conversations.recall('__proto__')).toBeUndefined();
  });

  it('forgets the one that has been silent the longest', async () => {
    const conversations = createConversations({ mostConversations: 2, mostCharacters: 1000 });
    await conversations.remember('a', conversation('1'));
    await conversations.remember('b', conversation('2'));
    await conversations.remember('a', conversation('3'));
    await conversations.remember('c', conversation('4'));
    expect(await conversations.recall('b')).toBeUndefined();
    expect(await conversations.recall('a')).toEqual(conversation('3'));
  });

  it('has room for so many characters and no more, ids included', async () => {
    const conversations = createConversations({ mostConversations: 10, mostCharacters: 1000 });
    await conversations.remember('a', conversation('x'.repeat(600)));
    await conversations.remember('b'.repeat(500), conversation('y'));
    expect(await conversations.recall('a')).toBeUndefined();
    expect(await conversations.recall('b'.repeat(500))).toEqual(conversation('y'));
    await conversations.remember('c', conversation('z'.repeat(2000)));
    expect(await conversations.recall('c')).toBeUndefined();
  });
});
