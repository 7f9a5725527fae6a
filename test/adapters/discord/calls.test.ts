import { setTimeout as sleep } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, describe, expect, it } from 'vitest';
import { createKnowledgeAssistant } from '../../../adapters/create-assistant.ts';
import { createBots } from './bot.ts';
import { isPrivate, textOf } from './people.ts';
import { error } from './server.ts';
import type { Call } from './violations.ts';

const assistant = await createKnowledgeAssistant();
const bots = createBots(assistant);
const ada = { name: 'Ada' };
const bo = { name: 'Bo' };
const QUESTION = 'Vad kostar simskolan?';
const SWIMMING = 'Sänkt avgiften för simskolan i ytterstaden med 300 kronor';

afterEach(() => bots.closeAll());

const isCallback = ({ path }: Call): boolean => path.endsWith('/callback');
const isMessage = ({ path }: Call): boolean => path.startsWith('/channels/');
const askPayload = (people: Awaited<ReturnType<typeof bots.start>>['people'], person = ada) =>
  people.interaction(person, 2, people.commandOf('ask', [people.text('question', QUESTION)]));

/** Holds calls back until it is told to let them go. */
function createHold() {
  let letGo = (): void => {};
  const gone = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  let arrived = (): void => {};
  const first = new Promise<void>((resolve) => {
    arrived = resolve;
  });
  return {
    letGo: () => letGo(),
    first,
    async hold(): Promise<undefined> {
      arrived();
      await gone;
    },
  };
}

describe('an interaction', () => {
  it('is acknowledged at once when others wait for their answers', async () => {
    const { people } = await bots.start({ limits: { desk: { busy: 0 } } });
    const first = await people.deliver(askPayload(people));
    expect(first.body).toEqual({ type: 5, data: { flags: 64 } });
    expect(textOf((await people.ask(ada, QUESTION)).body)).toContain(SWIMMING);
  });

  it('that had expired is met, and said once', async () => {
    const { people, server, adapter, lines } = await bots.start();
    server.behave((call) =>
      isCallback(call) ? error(404, 10_062, 'Unknown interaction') : undefined,
    );
    for (let i = 0; i < 3; i++) await people.deliver(askPayload(people));
    await adapter.stop();
    const told = lines.filter(({ level }) => level === 'warn' || level === 'error');
    expect(told).toEqual([expect.objectContaining({ code: 10_062, level: 'warn' })]);
    expect(server.calls.filter(isCallback)).toHaveLength(3);
  });

  it('that another process has answered is met, and said once', async () => {
    const { people, server, adapter, lines } = await bots.start();
    server.behave((call) =>
      isCallback(call) ? error(400, 40_060, 'Already acknowledged') : undefined,
    );
    for (let i = 0; i < 3; i++) await people.deliver(askPayload(people));
    await adapter.stop();
    const told = lines.filter(({ level }) => level === 'warn' || level === 'error');
    expect(told).toEqual([
      expect.objectContaining({ code: 40_060, msg: expect.stringContaining('another process') }),
    ]);
  });

  it('is answered once however often it is delivered', async () => {
    const { people, server, lines, adapter } = await bots.start();
    const payload = askPayload(people);
    server.open(payload.token);
    server.dispatch('INTERACTION_CREATE', payload);
    server.dispatch('INTERACTION_CREATE', payload);
    await people.ask(bo, QUESTION);
    await adapter.stop();
    expect(server.calls.filter(isCallback)).toHaveLength(2);
    expect(lines.every(({ level }) => level === 'info')).toBe(true);
  });

  it('gets an apology that Discord takes when it refuses the answer', async () => {
    const { people, server } = await bots.start();
    let refusals = 0;
    server.behave((call) => {
      if (!isCallback(call) || refusals > 0) return undefined;
      refusals += 1;
      return error(400, 50_035, 'Invalid Form Body');
    });
    const payload = askPayload(people);
    await people.deliver(payload);
    const isApology = ({ path, body }: Call): boolean =>
      path.includes(payload.token) && JSON.stringify(body).includes('Något gick fel');
    expect((await server.call(isApology)).body.data.flags & 64).toBe(64);
  });

  it('is answered privately, deferred or not, and by whichever route', async () => {
    const { people } = await bots.start({ limits: { desk: { busy: 0 } } });
    const seen = await people.ask(ada, QUESTION, [{ name: 'everyone', type: 5, value: true }]);
    expect(isPrivate(seen)).toBe(false);
  });
});

