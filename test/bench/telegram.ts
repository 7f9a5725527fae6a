/**
 * Telegram in `npm run bench`: how long it takes from an update to the outgoing call, and how many
 * updates a second the webhook takes, beside a bare Express handler that reads the same JSON.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import express from 'express';
import type { Adapter } from '../../adapters/adapter.ts';
import type { KnowledgeAssistant } from '../../adapters/create-assistant.ts';
import { createLinks } from '../../adapters/links.ts';
import { createLog } from '../../adapters/log.ts';
import { createRoutes, type Routes } from '../../adapters/routes.ts';
import { createTelegram } from '../../adapters/telegram/adapter.ts';
import type { Rates } from '../../adapters/telegram/limits.ts';
import type { TelegramConfig } from '../../src/config.ts';
import { parseLocalDateTime } from '../../src/language/local-date-time.ts';
import { TOKEN } from '../adapters/telegram/bot-api.ts';
import { GROUP, writes } from '../adapters/telegram/people.ts';
import { distributionOf } from './distribution.ts';
import { renderTable, verdict } from './table.ts';
import type { Order } from './telegram-peer.ts';

/** What the project promises: milliseconds at so many updates a second, and a share. */
const TARGETS = { median: 10, p99: 40, perSecond: 100, share: 0.7 };

const SECONDS = 10;
const WARM_UP = 300;
const ROUNDS = 7;
const REQUESTS = 4000;
const QUESTIONS = 1000;
const SECRET = 'bench';
const PATH = '/telegram';

/** Telegram's 30 a second overall would be what is measured. */
const UNPACED: Rates = {
  chat: { most: 1, per: 1 },
  group: { most: 1, per: 1 },
  overall: { most: 1, per: 0 },
};

type Ask = <T>(order: Order) => Promise<T>;

interface Peer {
  readonly apiRoot: string;
  readonly ask: Ask;
  readonly process: ChildProcess;
}

async function openPeer(): Promise<Peer> {
  const child = fork(fileURLToPath(new URL('telegram-peer.ts', import.meta.url)));
  const [apiRoot] = (await once(child, 'message')) as [string];
  return {
    apiRoot,
    process: child,
    async ask<T>(order: Order) {
      child.send(order);
      const [result] = (await once(child, 'message')) as [T];
      return result;
    },
  };
}

interface Setting {
  readonly assistant: KnowledgeAssistant;
  readonly peer: Peer;
  readonly routes: Routes;
  readonly webhook: TelegramConfig['webhook'];
}

const create = ({ assistant, peer, routes, webhook }: Setting): Adapter =>
  createTelegram({
    config: { token: TOKEN, apiRoot: peer.apiRoot, webhook },
    assistant,
    now: () => parseLocalDateTime('2026-11-21T12:00'),
    links: createLinks(null),
    routes,
    log: createLog({ level: 'warn', secrets: [TOKEN] }),
    onFatal: (error) => console.error(error),
    rates: UNPACED,
  });

async function measureDelay(setting: Setting, questions: readonly string[]): Promise<void> {
  const { perSecond } = TARGETS;
  const { ask } = setting.peer;
  const adapter = create({ ...setting, webhook: null });
  await adapter.start();
  await ask({ kind: 'push', count: WARM_UP, perSecond, questions });
  const delays = await ask<number[]>({
    kind: 'push',
    count: SECONDS * perSecond,
    perSecond,
    questions,
  });
  await adapter.stop();
  const { median, p95, p99, most } = distributionOf(delays);
  const ms = (value: number): string => `${value.toFixed(1)} ms`;
  console.log(
    `\nTelegram, from an update to its answer: ${perSecond} a second from as many chats\n`,
  );
  console.log(
    renderTable([
      ['', 'delay', 'target', ''],
      ['median', ms(median), ms(TARGETS.median), verdict(median, TARGETS.median)],
      ['p95', ms(p95)],
      ['p99', ms(p99), ms(TARGETS.p99), verdict(p99, TARGETS.p99)],
      ['most', ms(most)],
    ]),
  );
}

/** Both handlers in one Express app, as the web surface has it: others' paths before a body is read. */
async function listen(routes: Routes): Promise<{ readonly port: number; close(): void }> {
  const app = express();
  app.use((request, response, next) => {
    const handler = routes.find(request.path);
    if (handler) handler(request, response).catch(next);
    else next();
  });
  app.post('/bare', express.json(), (_request, response) => void response.sendStatus(200));
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { port, close: () => server.close() };
}

let ids = 1;
const bodyOf = (update: object): string => {
  ids += 1;
  return JSON.stringify({ update_id: ids, ...update });
};
const headOf = (path: string): string =>
  `POST ${path} HTTP/1.1\r\nhost: bench\r\ncontent-type: application/json\r\nx-telegram-bot-api-secret-token: ${SECRET}\r\n`;

async function measureThroughput(setting: Setting, questions: readonly string[]): Promise<void> {
  const { ask } = setting.peer;
  const webhook = { url: `https://bench.example${PATH}`, secret: SECRET };
  const adapter = create({ ...setting, webhook });
  await adapter.start();
  const { port, close } = await listen(setting.routes);
  const loadOf = (path: string, bodies: readonly string[]) =>
    ask<number>({ kind: 'load', port, head: headOf(path), bodies });
  const chatter = () =>
    Array.from({ length: REQUESTS }, (_, i) =>
      bodyOf(writes(questions[i % questions.length] ?? '', { chat: GROUP - (i % 500) })),
    );
  const asked = () =>
    Array.from({ length: QUESTIONS }, (_, i) =>
      bodyOf(writes(questions[i % questions.length] ?? '', { from: ids + i })),
    );
  const bare: number[] = [];
  const own: number[] = [];
  const answered: number[] = [];
  // They take turns, so that what else the machine does falls on all alike.
  for (let round = 0; round < 1 + ROUNDS; round++) {
    const figures = [
      await loadOf('/bare', chatter()),
      await loadOf(PATH, chatter()),
      await loadOf(PATH, asked()),
    ] as const;
    if (round === 0) continue;
    bare.push(figures[0]);
    own.push(figures[1]);
    answered.push(figures[2]);
  }
  await adapter.stop();
  close();
  reportThroughput(
    distributionOf(bare).median,
    distributionOf(own).median,
    distributionOf(answered).median,
  );
}

function reportThroughput(bare: number, own: number, answered: number): void {
  const rate = (value: number): string => `${value.toFixed(0)}/s`;
  const share = (value: number): string => (value / bare).toFixed(2);
  const isMet = own / bare >= TARGETS.share ? 'met' : 'not met';
  console.log(`\nTelegram’s webhook in an Express app: ${ROUNDS} rounds\n`);
  console.log(
    renderTable([
      ['', 'updates', 'of the bare handler', 'target', ''],
      ['a bare handler, the JSON parsed', rate(bare), share(bare)],
      ['the webhook, what people say in groups', rate(own), share(own), `${TARGETS.share}`, isMet],
      ['the webhook, questions, answered', rate(answered), share(answered)],
    ]),
  );
}

export async function benchTelegram(
  assistant: KnowledgeAssistant,
  questions: readonly string[],
): Promise<void> {
  const peer = await openPeer();
  const setting = { assistant, peer, routes: createRoutes(), webhook: null };
  await measureDelay(setting, questions);
  await measureThroughput(setting, questions);
  peer.process.kill();
}
