import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run, start } from '../process.ts';
import { createPeople, textOf } from './people.ts';
import { APPLICATION, createDiscordServer, type DiscordServer, TOKEN } from './server.ts';

let server: DiscordServer;

beforeEach(async () => {
  server = await createDiscordServer();
});
afterEach(() => server.close());

const settings = () => ({
  DISCORD_TOKEN: TOKEN,
  DISCORD_API_ROOT: server.apiRoot,
  PORT: '0',
});

/** `npm start`, once it is connected. */
async function startProcess() {
  const child = start(['start'], settings());
  const log: string[] = [];
  child.stdout.setEncoding('utf8').on('data', (text: string) => log.push(text));
  const ended = once(child, 'exit');
  await server.call(({ method, path }) => method === 'PUT' && path.endsWith('/commands'));
  return { child, ended, people: createPeople(server), log: () => log.join('') };
}

const ada = { name: 'Ada' };
const QUESTION = 'Vad kostar simskolan?';
const SWIMMING = 'Sänkt avgiften för simskolan i ytterstaden med 300 kronor';

describe('the process', { timeout: 30_000 }, () => {
  // They throw in the middle of discord.js's packet handler.
  it('goes on after payloads that are malformed', async () => {
    const { people, log } = await startProcess();
    for (const payload of [
      '{"op":0,"t":"MESSAGE_CREATE","s":2,"d":null}',
      '{"op":0,"t":"INTERACTION_CREATE","s":3,"d":{"type":2}}',
      '{"op":0,"t":"INTERACTION_CREATE","s":4,"d":{"type":2,"data":null,"id":"1"}}',
      '{"op":0,"t":"GUILD_CREATE","s":5,"d":{}}',
      '{"op":0,"t":"CHANNEL_UPDATE","s":6,"d":17}',
      'not JSON at all',
      '[]',
    ]) {
      server.sendRaw(payload);
    }
    expect(textOf((await people.ask(ada, QUESTION)).body)).toContain(SWIMMING);
    expect(log()).toContain('a fault that nobody caught; going on');
  });

  // discord.js 14 makes no `error` of it, which would end the process where nobody listens.
  it('meets a connection that breaks without a fault', async () => {
    const { people, log } = await startProcess();
    server.garble();
    await server.atGateway(({ resumes }) => resumes === 1);
    expect(textOf((await people.ask(ada, QUESTION)).body)).toContain(SWIMMING);
    expect(log()).not.toContain('a fault that nobody caught');
  });

  it('finishes what it is answering when it is told to end, and ends with 0', async () => {
    const { child, ended, people, log } = await startProcess();
    let letGo = (): void => {};
    let arrived = (): void => {};
    const waiting = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    server.behave(async ({ path }) => {
      if (!path.startsWith('/channels/')) return undefined;
      arrived();
      await new Promise<void>((resolve) => {
        letGo = resolve;
      });
      return undefined;
    });
    const answered = people.write(people.mention(ada, QUESTION));
    await waiting;
    child.kill('SIGTERM');
    while (!log().includes('stopping')) await once(child.stdout, 'data');
    letGo();
    expect(textOf((await answered).body)).toContain(SWIMMING);
    expect(await ended).toEqual([0, null]);
    expect(log()).not.toContain('simskola');
    expect(log()).not.toContain(TOKEN);
  });

  it('says which token to set when Discord refuses it', async () => {
    const child = start(['start'], { ...settings(), DISCORD_TOKEN: 'wrong.token' });
    child.stdout.setEncoding('utf8');
    for await (const text of child.stdout) {
      if (String(text).includes('discord has ended: Discord refuses the token: set DISCORD_TOKEN'))
        break;
    }
    child.kill('SIGKILL');
  });
});

describe('discord:register', { timeout: 30_000 }, () => {
  const register = (args: readonly string[] = [], env = {}) =>
    run(['discord:register', ...args], { env: { ...settings(), ...env } });

  it('registers the commands everywhere, once', async () => {
    const first = await register();
    expect(first).toMatchObject({
      code: 0,
      output: 'Registered everywhere: ask, meetings, topics, sources, help, Find the source.\n',
    });
    expect((await register()).output).toBe('Nothing to do: everywhere it is as it should be.\n');
    expect(server.refused).toEqual([]);
  });

  it('registers them in one server, and takes them away again', async () => {
    const guild = '523456789012345678';
    expect((await register(['--guild', guild])).output).toContain(`in the server ${guild}: ask`);
    const route = `/applications/${APPLICATION}/guilds/${guild}/commands`;
    expect(server.commands.get(route)).toHaveLength(6);
    expect((await register(['--guild', guild])).output).toContain('Nothing to do');
    await register(['--guild', guild, '--remove']);
    expect(server.commands.get(route)).toEqual([]);
  });

  it.each([
    ['an unknown option', ['--gild', '1'], {}, /^npm run discord:register/],
    ['a name instead of an id', ['--guild', 'mine'], {}, /^npm run discord:register/],
    ['no token', [], { DISCORD_TOKEN: '' }, /^Set DISCORD_TOKEN first/],
    ['a wrong token', [], { DISCORD_TOKEN: 'wrong.token' }, /^Discord refuses the token/],
  ])('says what to do about %s', async (_, args, env, words) => {
    const { code, errors } = await register(args, env);
    expect(errors).toMatch(words);
    expect(code).toBe(2);
  });

  it('says so when Discord cannot be reached', async () => {
    const { code, errors } = await register([], { DISCORD_API_ROOT: 'http://127.0.0.1:1/api' });
    expect(errors).toContain('Discord cannot be reached (ECONNREFUSED)');
    expect(code).toBe(69);
  });
});
