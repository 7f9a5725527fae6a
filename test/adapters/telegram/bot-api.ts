import { EventEmitter } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { checkCall } from './check-call.ts';
import { type Payload, readPayload } from './read-payload.ts';

/**
 * A Bot API server on the loopback interface: it keeps updates until they are confirmed, ends a poll
 * when another one begins, and refuses what Telegram refuses. It can be told to fail.
 */
export interface BotApi {
  readonly root: string;
  /** All calls that have come, the failed ones too. */
  readonly calls: readonly Call[];
  /** What Telegram would refuse of them. */
  readonly refused: readonly string[];
  /** What has not been confirmed yet. */
  readonly pending: readonly PendingUpdate[];
  /** What it tells of the webhook; how it was set when null. */
  webhookInfo: object | null;
  /** Adds an update for whoever polls; returns its id. */
  push(update: object): number;
  /** The next calls of a method fail like this, one each. */
  fail(method: string, ...failures: Failure[]): void;
  calledWith(method: string): readonly Call[];
  /** Resolves when something holds, which is asked after each call. */
  until(holds: (api: BotApi) => boolean): Promise<void>;
  /** Resolves when an update is confirmed. */
  untilConfirmed(id: number): Promise<void>;
  close(): Promise<void>;
}

export interface Call {
  readonly method: string;
  readonly payload: Payload;
  /** Milliseconds, as performance.now() tells. */
  readonly at: number;
  /** It was told to fail. */
  readonly isFailed: boolean;
}

export interface PendingUpdate {
  readonly update_id: number;
}

export type Failure =
  | { readonly code: number; readonly description: string; readonly parameters?: object }
  /** The connection breaks. */
  | 'drop'
  /** There is never an answer. */
  | 'silence'
  /** A proxy's page. */
  | 'page'
  /** An answer whose result is nothing that is expected. */
  | 'nonsense';

export const TOKEN = '123456:loopback-token_for-tests';
export const ME = { id: 123456, is_bot: true, first_name: 'Valstuga', username: 'ValstugaBot' };

export interface BotApiOptions {
  /** Milliseconds in place of each second of a poll. */
  readonly second?: number;
}

export async function openBotApi({ second = 1000 }: BotApiOptions = {}): Promise<BotApi> {
  const calls: Call[] = [];
  const refused: string[] = [];
  const failures = new Map<string, Failure[]>();
  const menus = new Map<string, unknown>();
  const events = new EventEmitter().setMaxListeners(0);
  let pending: PendingUpdate[] = [];
  let webhook = '';
  let nextId = 1000;
  let messages = 0;
  let endPoll: ((ended: 'conflict' | 'updates') => void) | null = null;

  async function getUpdates({ offset, limit, timeout }: Payload): Promise<unknown> {
    if (webhook) return error(409, "Conflict: can't use getUpdates method while webhook is active");
    endPoll?.('conflict');
    if (offset !== undefined) pending = pending.filter(({ update_id }) => update_id >= offset);
    events.emit('change');
    if (pending.length === 0 && timeout > 0) {
      const ended = await new Promise<'conflict' | 'updates'>((resolve) => {
        const timer = setTimeout(() => resolve('updates'), timeout * second);
        endPoll = (told) => {
          clearTimeout(timer);
          resolve(told);
        };
      });
      if (ended === 'conflict') return error(409, OTHER_POLL);
      endPoll = null;
    }
    return pending.slice(0, limit);
  }

  function answer(method: string, payload: Payload): unknown {
    switch (method) {
      case 'getMe':
        return ME;
      case 'getUpdates':
        return getUpdates(payload);
      case 'deleteWebhook':
        webhook = '';
        return true;
      case 'setWebhook':
        webhook = payload.url;
        return true;
      case 'getWebhookInfo':
        return api.webhookInfo ?? { url: webhook, pending_update_count: 0 };
      case 'getMyCommands':
        return menus.get(menuKey(payload)) ?? [];
      case 'setMyCommands':
        menus.set(menuKey(payload), payload.commands);
        return true;
      case 'sendMessage':
      case 'sendDocument':
      case 'editMessageText':
        messages += 1;
        return { message_id: messages, date: 0, chat: { id: payload.chat_id, type: 'private' } };
      case 'answerGuestQuery':
        return { inline_message_id: 'guest' };
      default:
        return true;
    }
  }

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [, token, method = ''] = /^\/bot([^/]+)\/(\w+)$/.exec(request.url ?? '') ?? [];
    const payload = await readPayload(request);
    const failure = failures.get(method)?.shift();
    calls.push({ method, payload, at: performance.now(), isFailed: failure !== undefined });
    const problems = checkCall(method, payload);
    refused.push(...problems);
    setImmediate(() => events.emit('change'));
    if (token !== TOKEN) return send(response, error(401, 'Unauthorized'));
    if (failure !== undefined) return failWith(failure, response);
    if (problems.length > 0) return send(response, error(400, `Bad Request: ${problems[0]}`));
    // A poll whose client has gone is no poll any more.
    response.on('close', () => {
      if (method === 'getUpdates' && !response.writableFinished) endPoll = null;
    });
    const result = await answer(method, payload);
    send(response, isError(result) ? result : { ok: true, result });
    setImmediate(() => events.emit('change'));
  }

  const server = createServer((request, response) => {
    respond(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  const api: BotApi = {
    root: `http://127.0.0.1:${port}`,
    calls,
    refused,
    webhookInfo: null,
    get pending() {
      return pending;
    },
    push(update) {
      const added = { update_id: nextId, ...update };
      nextId += 1;
      pending.push(added);
      endPoll?.('updates');
      return added.update_id;
    },
    fail(method, ...more) {
      failures.set(method, [...(failures.get(method) ?? []), ...more]);
    },
    calledWith: (method) => calls.filter((call) => call.method === method),
    until: (holds) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (!holds(api)) return;
          events.off('change', look);
          resolve();
        };
        events.on('change', look);
        look();
      }),
    untilConfirmed: (id) => api.until(() => !pending.some(({ update_id }) => update_id === id)),
    async close() {
      endPoll?.('updates');
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return api;
}

const OTHER_POLL =
  'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running';

const menuKey = ({ scope, language_code = '' }: Payload): string =>
  `${scope.type} ${language_code}`;

const error = (error_code: number, description: string, parameters?: object) => ({
  ok: false,
  error_code,
  description,
  ...(parameters && { parameters }),
});

const isError = (result: unknown): result is object =>
  typeof result === 'object' && result !== null && 'ok' in result;

function send(response: ServerResponse, body: object): void {
  response.statusCode = 'error_code' in body ? Number(body.error_code) : 200;
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(body));
}

function failWith(failure: Failure, response: ServerResponse): void {
  switch (failure) {
    case 'drop':
      response.destroy();
      return;
    case 'silence':
      return;
    case 'page':
      response.statusCode = 502;
      response.end('<html>Bad Gateway</html>');
      return;
    case 'nonsense':
      send(response, { ok: true, result: 'nonsense' });
      return;
    default:
      send(response, error(failure.code, failure.description, failure.parameters));
  }
}
