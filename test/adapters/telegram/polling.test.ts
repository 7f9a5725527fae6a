import { describe, expect, it, onTestFinished } from 'vitest';
import { SurfaceFailure } from '../../../adapters/adapter.ts';
import { SENDING } from '../../../adapters/telegram/limits.ts';
import { attach, BRISK, openBot, startBot, toShown, UNPACED } from './bot.ts';
import { type BotApi, type Call, TOKEN } from './bot-api.ts';
import { ADA, writes } from './people.ts';

const QUESTION = 'Vad kostar simskolan?';
const SWIMMING = 'Sänkt avgiften för simskolan';
const conflict = {
  code: 409,
  description: 'Conflict: terminated by other getUpdates request',
};

/** How often each chat was sent an answer. */
function answersByChat(api: BotApi): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { payload } of api.calledWith('sendMessage')) {
    counts.set(payload.chat_id, (counts.get(payload.chat_id) ?? 0) + 1);
  }
  return counts;
}

describe('polling', () => {
  it('asks for just what it uses, as many as there are, and confirms what it has taken care of', async () => {
    const { api, ask } = await startBot();
    await ask(QUESTION);
    const [first, second] = api.calledWith('getUpdates').map(({ payload }) => payload);
    expect(first).toEqual({
      limit: 100,
      timeout: 30,
      allowed_updates: ['message', 'callback_query', 'inline_query', 'guest_message'],
    });
    expect(second?.offset).toBe(1001);
    expect(api.calledWith('deleteWebhook')).toHaveLength(1);
  });

  it('answers one chat in order, and different chats side by side', async () => {
    const bot = await startBot();
    bot.api.fail('sendMessage', {
      code: 429,
      description: 'Too Many Requests',
      parameters: { retry_after: 1 },
    });
    // The first has to wait; the same chat waits with it, and no other.
    for (const text of ['/moten', '/amnen', '/kallor']) bot.api.push(writes(text));
    bot.api.push(writes(QUESTION, { from: ADA + 1 }));
    const sent = () => bot.api.calledWith('sendMessage');
    await bot.api.until(() => sent().length === 5);
    const headings = sent().map((call) => [call.payload.chat_id, toShown(call).split('\n')[0]]);
    expect(headings.slice(1)).toEqual([
      [ADA + 1, expect.stringContaining(SWIMMING)],
      [ADA, 'Möten'],
      [ADA, 'Ämnen'],
      [ADA, 'Källor'],
    ]);
  });

  it.each([
    ['in a burst to as many chats', 200],
    ['in a burst to few chats', 8],
  ])('stopped %s loses nothing and repeats nothing', { timeout: 60_000 }, async (_, chats) => {
    // As Telegram asks, ten times as fast.
    const rates = {
      chat: { most: 1, per: 20 },
      group: SENDING.group,
      overall: { most: 30, per: 100 },
    };
    const timing = { ...BRISK, handOver: 25, finish: 30_000 };
    const bot = await openBot({ rates, timing });
    const { api } = bot;
    onTestFinished(api.close);
    const ids = Array.from({ length: 200 }, (_, i) =>
      api.push(writes(QUESTION, { from: ADA + (i % chats) })),
    );
    await bot.adapter.start();
    await api.until(() => api.calledWith('sendMessage').length >= 50);
    await bot.adapter.stop();
    const before = api.calledWith('sendMessage').length;
    // What has been answered is confirmed, and the rest is not.
    expect(api.pending.length).toBe(200 - before);
    // Few chats do not fill the hand: what they wrote is finished before the end.
    expect(before < 200).toBe(chats === 200);
    const successor = attach(api, { rates, timing });
    await successor.adapter.start();
    await api.untilConfirmed(ids.at(-1) ?? 0);
    await successor.adapter.stop();
    expect(api.calledWith('sendMessage')).toHaveLength(200);
    const counts = answersByChat(api);
    expect(counts.size).toBe(chats);
    expect(new Set(counts.values())).toEqual(new Set([200 / chats]));
    expect(api.pending).toEqual([]);
    expect(bot.log.text()).not.toContain('stopped before');
  });

  it('stopped while a chat waits for its turn answers it before the end', async () => {
    const rates = { ...UNPACED, chat: { most: 1, per: 60_000 } };
    const { api, adapter } = await startBot({ rates, timing: { ...BRISK, handOver: 20 } });
    for (let i = 0; i < 4; i++) api.push(writes(QUESTION));
    // Fetching on has made Telegram forget them.
    await api.until(() => api.pending.length === 0 && api.calledWith('sendMessage').length === 1);
    await adapter.stop();
    expect(api.calledWith('sendMessage')).toHaveLength(4);
  });

  it('stopped while Telegram lets it wait leaves the update to whoever comes next', async () => {
    const bot = await openBot({ timing: { ...BRISK, finish: 50 } });
    const { api } = bot;
    onTestFinished(api.close);
    api.fail('sendMessage', {
      code: 429,
      description: 'Too Many Requests',
      parameters: { retry_after: 300 },
    });
    const id = api.push(writes(QUESTION));
    await bot.adapter.start();
    await api.until(() => api.calledWith('sendMessage').length === 1);
    await bot.adapter.stop();
    expect(api.pending.map(({ update_id }) => update_id)).toEqual([id]);
    const successor = attach(api);
    await successor.adapter.start();
    await api.untilConfirmed(id);
    await successor.adapter.stop();
    expect(api.calledWith('sendMessage')).toHaveLength(2);
  });

  it('stopped while Telegram says nothing ends all the same, and tells what may follow', async () => {
    const { api, adapter, ask, log } = await startBot();
    await ask(QUESTION);
    api.fail('getUpdates', 'silence');
    await adapter.stop();
    expect(adapter.health()).toEqual({ state: 'stopped' });
    expect(log.text()).toContain('what was answered last may be answered again');
  });

  it('answers an update once that Telegram delivers twice', async () => {
    const { api, tell } = await startBot();
    await tell({ update_id: 4711, ...writes(QUESTION) });
    await tell({ update_id: 4711, ...writes(QUESTION) });
    expect(api.calledWith('sendMessage')).toHaveLength(1);
  });

  it('passes over updates of forms that it does not know', async () => {
    const { api, ask, adapter, log } = await startBot();
    for (const update of [
      {},
      { message: null },
      { message: { text: 7 } },
      { message: { message_id: 1, chat: 'x', text: QUESTION } },
      { callback_query: [] },
      { inline_query: { id: 1 } },
      { edited_message: {} },
      { something_new: { of: ['tomorrow'] } },
      { message: { message_id: 1, chat: { id: 1, type: 'private' } } },
      { message: { message_id: 1, chat: { id: 1, type: 'channel' }, text: QUESTION } },
    ]) {
      api.push(update);
    }
    expect(await ask(QUESTION)).toContain(SWIMMING);
    expect(api.calledWith('sendMessage')).toHaveLength(1);
    expect(adapter.health()).toEqual({ state: 'ready' });
    expect(log.text()).not.toContain('simskola');
  });

  it.each(['nonsense', 'page', 'drop', 'silence'] as const)(
    'goes on when Telegram answers a poll with %s',
    async (failure) => {
      const bot = await openBot({ timing: { ...BRISK, pollSeconds: 0.2, requestSeconds: 0.2 } });
      onTestFinished(async () => {
        await bot.adapter.stop();
        await bot.api.close();
      });
      bot.api.fail('getUpdates', failure);
      await bot.adapter.start();
      await bot.api.until((api) => api.calledWith('getUpdates').length >= 2);
      expect(await bot.ask(QUESTION)).toContain(SWIMMING);
      expect(bot.adapter.health()).toEqual({ state: 'ready' });
      const warnings = bot.log.lines.filter(({ level }) => level === 'warn');
      expect(warnings).toMatchObject([{ msg: 'Telegram cannot be reached; trying again' }]);
      expect(bot.log.text()).toContain('Telegram is reached again');
      expect(bot.log.text()).not.toContain(TOKEN);
    },
  );

  it('tells by its health that Telegram cannot be reached, and gets well by itself', async () => {
    const bot = await openBot({ timing: { ...BRISK, backoff: [20] } });
    onTestFinished(async () => {
      await bot.adapter.stop();
      await bot.api.close();
    });
    bot.api.fail('getUpdates', ...Array.from({ length: 5 }, () => 'drop' as const));
    await bot.adapter.start();
    const reason = 'Telegram cannot be reached; trying again';
    await expect.poll(bot.adapter.health).toEqual({ state: 'degraded', reason });
    await bot.ask(QUESTION);
    expect(bot.adapter.health()).toEqual({ state: 'ready' });
  });

  it('waits as long as Telegram asks', async () => {
    const bot = await openBot();
    onTestFinished(async () => {
      await bot.adapter.stop();
      await bot.api.close();
    });
    bot.api.fail('getUpdates', {
      code: 429,
      description: 'Too Many Requests',
      parameters: { retry_after: 1 },
    });
    await bot.adapter.start();
    await bot.api.until((api) => api.calledWith('getUpdates').length === 2);
    const [first, second] = bot.api.calledWith('getUpdates') as [Call, Call];
    expect(second.at - first.at).toBeGreaterThanOrEqual(990);
  });

  it('takes over from the process before it', async () => {
    const before = await startBot();
    const successor = attach(before.api);
    onTestFinished(() => successor.adapter.stop());
    await successor.adapter.start();
    await before.adapter.stop();
    expect(await successor.ask(QUESTION)).toContain(SWIMMING);
    expect(successor.fatal).toEqual([]);
  });

  it('ends when another process keeps fetching, and says what is wrong', async () => {
    const bot = await startBot();
    bot.api.fail('getUpdates', ...Array.from({ length: 7 }, () => conflict));
    // The poll that is under way ends with this.
    bot.api.push(writes(QUESTION));
    await expect.poll(() => bot.fatal).toHaveLength(1);
    expect(bot.fatal[0]).toBeInstanceOf(SurfaceFailure);
    expect(String(bot.fatal[0])).toContain('another process fetches updates');
    // Bounded: six waits, and no more.
    expect(bot.log.lines.filter(({ msg }) => /waiting for it to end/.test(`${msg}`))).toHaveLength(
      6,
    );
  });

  it('ends when the token is no longer right', async () => {
    const bot = await startBot();
    bot.api.fail('getUpdates', { code: 401, description: 'Unauthorized' });
    // The poll that is under way ends with this.
    bot.api.push(writes(QUESTION));
    await expect.poll(() => bot.fatal).toHaveLength(1);
    expect(String(bot.fatal[0])).toContain('set TELEGRAM_BOT_TOKEN');
  });
});

