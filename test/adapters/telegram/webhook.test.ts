import { describe, expect, it, onTestFinished } from 'vitest';
import { SurfaceFailure } from '../../../adapters/adapter.ts';
import { attach, type Bot, type BotOptions, BRISK, openBot, toShown } from './bot.ts';
import { type BotApi, TOKEN } from './bot-api.ts';
import { ADA, writes } from './people.ts';
import { serve } from './web.ts';

const SECRET = 'a-secret_of-our-own';
const URL_SET = 'https://fraga.example/telegram/hook';
const QUESTION = 'Vad kostar simskolan?';
const SWIMMING = 'Sänkt avgiften för simskolan';

interface Hooked extends Bot {
  /** As Telegram does; the status that it gets, once it does. */
  deliver(update: unknown, options?: DeliverOptions): Promise<number>;
}

interface DeliverOptions {
  readonly secret?: string | null;
  readonly method?: string;
  readonly path?: string;
}

const configFor = (api: BotApi) => ({
  config: { token: TOKEN, apiRoot: api.root, webhook: { url: URL_SET, secret: SECRET } },
});

let ids = 5000;
const numbered = (update: object) => {
  ids += 1;
  return { update_id: ids, ...update };
};

async function hook(bot: Bot): Promise<Hooked> {
  const web = await serve(bot.routes);
  onTestFinished(async () => {
    await bot.adapter.stop();
    web.close();
  });
  return {
    ...bot,
    async deliver(update, { secret = SECRET, method = 'POST', path = '/telegram/hook' } = {}) {
      const { status } = await fetch(`${web.root}${path}`, {
        method,
        headers: {
          'content-type': 'application/json',
          ...(secret !== null && { 'x-telegram-bot-api-secret-token': secret }),
        },
        ...(method === 'POST' && {
          body: typeof update === 'string' ? update : JSON.stringify(update),
        }),
      });
      return status;
    },
  };
}

async function startHooked({ timing = BRISK, ...options }: BotOptions = {}): Promise<Hooked> {
  const { api } = await openBot();
  onTestFinished(async () => {
    expect(api.refused).toEqual([]);
    await api.close();
  });
  const bot = await hook(attach(api, { ...configFor(api), timing, ...options }));
  await bot.adapter.start();
  return bot;
}

const sent = ({ api }: Bot) => api.calledWith('sendMessage');

