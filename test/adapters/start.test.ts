import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { run, start, untilSaid } from './process.ts';

/** Throws where nobody catches it, as a library's packet handler does, at each SIGUSR2. */
const FAULTY = `data:text/javascript,process.on('SIGUSR2',()=>setImmediate(()=>{throw new Error('a fault')}))`;

interface Running {
  readonly child: ChildProcessWithoutNullStreams;
  readonly address: string;
  said(): string;
}

async function untilOpen(child: ChildProcessWithoutNullStreams): Promise<Running> {
  let said = '';
  child.stdout.on('data', (chunk) => {
    said += String(chunk);
  });
  await untilSaid(child.stdout, 'web has started');
  const [, address = ''] = /"address":"([^"]+)"/.exec(said) ?? [];
  return { child, address, said: () => said };
}

const open = (env: Readonly<Record<string, string>> = {}): Promise<Running> =>
  untilOpen(start(['start'], { PORT: '0', ...env }));

const endOf = async (child: ChildProcessWithoutNullStreams): Promise<number | null> =>
  ((await once(child, 'exit')) as [number | null])[0];

describe('start', { timeout: 30_000 }, () => {
  it('lists all settings that cannot be used, and ends with 2', async () => {
    const env = { PORT: 'x', DISCORD_TOKEN: 'hemlig token' };
    const { code, output, errors } = await run(['start'], { env });
    expect(errors).toMatch(/^The settings cannot be used:\nPORT: .*\nDISCORD_TOKEN: .*\n$/);
    expect(errors).not.toContain('hemlig');
    expect({ code, output }).toEqual({ code: 2, output: '' });
  });

  it('lists the problems of the knowledge folder, and ends with 2', async () => {
    const { code, errors } = await run(['start'], { env: { KNOWLEDGE_DIR: '/no/such/folder' } });
    expect(errors).toContain('The knowledge in /no/such/folder cannot be used');
    expect(code).toBe(2);
  });

  it('takes no arguments, which would be lost', async () => {
    const { code, errors } = await run(['start', '--knowledge', 'documents']);
    expect(errors).toContain('start takes no “--knowledge”');
    expect(code).toBe(2);
  });

  it('answers on the web without any setting, and says where, and what is off', async () => {
    const { address, said, child } = await open();
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(said()).toContain('answers are from “Vad har Socialdemokraterna i Stockholm gjort');
    expect(said()).toContain('KNOWLEDGE_DIR in .env sets another folder');
    expect(said()).toContain('Discord is off: set DISCORD_TOKEN');
    expect(said()).toContain('Telegram is off: set TELEGRAM_BOT_TOKEN');
    const answer = await fetch(`${address}/api/answer?q=Vad+kostar+simskolan%3F`);
    expect(await answer.json()).toMatchObject({ outcome: 'answered' });
    const ready = (await (await fetch(`${address}/health/ready`)).json()) as object;
    expect(ready).toMatchObject({ status: 'ready', surfaces: { web: { state: 'ready' } } });
    for (const line of said().trimEnd().split('\n')) JSON.parse(line);
    expect(said()).not.toContain('simskola');
    child.kill('SIGTERM');
    expect(await endOf(child)).toBe(0);
  });

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'finishes what it is answering at %s, and ends with 0',
    async (signal) => {
      const { child, address, said } = await open();
      const socket = connect(Number(new URL(address).port), '127.0.0.1');
      // Half of a request: it is not answered yet, so the server waits for the rest.
      socket.write('GET /api/answer?q=simskolan HTTP/1.1\r\nHost: x\r\n');
      await fetch(`${address}/health/live`);
      child.kill(signal);
      await untilSaid(child.stdout, 'stopping');
      socket.setEncoding('utf8').write('\r\n');
      const [answer] = (await once(socket, 'data')) as [string];
      expect(answer).toContain('HTTP/1.1 200');
      expect(answer).toContain('Connection: close');
      expect(await endOf(child)).toBe(0);
      expect(said()).toContain('"msg":"stopping"');
    },
  );

  it('ends at once with 130 when it is told twice', async () => {
    const { child, address } = await open();
    const socket = connect(Number(new URL(address).port), '127.0.0.1');
    socket.on('error', () => {});
    socket.write('GET /api/answer?q=simskolan HTTP/1.1\r\nHost: x\r\n');
    await fetch(`${address}/health/live`);
    const ended = endOf(child);
    const again = setInterval(() => child.kill('SIGTERM'), 100);
    expect(await ended).toBe(130);
    clearInterval(again);
  });

  it('ends with 69 when its port is taken, and says which setting to change', async () => {
    const { address } = await open();
    const { port } = new URL(address);
    const { code, output } = await run(['start'], { env: { PORT: port } });
    expect(output).toContain(
      `web has ended: port ${port} is taken by another program; set PORT to another`,
    );
    expect(code).toBe(69);
  });

  it('goes on after a fault that nobody caught, is not quite well, and gives up after many', async () => {
    const { child, address, said } = await open({ NODE_OPTIONS: `--import "${FAULTY}"` });
    child.kill('SIGUSR2');
    await untilSaid(child.stdout, 'a fault that nobody caught; going on');
    const ready = await fetch(`${address}/health/ready`);
    expect(ready.status).toBe(200);
    expect(await ready.json()).toMatchObject({
      status: 'degraded',
      process: { state: 'degraded' },
    });
    const ended = endOf(child);
    const again = setInterval(() => child.kill('SIGUSR2'), 10);
    expect(await ended).toBe(70);
    clearInterval(again);
    expect(said().match(/going on/g)).toHaveLength(1);
    expect(said()).toContain('too many faults');
  });

  // A shell between the two would be killed by itself, and leave the server behind.
  it('runs as npm start, which hands signals on and waits', async () => {
    const child = spawn('npm', ['start', '--silent'], {
      cwd: fileURLToPath(new URL('../../', import.meta.url)),
      env: { PATH: process.env.PATH, HOME: process.env.HOME, PORT: '0' },
    });
    onTestFinished(() => void child.kill('SIGKILL'));
    const { address } = await untilOpen(child);
    expect((await fetch(`${address}/`)).status).toBe(200);
    child.kill('SIGTERM');
    expect(await endOf(child)).toBe(0);
    await expect(fetch(address)).rejects.toThrow('fetch failed');
  });
});