describe('the start', () => {
  it.each([
    ['a wrong token', { code: 401, description: 'Unauthorized' }],
    ['no token at all', { code: 404, description: 'Not Found' }],
  ])('with %s fails, and says what to set', async (_, failure) => {
    const { api, adapter } = await openBot();
    api.fail('getMe', failure);
    await expect(adapter.start()).rejects.toThrow('set TELEGRAM_BOT_TOKEN');
    await adapter.stop();
    expect(adapter.health()).toEqual({ state: 'stopped' });
    await api.close();
  });

  it('waits for the network, and tells so', async () => {
    const { api, adapter, ask } = await openBot({ timing: { ...BRISK, backoff: [20] } });
    api.fail('getMe', 'drop', 'drop');
    const started = adapter.start();
    await api.until(
      () => adapter.health().state === 'degraded' || api.calledWith('getMe').length > 1,
    );
    expect(adapter.health()).toEqual({
      state: 'degraded',
      reason: 'Telegram cannot be reached; trying again',
    });
    await started;
    expect(await ask(QUESTION)).toContain(SWIMMING);
    await adapter.stop();
    await api.close();
  });

  it('can be stopped while it waits', async () => {
    const { api, adapter } = await openBot({ timing: { ...BRISK, backoff: [60_000] } });
    api.fail('getMe', 'drop');
    const started = adapter.start();
    await api.until(() => api.calledWith('getMe').length === 1);
    await adapter.stop();
    await expect(started).rejects.toMatchObject({ name: 'AbortError' });
    await api.close();
  });
});
