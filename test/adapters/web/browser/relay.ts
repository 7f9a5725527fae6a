import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server of one origin in front of others, which go and come behind it, as in a release. */
export interface Relay {
  readonly origin: string;
  /** Which server answers, and what goes wrong on the way. */
  to(target: Target): void;
  close(): Promise<void>;
}

interface Target {
  readonly origin: string;
  /** Paths that it answers with 503. */
  readonly refuses?: RegExp;
  /** The name of a file as it is called from now on. */
  readonly renames?: { readonly from: string; readonly to: string };
}

export async function openRelay(): Promise<Relay> {
  let target: Target | null = null;
  const server = createServer((request, response) => {
    const passed = target === null ? Promise.reject(new Error()) : pass(request, response, target);
    passed.catch(() => response.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    to(next) {
      target = next;
    },
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

async function pass(
  { url = '/', headers }: IncomingMessage,
  response: ServerResponse,
  { origin, refuses, renames = { from: '\0', to: '\0' } }: Target,
): Promise<void> {
  if (refuses?.test(url)) return void response.writeHead(503).end();
  const accept = {
    accept: headers.accept ?? '*/*',
    'accept-language': headers['accept-language'] ?? '',
  };
  const answer = await fetch(origin + url.replace(renames.to, renames.from), { headers: accept });
  const body = Buffer.from(await answer.arrayBuffer());
  const isText = /json|html/.test(answer.headers.get('content-type') ?? '');
  const passed = Object.fromEntries(
    [...answer.headers].filter(
      ([name]) => !/^(content-(encoding|length)|transfer-encoding|connection|etag)$/.test(name),
    ),
  );
  response.writeHead(answer.status, passed);
  response.end(isText ? body.toString('utf8').replaceAll(renames.from, renames.to) : body);
}
