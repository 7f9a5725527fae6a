/**
 * What it takes from an interaction to its acknowledgement: `npm start` in a process of its own,
 * and Discord in this one, over the loopback interface. Beside it a bot that only says "pong".
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createPeople, type People } from '../adapters/discord/people.ts';
import { createDiscordServer, type DiscordServer, TOKEN } from '../adapters/discord/server.ts';
import { type Distribution, distributionOf } from './distribution.ts';
import { renderTable, verdict } from './table.ts';

/** What the project promises, at that many a second; milliseconds. */
const TARGETS = { median: 15, p99: 60, inTime: 3000 };
const RATE = 50;
const SECONDS = 10;
const WARM_UP = 100;
const AT_ONCE = 1000;

const root = fileURLToPath(new URL('../../', import.meta.url));
const questions = readFileSync(new URL('../evaluation/questions.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => (JSON.parse(line) as { readonly q: string }).q);

interface Contender {
  readonly server: DiscordServer;
  readonly people: People;
  readonly process: ChildProcess;
}

async function start(args: readonly string[]): Promise<Contender> {
  const server = await createDiscordServer();
  const process_ = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, DISCORD_TOKEN: TOKEN, DISCORD_API_ROOT: server.apiRoot, PORT: '0' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await server.atGateway(({ identifies }) => identifies === 1);
  await sleep(500);
  return { server, people: createPeople(server), process: process_ };
}

async function stop({ server, process: child }: Contender): Promise<void> {
  child.kill('SIGTERM');
  if (child.exitCode === null) await once(child, 'exit');
  await server.close();
}

/** Each person asks once, and is not told to wait. */
let people = 0;

function ask({ people: on }: Contender, i: number) {
  people += 1;
  const question = questions[i % questions.length] ?? '';
  const command = on.commandOf('ask', [on.text('question', question)]);
  return on.interaction({ name: `person ${people}` }, 2, command);
}

/** Milliseconds from the interaction to its first response. */
async function acknowledge(contender: Contender, i: number): Promise<number> {
  const payload = ask(contender, i);
  const begun = performance.now();
  await contender.people.deliver(payload);
  return performance.now() - begun;
}

/** Interactions at a steady rate, whether or not those before them have been answered. */
async function measure(contender: Contender): Promise<Distribution> {
  for (let i = 0; i < WARM_UP; i++) await acknowledge(contender, i);
  const measured: Promise<number>[] = [];
  const begun = performance.now();
  for (let i = 0; i < RATE * SECONDS; i++) {
    await sleep(Math.max(0, begun + (i * 1000) / RATE - performance.now()));
    measured.push(acknowledge(contender, i));
  }
  return distributionOf(await Promise.all(measured));
}

interface AtOnce {
  readonly acknowledged: number;
  readonly answered: number;
}

/** Milliseconds until the last of many is acknowledged, and until it is answered. */
async function measureAtOnce(contender: Contender): Promise<AtOnce> {
  const payloads = Array.from({ length: AT_ONCE }, (_, i) => ask(contender, i));
  const begun = performance.now();
  const since = (): number => performance.now() - begun;
  const both = await Promise.all(
    payloads.map(async (payload) => {
      const { body } = await contender.people.deliver(payload);
      const acknowledged = since();
      if (body.type !== 5) return { acknowledged, answered: acknowledged };
      const { token } = payload;
      await contender.server.call(({ path }) => path.includes(`/${token}/messages`));
      return { acknowledged, answered: since() };
    }),
  );
  const most = (of: (each: AtOnce) => number): number => Math.max(...both.map(of));
  return {
    acknowledged: most((each) => each.acknowledged),
    answered: most((each) => each.answered),
  };
}

const milliseconds = (value: number): string => `${value.toFixed(value < 100 ? 1 : 0)} ms`;
const times = (value: number, base: number): string => `${(value / base).toFixed(1)}×`;

const bare = await start(['--import', 'tsx', 'test/bench/bare-discord.ts']);
const pong = await measure(bare);
await stop(bare);
const own = await start(['dist/main.js', 'start']);
const answers = await measure(own);
const atOnce = await measureAtOnce(own);
await stop(own);

console.log(
  `\nDiscord, from an interaction to its acknowledgement: ${RATE} a second, ${SECONDS} s\n`,
);
const row = (name: string, of: (each: Distribution) => number, target?: number): string[] => [
  name,
  milliseconds(of(answers)),
  milliseconds(of(pong)),
  times(of(answers), of(pong)),
  ...(target ? [milliseconds(target), verdict(of(answers), target)] : []),
];
console.log(
  renderTable([
    ['', 'answer', 'pong', 'ratio', 'target', ''],
    row('median', ({ median }) => median, TARGETS.median),
    row('p95', ({ p95 }) => p95),
    row('p99', ({ p99 }) => p99, TARGETS.p99),
    row('most', ({ most }) => most),
  ]),
);
console.log(`\nDiscord, ${AT_ONCE} interactions at once\n`);
console.log(
  renderTable([
    ['', 'last', 'target', ''],
    [
      'acknowledged',
      milliseconds(atOnce.acknowledged),
      milliseconds(TARGETS.inTime),
      verdict(atOnce.acknowledged, TARGETS.inTime),
    ],
    ['answered', milliseconds(atOnce.answered)],
  ]),
);