describe('the webhook', () => {
  it('is set with its secret and for just what is used, and stays set', async () => {
    const bot = await startHooked();
    expect(bot.api.calledWith('setWebhook').map(({ payload }) => payload)).toEqual([
      {
        url: URL_SET,
        secret_token: SECRET,
        allowed_updates: ['message', 'callback_query', 'inline_query', 'guest_message'],
      },
    ]);
    await bot.adapter.stop();
    expect(bot.api.calledWith('deleteWebhook')).toEqual([]);
    expect(bot.api.calledWith('getUpdates')).toEqual([]);
    expect(bot.adapter.health()).toEqual({ state: 'stopped' });
    expect(bot.routes.find('/telegram/hook')).toBeUndefined();
  });

  it('gets its 200 when the answer has been sent', async () => {
    const bot = await startHooked();
    expect(await bot.deliver(numbered(writes(QUESTION)))).toBe(200);
    expect(sent(bot).map(toShown).join()).toContain(SWIMMING);
  });

  it('does not take what is not from Telegram', async () => {
    const bot = await startHooked();
    const update = numbered(writes(QUESTION));
    for (const secret of [null, '', 'x', `${SECRET}x`, SECRET.slice(1), SECRET.toUpperCase()]) {
      expect(await bot.deliver(update, { secret })).toBe(401);
    }
    expect(await bot.deliver(update, { method: 'GET' })).toBe(405);
    expect(await bot.deliver(update, { path: '/telegram' })).toBe(404);
    expect(await bot.deliver('no JSON')).toBe(400);
    expect(await bot.deliver(`"${'x'.repeat(1_000_001)}"`)).toBe(413);
    expect(sent(bot)).toEqual([]);
    expect(await bot.deliver(update)).toBe(200);
    expect(sent(bot)).toHaveLength(1);
    expect(bot.log.text()).not.toContain(SECRET);
  });

  it('takes updates of forms that it does not know, lest they come again', async () => {
    const bot = await startHooked();
    for (const update of [{}, [], null, 7, { update_id: 'x' }, { update_id: 1, message: 7 }]) {
      expect(await bot.deliver(JSON.stringify(update))).toBe(200);
    }
    expect(await bot.deliver(numbered({ poll: {} }))).toBe(200);
    expect(bot.adapter.health()).toEqual({ state: 'ready' });
  });

  it('answers once what is delivered twice, one after the other or side by side', async () => {
    const bot = await startHooked();
    const update = numbered(writes(QUESTION));
    expect(await Promise.all([bot.deliver(update), bot.deliver(update)])).toEqual([200, 200]);
    expect(await bot.deliver(update)).toBe(200);
    expect(sent(bot)).toHaveLength(1);
  });

  it('answers one chat in order', async () => {
    const bot = await startHooked();
    const parameters = { retry_after: 1 };
    bot.api.fail('sendMessage', { code: 429, description: 'Too Many Requests', parameters });
    const first = bot.deliver(numbered(writes('/moten')));
    await bot.api.until(() => sent(bot).length === 1);
    const others = [writes('/amnen'), writes(QUESTION, { from: ADA + 1 })];
    await Promise.all([first, ...others.map((update) => bot.deliver(numbered(update)))]);
    expect(sent(bot).map((call) => toShown(call).split('\n')[0])).toEqual([
      'Möten',
      expect.stringContaining(SWIMMING),
      'Möten',
      'Ämnen',
    ]);
  });

  it('gets its 200 while a send has to wait, which goes on', async () => {
    const bot = await startHooked({ timing: { ...BRISK, acknowledge: 50 } });
    const parameters = { retry_after: 1 };
    bot.api.fail('sendMessage', { code: 429, description: 'Too Many Requests', parameters });
    const update = numbered(writes(QUESTION));
    expect(await bot.deliver(update)).toBe(200);
    await bot.api.until(() => sent(bot).length === 1);
    // Delivered again while it waits: still one answer.
    expect(await bot.deliver(update)).toBe(200);
    await bot.api.until(() => sent(bot).length === 2);
    await bot.adapter.stop();
    expect(sent(bot).map(({ isFailed }) => isFailed)).toEqual([true, false]);
  });

  it('has what could not be sent delivered again', async () => {
    const bot = await startHooked();
    bot.api.fail('sendMessage', ...Array.from({ length: 8 }, () => 'drop' as const));
    const update = numbered(writes(QUESTION));
    expect(await bot.deliver(update)).toBe(503);
    expect(await bot.deliver(update)).toBe(200);
    expect(sent(bot).filter(({ isFailed }) => !isFailed)).toHaveLength(1);
  });

  it('loses nothing and repeats nothing when it is stopped in a burst of 200', {
    timeout: 60_000,
  }, async () => {
    // As Telegram asks, ten times as fast; a process has a secret path, and its successor the same.
    const rates = {
      chat: { most: 1, per: 100 },
      group: { most: 20, per: 6000 },
      overall: { most: 30, per: 100 },
    };
    let bot = await startHooked({ rates });
    const { api } = bot;
    const updates = Array.from({ length: 200 }, (_, i) =>
      numbered(writes(QUESTION, { from: ADA + i })),
    );
    /** As Telegram: 40 at a time, and again until it gets a 200. */
    const waiting = [...updates];
    const deliverAll = async (): Promise<void> => {
      for (let update = waiting.shift(); update; update = waiting.shift()) {
        const status = await bot.deliver(update).catch(() => 0);
        if (status !== 200) waiting.push(update);
      }
    };
    const delivering = Promise.all(Array.from({ length: 40 }, deliverAll));
    await api.until(() => api.calledWith('sendMessage').length >= 70);
    await bot.adapter.stop();
    const before = api.calledWith('sendMessage').length;
    expect(before).toBeLessThan(200);
    bot = await hook(attach(api, { ...configFor(api), rates }));
    await bot.adapter.start();
    await delivering;
    expect(api.calledWith('sendMessage')).toHaveLength(200);
    expect(new Set(api.calledWith('sendMessage').map(({ payload }) => payload.chat_id)).size).toBe(
      200,
    );
  });

  it('ends, and says what to set, when Telegram does not take its address', async () => {
    const { api } = await openBot();
    const bot = attach(api, configFor(api));
    const description = 'Bad Request: bad webhook: IP address 127.0.0.1 is reserved';
    api.fail('setWebhook', { code: 400, description });
    await expect(bot.adapter.start()).rejects.toThrow(
      /TELEGRAM_WEBHOOK_URL \(Bad Request: bad webhook/,
    );
    await bot.adapter.stop();
    await api.close();
  });

  it('ends, and says what to set, when its path is taken', async () => {
    const { api } = await openBot();
    const bot = attach(api, configFor(api));
    bot.routes.take('/telegram/hook', async () => {});
    const error = await bot.adapter.start().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(SurfaceFailure);
    expect(String(error)).toContain('set one with another path');
    await bot.adapter.stop();
    expect(bot.routes.find('/telegram/hook')).toBeDefined();
    await api.close();
  });

  it.each([
    [{ url: URL_SET, pending_update_count: 0, last_error_message: 'x' }, { state: 'ready' }],
    [
      { url: URL_SET, pending_update_count: 3, last_error_message: 'Connection refused' },
      {
        state: 'degraded',
        reason: 'Telegram cannot deliver to TELEGRAM_WEBHOOK_URL: Connection refused',
      },
    ],
    [
      { url: 'https://other.example', pending_update_count: 0 },
      { state: 'degraded', reason: expect.stringContaining('set to another address') },
    ],
  ])('tells by its health how Telegram fares with it: %j', async (info, health) => {
    const { api } = await openBot();
    api.webhookInfo = info;
    // A busy machine is silent for longer than three such looks: no silence is measured here.
    const options = { timing: { ...BRISK, watch: 20 }, clock: () => 0 };
    const bot = await hook(attach(api, { ...configFor(api), ...options }));
    await bot.adapter.start();
    // Looks may overlap when they come so soon, so the first may be under way at the second.
    await api.until(() => api.calledWith('getWebhookInfo').length > 1);
    await expect.poll(() => bot.adapter.health()).toEqual(health);
    await bot.adapter.stop();
    await api.close();
  });
});
