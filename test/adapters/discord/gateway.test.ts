import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, type TestContext } from 'vitest';
import { createKnowledgeAssistant } from '../../../adapters/create-assistant.ts';
import { type Bot, type BotParts, createBots } from './bot.ts';
import { textOf } from './people.ts';
import type { AtGateway, Stage } from './server.ts';

const assistant = await createKnowledgeAssistant();

/** Several at a time: they wait for discord.js, which takes half a second to come back. */
async function open({ onTestFinished }: TestContext, parts: BotParts = {}): Promise<Bot> {
  const bots = createBots(assistant);
  onTestFinished(() => bots.closeAll());
  return bots.open(parts);
}

async function start(context: TestContext, parts: BotParts = {}): Promise<Bot> {
  const bot = await open(context, parts);
  await bot.adapter.start();
  return bot;
}

const ada = { name: 'Ada' };
const QUESTION = 'Vad kostar simskolan?';
const SWIMMING = 'Sänkt avgiften för simskolan i ytterstaden med 300 kronor';
const FAST = { firstWait: 10, longestWait: 50 };

/** Until the log has said something; there is no other event for what the adapter believes. */
async function said({ lines }: Bot, words: string, times = 1): Promise<void> {
  const count = () => lines.filter(({ msg }) => String(msg).includes(words)).length;
  while (count() < times) await sleep(5);
}

/** A gateway that hangs up at a stage. */
const closing =
  (at: Stage, code: number): AtGateway =>
  (stage, from) => {
    if (stage === at) from.close(code);
    return stage === at;
  };

const answers = async ({ people }: Bot): Promise<string> =>
  textOf((await people.ask(ada, QUESTION)).body);

describe.concurrent('a wrong token', () => {
  it('stops the adapter, which says what to set and not what was set', async (context) => {
    const { adapter, logged } = await open(context, { token: 'a-wrong.token' });
    await expect(adapter.start()).rejects.toThrow(/^Discord refuses the token: set DISCORD_TOKEN/);
    expect(adapter.health()).toMatchObject({ state: 'failed' });
    expect(logged()).not.toContain('a-wrong.token');
  });

  it.for<[number, RegExp]>([
    [4004, /set DISCORD_TOKEN/],
    [4014, /4014.*Privileged Gateway Intents/],
    [4013, /newer version/],
  ])(
    'or intent that the gateway refuses at login does too: %i',
    async ([code, message], context) => {
      const { adapter, server } = await open(context);
      server.behaveAtGateway(closing('identify', code));
      await expect(adapter.start()).rejects.toThrow(message);
      expect(adapter.health()).toMatchObject({ state: 'failed' });
    },
  );

  // discord.js emits shardDisconnect alone, and believes itself ready all the same.
  it.for<[number, RegExp]>([
    [4004, /set DISCORD_TOKEN/],
    [4014, /4014.*Privileged Gateway Intents/],
  ])('or intent that is refused later stops it then: %i', async ([code, message], context) => {
    const bot = await start(context);
    bot.server.closeWith(code);
    while (bot.failures.length === 0) await sleep(5);
    expect(bot.failures).toEqual([expect.objectContaining({ name: 'SurfaceFailure' })]);
    expect(bot.failures[0]?.message).toMatch(message);
    expect(bot.adapter.health()).toMatchObject({ state: 'failed' });
    expect(bot.server.counts.connections).toBe(1);
  });
});

describe.concurrent('a dropped connection', () => {
  it('is resumed, and what was asked meanwhile is answered once', async (context) => {
    const bot = await start(context, { limits: { gateway: FAST } });
    const { server, people, adapter } = bot;
    server.drop();
    await said(bot, 'was lost');
    expect(adapter.health()).toMatchObject({
      state: 'degraded',
      reason: expect.stringContaining('1006'),
    });
    const { body } = await people.ask(ada, QUESTION);
    expect(textOf(body)).toContain(SWIMMING);
    expect(server.counts).toEqual({ connections: 2, identifies: 1, resumes: 1 });
    expect(adapter.health()).toEqual({ state: 'ready' });
    expect(bot.lines.map(({ msg }) => msg)).toEqual([
      'the commands are registered',
      'the connection to Discord was lost (1006); connecting again',
      'connected to Discord again',
    ]);
  });

  it('is resumed after bytes that nobody understands', async (context) => {
    const bot = await start(context, { limits: { gateway: FAST } });
    bot.server.garble();
    await said(bot, 'connected to Discord again');
    expect(await answers(bot)).toContain(SWIMMING);
  });

  it('answers nothing twice that Discord tells again', async (context) => {
    const bot = await start(context, { limits: { gateway: FAST } });
    const { server, people } = bot;
    const question = people.mention(ada, QUESTION);
    await people.write(question);
    server.drop();
    await said(bot, 'connected to Discord again');
    server.dispatch('MESSAGE_CREATE', question);
    await people.write(people.mention(ada, QUESTION));
    expect(server.calls.filter(({ path }) => path.endsWith('/messages'))).toHaveLength(2);
  });

  it('begins a new session when the old one is not known any more', async (context) => {
    const bot = await start(context, { limits: { gateway: FAST } });
    bot.server.behaveAtGateway((stage, from) => {
      if (stage === 'resume') from.send('{"op":9,"d":false}');
      return stage === 'resume';
    });
    bot.server.drop();
    await said(bot, 'connected to Discord again');
    expect(bot.server.counts.identifies).toBe(2);
    expect(await answers(bot)).toContain(SWIMMING);
  });

  it('comes back when Discord asks for that', async (context) => {
    const bot = await start(context, { limits: { gateway: FAST } });
    bot.server.askToReconnect();
    await bot.server.atGateway(({ resumes }) => resumes === 1);
    expect(await answers(bot)).toContain(SWIMMING);
  });

  // discord.js comes back twice a second for ever: 1000 identifies a day are gone in ten minutes.
  it.for(['connect', 'identify', 'resume'] as const)(
    'is not tried again and again when it is closed at %s',
    async (at, context) => {
      const bot = await start(context, {
        limits: { gateway: { firstWait: 60_000, longestWait: 60_000 } },
      });
      const { server } = bot;
      server.behaveAtGateway(closing(at, 4000));
      const { connections } = server.counts;
      if (at === 'identify') server.closeWith(1000);
      else server.drop();
      // The first attempt is made at once, the next after a minute.
      await server.atGateway((counts) => counts.connections > connections);
      const third = server.atGateway((counts) => counts.connections > connections + 1);
      expect(await Promise.race([third, sleep(1300, 'no third')])).toBe('no third');
      expect(bot.adapter.health()).toMatchObject({ state: 'degraded' });
    },
  );

  it('says so once however often it is lost', async (context) => {
    const bot = await start(context, { limits: { gateway: FAST } });
    let failures = 0;
    bot.server.behaveAtGateway((stage, from) => {
      if (stage !== 'connect' || failures === 2) return false;
      failures += 1;
      from.terminate();
      return true;
    });
    bot.server.drop();
    await said(bot, 'connected to Discord again');
    expect(bot.lines.filter(({ msg }) => String(msg).includes('was lost'))).toHaveLength(1);
  });
});