describe('a rate limit', () => {
  const limited = (seconds: number) => ({
    status: 429,
    body: { message: 'You are being rate limited.', retry_after: seconds, global: false },
    headers: { 'retry-after': String(seconds) },
  });

  it('is waited for when it is short', async () => {
    const { people, server } = await bots.start();
    let refusals = 0;
    server.behave((call) => (isMessage(call) && refusals++ === 0 ? limited(0.05) : undefined));
    const question = people.mention(ada, QUESTION);
    server.dispatch('MESSAGE_CREATE', question);
    await server.call((call) => isMessage(call) && server.answerOf(call)?.id !== undefined);
    expect(server.calls.filter(isMessage)).toHaveLength(2);
  });

  // discord.js tries again for ever, with `retries: 0` as well.
  it('is not waited for without end', async () => {
    const { people, server, adapter, lines } = await bots.start({
      limits: { calls: { acknowledge: 300, call: 300 } },
    });
    server.behave((call) => (isMessage(call) || isCallback(call) ? limited(0.01) : undefined));
    server.dispatch('MESSAGE_CREATE', people.mention(ada, QUESTION));
    await people.deliver(askPayload(people));
    await adapter.stop();
    expect(lines.filter(({ level }) => level === 'error').length).toBeGreaterThan(0);
    expect(JSON.stringify(lines)).toContain('did not answer within 300 ms');
  });

  it('is an error at once when it is long', async () => {
    const { people, server, adapter, lines } = await bots.start();
    server.behave((call) => (isMessage(call) ? limited(600) : undefined));
    server.dispatch('MESSAGE_CREATE', people.mention(ada, QUESTION));
    await server.call(isMessage);
    await adapter.stop();
    expect(JSON.stringify(lines)).toContain('RateLimitError');
  });

  it('and other refusals pause all calls long before Discord shuts the address out', async () => {
    const { people, server, lines } = await bots.start({ limits: { calls: { refused: 10 } } });
    server.behave((call) =>
      isMessage(call) ? error(403, 50_013, 'Missing Permissions') : undefined,
    );
    for (let i = 0; i < 40; i++)
      server.dispatch('MESSAGE_CREATE', people.mention({ name: `p${i}` }, QUESTION));
    while (!JSON.stringify(lines).includes('refuses too many calls')) await sleep(5);
    const made = server.calls.filter(isMessage).length;
    server.dispatch('MESSAGE_CREATE', people.mention(bo, QUESTION));
    await sleep(50);
    expect(server.calls.filter(isMessage).length).toBeLessThanOrEqual(Math.max(made, 40));
    const told = lines.filter(({ msg }) => String(msg).includes('refuses too many calls'));
    expect(told).toHaveLength(1);
  });
});

describe('a slow network', () => {
  it('keeps no answer from arriving', async () => {
    const { people, server } = await bots.start();
    const hold = createHold();
    server.behave((call) => (isMessage(call) ? hold.hold() : undefined));
    const question = people.mention(ada, QUESTION);
    const answered = people.write(question);
    await hold.first;
    hold.letGo();
    expect(textOf((await answered).body)).toContain(SWIMMING);
  });

  it('that swallows a call keeps nothing waiting for it', async () => {
    const { people, server, adapter, lines } = await bots.start({
      limits: { calls: { acknowledge: 100, call: 100 } },
    });
    const hold = createHold();
    server.behave((call) => (call.path.includes('swallowed') ? hold.hold() : undefined));
    const payload = { ...askPayload(people), token: 'swallowed' };
    server.open(payload.token);
    server.dispatch('INTERACTION_CREATE', payload);
    await hold.first;
    expect(textOf((await people.ask(bo, QUESTION)).body)).toContain(SWIMMING);
    await adapter.stop();
    hold.letGo();
    expect(JSON.stringify(lines)).toContain('did not answer within 100 ms');
  });
});

describe('a stop', () => {
  it('waits for the answer that is in hand', async () => {
    const { people, server, adapter } = await bots.start();
    const hold = createHold();
    server.behave((call) => (isMessage(call) ? hold.hold() : undefined));
    const answered = people.write(people.mention(ada, QUESTION));
    await hold.first;
    const stopped = adapter.stop();
    expect(await Promise.race([stopped, sleep(100, 'not stopped')])).toBe('not stopped');
    hold.letGo();
    expect(textOf((await answered).body)).toContain(SWIMMING);
    await stopped;
    expect(adapter.health()).toEqual({ state: 'stopped' });
  });

  it('waits for no commands to be registered', async () => {
    const { server, adapter, lines } = await bots.open();
    const hold = createHold();
    server.behave(({ path }) => (path.endsWith('/commands') ? hold.hold() : undefined));
    const started = adapter.start();
    await hold.first;
    await adapter.stop();
    await started;
    hold.letGo();
    expect(adapter.health()).toEqual({ state: 'stopped' });
    expect(lines.filter(({ level }) => level === 'warn')).toEqual([]);
  });

  it('edits what it has told Discord to wait for', async () => {
    const { people, server, adapter } = await bots.start({ limits: { desk: { busy: 0 } } });
    const hold = createHold();
    server.behave((call) => (isCallback(call) ? hold.hold() : undefined));
    const payload = askPayload(people);
    const answered = people.answered(payload);
    await hold.first;
    const stopped = adapter.stop();
    hold.letGo();
    expect(textOf((await answered).body)).toContain(SWIMMING);
    await stopped;
  });
});

describe('a thousand questions at once', { timeout: 120_000 }, () => {
  it('are all answered, and leave nothing behind', async () => {
    // How soon they are acknowledged is told by `npm run bench`.
    const limits = { calls: { acknowledge: 60_000, call: 60_000 } };
    const { people, server, lines } = await bots.start({ limits });
    const askAll = async (round: number, count: number) => {
      const asked = Array.from({ length: count }, (_, i) =>
        people.ask({ name: `${round}-${i}` }, QUESTION),
      );
      for (const { body } of await Promise.all(asked)) expect(textOf(body)).toContain(SWIMMING);
      server.forget();
      people.forget();
      return heapInUse();
    };
    const before = await askAll(0, 500);
    const after = await askAll(1, 1000);
    expect(after - before).toBeLessThan(MOST_LEFT);
    expect(lines.filter(({ level }) => level !== 'info')).toEqual([]);
  });
});

/** Bytes; what is remembered on purpose of a thousand: ids, conversations, rate limits for a minute. */
const MOST_LEFT = 6 * 2 ** 20;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

async function heapInUse(): Promise<number> {
  await sleep(50);
  collectGarbage();
  return process.memoryUsage().heapUsed;
}
