/**
 * Telegram's part in the benchmark, in a process of its own so that its work is not counted: a Bot
 * API server, and a sender of requests.
 */
import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { openBotApi } from '../adapters/telegram/bot-api.ts';
import { writes } from '../adapters/telegram/people.ts';

/** What the peer is told to do; it answers each with a message. */
export type Order =
  /** Pushes so many updates, so many a second, each from a chat of its own: milliseconds of each. */
  | {
      readonly kind: 'push';
      readonly count: number;
      readonly perSecond: number;
      readonly questions: readonly string[];
    }
  /** Sends a request again and again over several connections: how many a second. */
  | {
      readonly kind: 'load';
      readonly port: number;
      readonly head: string;
      readonly bodies: readonly string[];
    };

const CONNECTIONS = 40;
const FIRST_CHAT = 8_000_000;
let chats = FIRST_CHAT;

const api = await openBotApi();

async function push(order: Extract<Order, { kind: 'push' }>): Promise<number[]> {
  const { count, perSecond, questions } = order;
  const pushed = new Map<number, number>();
  const start = performance.now();
  for (let i = 0; i < count; i++) {
    await wait(Math.max(0, start + (i * 1000) / perSecond - performance.now()));
    chats += 1;
    pushed.set(chats, performance.now());
    api.push(writes(questions[i % questions.length] ?? '?', { from: chats }));
  }
  const answered = () =>
    new Map(api.calledWith('sendMessage').map(({ payload, at }) => [payload.chat_id, at]));
  await api.until(
    () => answered().has(chats) && [...pushed.keys()].every((id) => answered().has(id)),
  );
  return [...pushed].map(([id, at]) => (answered().get(id) ?? Infinity) - at);
}

async function load({ port, head, bodies }: Extract<Order, { kind: 'load' }>): Promise<number> {
  const requests = bodies.map(
    (body) => `${head}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
  let next = 0;
  const start = performance.now();
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      const socket = connect(port, '127.0.0.1').setNoDelay();
      for (let request = requests[next++]; request; request = requests[next++]) {
        socket.write(request);
        const [answer] = (await once(socket, 'data')) as [Buffer];
        if (!answer.includes('200 OK')) throw new Error(`the server says ${answer}`);
      }
      socket.destroy();
    }),
  );
  return (requests.length * 1000) / (performance.now() - start);
}

process.on('message', (order: Order) => {
  const doing = order.kind === 'push' ? push(order) : load(order);
  doing.then(
    (result) => process.send?.(result),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});
process.send?.(api.root);