describe.concurrent('a gateway that has died', () => {
  it('is noticed by its missing heartbeat, and resumed', async (context) => {
    const bot = await start(context, { limits: { gateway: FAST }, server: { heartbeat: 100 } });
    let missed = 0;
    bot.server.behaveAtGateway((stage) => {
      if (stage !== 'heartbeat' || missed > 0) return false;
      missed += 1;
      return true;
    });
    await bot.server.atGateway(({ resumes }) => resumes === 1);
    await said(bot, 'connected to Discord again');
    expect(await answers(bot)).toContain(SWIMMING);
  });

  it('is noticed by its silence, and left for another when it says no goodbye', async (context) => {
    const bot = await start(context, {
      limits: { gateway: { ...FAST, quiet: 100, stuck: 300, close: 50 } },
    });
    bot.server.freeze();
    await said(bot, 'has gone silent');
    expect(bot.adapter.health()).toMatchObject({ state: 'degraded' });
    await said(bot, 'connected to Discord again');
    expect(bot.server.counts.identifies).toBe(2);
    expect(await answers(bot)).toContain(SWIMMING);
  });

  it('is quiet, to whoever asks for its health, before it is given up', async (context) => {
    const { adapter } = await start(context, { limits: { gateway: { quiet: 20 } } });
    while (adapter.health().state === 'ready') await sleep(5);
    expect(adapter.health()).toEqual({ state: 'degraded', reason: 'Discord has gone silent' });
  });

  it('is left for another when it never says that a session goes on', async (context) => {
    const bot = await start(context, { limits: { gateway: { ...FAST, stuck: 1000, close: 50 } } });
    bot.server.behaveAtGateway((stage) => stage === 'resume');
    bot.server.drop();
    await said(bot, 'connected to Discord again');
    expect(bot.server.counts).toMatchObject({ identifies: 2, resumes: 1 });
  });
});

describe.concurrent('a Discord that cannot be reached', () => {
  it('is waited for at the start, in good health again once it is there', async (context) => {
    const bot = await open(context, { limits: { gateway: FAST } });
    const { adapter, server } = bot;
    server.behave(({ path }) => (path === '/gateway/bot' ? { status: 503 } : undefined));
    const started = adapter.start();
    await said(bot, 'cannot be reached');
    expect(adapter.health()).toMatchObject({ state: 'degraded' });
    server.behave(() => undefined);
    await started;
    expect(adapter.health()).toEqual({ state: 'ready' });
    expect(await answers(bot)).toContain(SWIMMING);
  });

  it('can be given up while it is waited for', async (context) => {
    const bot = await open(context, { limits: { gateway: { firstWait: 60_000 } } });
    bot.server.behave(({ path }) => (path === '/gateway/bot' ? { status: 503 } : undefined));
    const started = bot.adapter.start();
    await said(bot, 'cannot be reached');
    await bot.adapter.stop();
    await started;
    expect(bot.adapter.health()).toEqual({ state: 'stopped' });
  });

  it('has sessions for another day when they are used up', async (context) => {
    const bot = await open(context, { limits: { gateway: { firstWait: 60_000 } } });
    const limit = { total: 1000, remaining: 0, reset_after: 1000, max_concurrency: 1 };
    bot.server.behave(({ path }) =>
      path === '/gateway/bot'
        ? { status: 200, body: { url: 'ws://127.0.0.1:1', shards: 1, session_start_limit: limit } }
        : undefined,
    );
    void bot.adapter.start();
    await said(bot, 'no more sessions today');
    expect(bot.server.counts.connections).toBe(0);
  });
});
