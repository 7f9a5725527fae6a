import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RouteHandler } from '../routes.ts';
import { atMost } from './at-most.ts';
import type { Intake, Taken } from './intake.ts';
import { readBody } from './read-body.ts';
import type { Timing } from './timing.ts';

/**
 * Where Telegram sends updates. The answer goes out before the 200, so a process that ends in between
 * loses nothing: Telegram delivers again, for 23 hours.
 */
export interface Webhook {
  readonly handle: RouteHandler;
  /** Takes no more, and resolves when nothing of what was taken is left to do. */
  finish(): Promise<void>;
}

export interface WebhookOptions {
  readonly secret: string;
  readonly intake: Intake;
  readonly timing: Timing;
}

/** https://core.telegram.org/bots/api#setwebhook, secret_token */
const SECRET_HEADER = 'x-telegram-bot-api-secret-token';

const STATUS = { ok: 200, wrong: 400, stranger: 401, method: 405, large: 413, later: 503 } as const;

export function createWebhook({ secret, intake, timing }: WebhookOptions): Webhook {
  const isTelegram = createSecretCheck(secret);
  const inHand = new Set<Taken>();
  let isOpen = true;

  async function receive(request: IncomingMessage): Promise<keyof typeof STATUS> {
    if (request.method !== 'POST') return 'method';
    if (!isTelegram(request.headers[SECRET_HEADER])) return 'stranger';
    if (!isOpen) return 'later';
    const body = await readBody(request);
    if (body === 'too large') return 'large';
    const update = parseJson(body);
    if (update === undefined) return 'wrong';
    if (!isOpen) return 'later';
    return (await take(update)) === 'left' ? 'later' : 'ok';
  }

  /** What waits for Telegram's limits or the network goes on after the 200. */
  async function take(update: unknown): Promise<'done' | 'left' | 'late'> {
    const taken = intake.take(update);
    inHand.add(taken);
    const settled = taken.settled.finally(() => inHand.delete(taken));
    const outcome = await atMost(timing.acknowledge, settled);
    return outcome === 'late' ? 'late' : settled;
  }

  return {
    async handle(request, response) {
      const outcome = await receive(request);
      // What was not read is not waited for.
      if (outcome !== 'ok') response.setHeader('connection', 'close');
      if (outcome === 'method') response.setHeader('allow', 'POST');
      end(response, STATUS[outcome]);
    },
    async finish() {
      isOpen = false;
      for (const taken of inHand) taken.leave();
      const all = Promise.all([...inHand].map(({ settled }) => settled));
      await atMost(timing.finish, all);
    },
  };
}

/** Digests are of one length, so that the time tells neither the secret's length nor its beginning. */
function createSecretCheck(secret: string): (header: string | string[] | undefined) => boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  const expected = digest(secret);
  return (header) => typeof header === 'string' && timingSafeEqual(digest(header), expected);
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

function end(response: ServerResponse, status: number): void {
  response.statusCode = status;
  response.setHeader('content-length', 0);
  response.end();
}
