import { EventEmitter, once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import { type Body, type Call, violationsOf } from './violations.ts';

/** How the server answers a call instead of as it would. */
export interface Instead {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface ServerOptions {
  /** Milliseconds. */
  readonly heartbeat?: number;
}

export const TOKEN = 'MTIzNDU2Nzg5MDEyMzQ1Njc4.GrOgAt.a-token-that-is-no-token-of-anybodys';
export const APPLICATION = '123456789012345678';
export const SELF = '123456789012345679';

/** Members' names, members' presence and what everybody writes: to be asked for in the portal. */
const PRIVILEGED = (1 << 1) | (1 << 8) | (1 << 15);

const [DISPATCH, HEARTBEAT, IDENTIFY, RESUME, RECONNECT, INVALID_SESSION, HELLO, ACK] = [
  0, 1, 2, 6, 7, 9, 10, 11,
];

export type Stage = 'connect' | 'identify' | 'resume' | 'heartbeat';
/** True when it has dealt with what has come. */
export type AtGateway = (stage: Stage, from: WebSocket) => boolean;
type Behaviour = (call: Call) => Promise<Instead | undefined> | Instead | undefined;

/**
 * A small Discord on the loopback interface: its REST interface and its gateway, as the real
 * discord.js client speaks to them. It remembers every call, and what was wrong with it.
 */
export async function createDiscordServer({ heartbeat = 41_250 }: ServerOptions = {}) {
  const events = new EventEmitter().setMaxListeners(0);
  const calls: Call[] = [];
  /** Who waits for a call. */
  const waiting = new Set<{
    readonly isWanted: (call: Call) => boolean;
    readonly resolve: (call: Call) => void;
  }>();
  const refused: string[] = [];
  const answers = new Map<Call, Body>();
  const commands = new Map<string, Body[]>();
  const interactions = new Map<string, 'open' | 'deferred' | 'answered'>();
  /** What a session was told, for whoever resumes it. */
  const told: string[] = [];
  const counts = { connections: 0, identifies: 0, resumes: 0 };
  let session = 0;
  let socket: WebSocket | null = null;
  let wire: Socket | null = null;
  let behaviour: Behaviour = () => undefined;
  /** How the gateway acts at each stage; what returns true has been dealt with. */
  let onGateway: AtGateway = () => false;

  const http = createServer((request, response) => {
    void handle(request, response).catch((error: unknown) => {
      refused.push(`the server itself: ${error}`);
      response.writeHead(500).end();
    });
  });
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  const { port } = http.address() as AddressInfo;
  const gateway = new WebSocketServer({ server: http });

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const call = await readCall(request);
    refused.push(...violationsOf(call).map((each) => `${call.method} ${call.path}: ${each}`));
    const { status, body, headers } = (await behaviour(call)) ?? answerTo(call);
    calls.push(call);
    answers.set(call, body);
    const json = body === undefined ? '' : JSON.stringify(body);
    const type = json === '' ? 'text/html' : 'application/json';
    response.writeHead(status, { 'content-type': type, ...headers }).end(json);
    for (const each of waiting) {
      if (!each.isWanted(call)) continue;
      waiting.delete(each);
      each.resolve(call);
    }
  }

  function answerTo(call: Call): Instead {
    const { method, path, body, authorization } = call;
    const [, interactionToken] = /^\/interactions\/\d+\/(.+)\/callback$/.exec(path) ?? [];
    if (interactionToken !== undefined) return acknowledge(interactionToken, body.type);
    const [, edited] = /^\/webhooks\/\d+\/(.+)\/messages\/@original$/.exec(path) ?? [];
    if (edited !== undefined) return edit(edited);
    if (authorization !== `Bot ${TOKEN}`) return error(401, 0, '401: Unauthorized');
    if (path === '/gateway/bot') return { status: 200, body: gatewayInformation() };
    if (path === '/applications/@me') return { status: 200, body: { id: APPLICATION } };
    if (path.endsWith('/commands')) {
      if (method === 'PUT') commands.set(path, withDefaults(body));
      return { status: 200, body: commands.get(path) ?? [] };
    }
    if (/^\/channels\/\d+\/messages$/.test(path)) {
      return { status: 200, body: { id: nextId(), channel_id: path.split('/')[2] } };
    }
    return error(404, 0, '404: Not Found');
  }

  function acknowledge(token: string, type: number): Instead {
    const state = interactions.get(token);
    if (state === undefined) return error(404, 10_062, 'Unknown interaction');
    if (state !== 'open') {
      return error(400, 40_060, 'Interaction has already been acknowledged.');
    }
    interactions.set(token, type === 5 ? 'deferred' : 'answered');
    return { status: 204 };
  }

  function edit(token: string): Instead {
    if (!interactions.has(token)) return error(404, 10_015, 'Unknown Webhook');
    if (interactions.get(token) === 'open') return error(404, 10_008, 'Unknown Message');
    interactions.set(token, 'answered');
    return { status: 200, body: { id: nextId() } };
  }

  const gatewayInformation = () => ({
    url: `ws://127.0.0.1:${port}`,
    shards: 1,
    session_start_limit: {
      total: 1000,
      remaining: 1000,
      reset_after: 86_400_000,
      max_concurrency: 1,
    },
  });

  gateway.on('connection', (from, { socket: own }) => {
    counts.connections += 1;
    socket = from;
    wire = own;
    from.on('error', () => {});
    from.on('message', (data) => hear(from, JSON.parse(String(data)) as Body));
    if (!onGateway('connect', from)) say(from, HELLO, { heartbeat_interval: heartbeat });
    events.emit('gateway');
  });

  function hear(from: WebSocket, { op, d }: Body): void {
    switch (op) {
      case HEARTBEAT:
        if (!onGateway('heartbeat', from)) say(from, ACK, null);
        break;
      case IDENTIFY:
        counts.identifies += 1;
        if (!onGateway('identify', from)) identify(from, d);
        break;
      case RESUME:
        counts.resumes += 1;
        if (!onGateway('resume', from)) resume(from, d);
        break;
    }
    events.emit('gateway');
  }

  function identify(from: WebSocket, { token, intents }: Body): void {
    const refusal = token !== TOKEN ? 4004 : (intents & PRIVILEGED) !== 0 ? 4014 : null;
    if (refusal !== null) {
      from.close(refusal);
      return;
    }
    session += 1;
    told.length = 0;
    tell(from, 'READY', {
      v: 10,
      user: { id: SELF, username: 'valstuga', discriminator: '0', avatar: null, bot: true },
      guilds: [],
      session_id: `session-${session}`,
      resume_gateway_url: `ws://127.0.0.1:${port}`,
      application: { id: APPLICATION, flags: 0 },
    });
  }

  function resume(from: WebSocket, { token, session_id: id, seq }: Body): void {
    if (token !== TOKEN || id !== `session-${session}`) {
      say(from, INVALID_SESSION, false);
      return;
    }
    for (const payload of told.slice(seq)) from.send(payload);
    tell(from, 'RESUMED', {});
  }

  const say = (to: WebSocket, op: number, d: unknown): void => to.send(JSON.stringify({ op, d }));

  function tell(to: WebSocket | null, t: string, d: unknown): void {
    const payload = JSON.stringify({ op: DISPATCH, t, s: told.length + 1, d });
    told.push(payload);
    if (to?.readyState === 1) to.send(payload);
  }

  return {
    apiRoot: `http://127.0.0.1:${port}/api`,
    calls,
    refused,
    commands,
    counts,
    /** Lets go of all that it remembers. */
    forget: () => {
      calls.length = 0;
      told.length = 0;
      answers.clear();
      interactions.clear();
    },
    /** What a call was answered with. */
    answerOf: (call: Call): Body => answers.get(call),
    /** Changes how calls are answered; what returns undefined leaves it as it is. */
    behave: (as: Behaviour) => {
      behaviour = as;
    },
    /** Changes how the gateway acts. */
    behaveAtGateway: (as: AtGateway) => {
      onGateway = as;
    },
    /** Begins an interaction, which may then be answered. */
    open: (token: string) => void interactions.set(token, 'open'),
    dispatch: (t: string, d: unknown) => tell(socket, t, d),
    /** Whatever text, as if it were a payload. */
    sendRaw: (text: string) => socket?.send(text),
    askToReconnect: () => socket && say(socket, RECONNECT, null),
    closeWith: (code: number) => socket?.close(code),
    drop: () => socket?.terminate(),
    /** Bytes that are no WebSocket frame. */
    garble: () => wire?.write(Buffer.alloc(64, 0xff)),
    /** Neither reads nor closes any more, as a network that has gone. */
    freeze: () => socket?.pause(),
    /** The first call, of those made and to come, that is as wanted. */
    call(isWanted: (call: Call) => boolean): Promise<Call> {
      const found = calls.find(isWanted);
      if (found) return Promise.resolve(found);
      return new Promise((resolve) => waiting.add({ isWanted, resolve }));
    },
    async atGateway(isWanted: (of: typeof counts) => boolean): Promise<void> {
      while (!isWanted(counts)) await once(events, 'gateway');
    },
    async close(): Promise<void> {
      for (const client of gateway.clients) client.terminate();
      gateway.close();
      http.closeAllConnections();
      http.close();
    },
  };
}

export type DiscordServer = Awaited<ReturnType<typeof createDiscordServer>>;

export const error = (status: number, code: number, message: string): Instead => ({
  status,
  body: { code, message },
});

/** Discord answers with more than it was told. */
const withDefaults = (commands: Body[]): Body[] =>
  commands.map((command) => ({
    id: nextId(),
    application_id: APPLICATION,
    version: nextId(),
    default_member_permissions: null,
    dm_permission: true,
    nsfw: false,
    description_localizations: null,
    ...command,
    description: command.description ?? '',
    options: command.options?.map((option: Body) => ({
      ...option,
      ...(option.required === false && { required: undefined }),
    })),
  }));

const EPOCH = 1_420_070_400_000n;
let counter = 0n;

/** An id as Discord makes them: of its moment, and different from the others. */
export function nextId(): string {
  counter += 1n;
  return String(((BigInt(Date.now()) - EPOCH) << 22n) | (counter & 0x3fffffn));
}

async function readCall(request: IncomingMessage): Promise<Call> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const path = decodeURIComponent(`${request.url}`.replace(/^\/api\/v10/, '').replace(/\?.*/, ''));
  const about = {
    method: `${request.method}`,
    path,
    authorization: request.headers.authorization ?? null,
  };
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith('multipart/')) {
    const text = Buffer.concat(chunks).toString('utf8');
    return { ...about, body: text === '' ? undefined : JSON.parse(text), files: [] };
  }
  const form = await new Response(Buffer.concat(chunks), {
    headers: { 'content-type': type },
  }).formData();
  const files = [...form.values()].filter((value) => value instanceof Blob);
  return {
    ...about,
    body: JSON.parse(String(form.get('payload_json'))),
    files: await Promise.all(
      files.map(async (file) => ({ name: (file as File).name, text: await file.text() })),
    ),
  };
}
