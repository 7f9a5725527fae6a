import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { SurfaceFailure } from '../adapter.ts';

/** A server that can be closed without cutting anybody off in the middle of an answer. */
export interface HttpServer {
  /** @throws SurfaceFailure when the address cannot be had. */
  listen(host: string, port: number): Promise<AddressInfo>;
  /** Waits for what is being answered, then cuts off what is left. */
  close(): Promise<void>;
}

/** Milliseconds. */
export interface Patience {
  /** For the head of a request to have come. */
  readonly head: number;
  /** For all of it. */
  readonly request: number;
  /** How often it is looked. */
  readonly interval: number;
}

const PATIENCE: Patience = { head: 10_000, request: 30_000, interval: 5000 };
/** Bytes of request line and headers: the longest question, each sign of it percent-encoded. */
const LONGEST_HEAD = 32 * 1024;
/** Longer than proxies keep theirs (60 s), so that none sends on a connection that is being closed. */
const KEEP_ALIVE_TIMEOUT = 65_000;
/** Milliseconds without a byte either way: a client that reads no further. */
const IDLE_TIMEOUT = 75_000;
/** Milliseconds for a client that is refused to have read why. */
const LINGER = 1000;
const MOST_CONNECTIONS = 5000;
/** Milliseconds for requests that are being answered; within the 8 s that a surface has. */
const GRACE = 5000;

export function createHttpServer(
  listener: RequestListener,
  { head, request, interval }: Patience = PATIENCE,
): HttpServer {
  const server = createServer(
    {
      maxHeaderSize: LONGEST_HEAD,
      headersTimeout: head,
      requestTimeout: request,
      keepAliveTimeout: KEEP_ALIVE_TIMEOUT,
      connectionsCheckingInterval: interval,
    },
    (request, response) => {
      if (isClosing) response.setHeader('Connection', 'close');
      response.once('close', () => isClosing && setImmediate(() => server.closeIdleConnections()));
      listener(request, response);
    },
  );
  server.timeout = IDLE_TIMEOUT;
  server.maxConnections = MOST_CONNECTIONS;
  server.on('clientError', refuse);
  let isClosing = false;
  let closed: Promise<void> | null = null;
  return {
    listen: (host, port) => listen(server, host, port),
    close() {
      isClosing = true;
      if (server.listening) closed ??= close(server);
      return closed ?? Promise.resolve();
    },
  };
}

function listen(server: Server, host: string, port: number): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException): void => reject(toFailure(error, host, port));
    server.once('error', onError);
    server.listen(port, host, () => {
      server.off('error', onError);
      resolve(server.address() as AddressInfo);
    });
  });
}

function toFailure(error: NodeJS.ErrnoException, host: string, port: number): SurfaceFailure {
  const advice: Readonly<Record<string, string>> = {
    EADDRINUSE: `port ${port} is taken by another program; set PORT to another`,
    EACCES: `port ${port} is not allowed to this user; set PORT to one above 1023`,
    EADDRNOTAVAIL: `${host} is no address of this machine; set HOST to one that is`,
    ENOTFOUND: `${host} is no host that is known here; set HOST to an address`,
  };
  const message = advice[error.code ?? ''] ?? `cannot listen on ${host}, port ${port}`;
  return new SurfaceFailure(message, { cause: error });
}

async function close(server: Server): Promise<void> {
  const done = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), GRACE);
  await done;
  clearTimeout(timer);
}

const refused = new WeakSet<Socket>();

/** What is no HTTP, or too much of it, before any route sees it. */
function refuse(error: NodeJS.ErrnoException & { rawPacket?: Buffer }, socket: Socket): void {
  // What still comes from who has been refused is no HTTP either, and is forgotten.
  if (refused.has(socket)) return;
  if (!socket.writable || error.code === 'ECONNRESET') return void socket.destroy();
  refused.add(socket);
  const [status, title] = refusalOf(error);
  const body = JSON.stringify({ type: 'about:blank', title, status: Number(status.slice(0, 3)) });
  socket.end(
    [
      `HTTP/1.1 ${status}`,
      'Content-Type: application/problem+json',
      `Content-Length: ${Buffer.byteLength(body)}`,
      'Cache-Control: no-store',
      'Connection: close',
      '',
      body,
    ].join('\r\n'),
  );
  // Read on and forget it: closing on what is still to come would take the answer back (RFC 9112, 9.6).
  socket.removeAllListeners('data').resume();
  setTimeout(() => socket.destroy(), LINGER).unref();
}

function refusalOf({ code, rawPacket }: NodeJS.ErrnoException & { rawPacket?: Buffer }) {
  switch (code) {
    case 'HPE_HEADER_OVERFLOW':
      return isLongAddress(rawPacket)
        ? (['414 URI Too Long', 'The address is too long.'] as const)
        : (['431 Request Header Fields Too Large', 'The headers are too large.'] as const);
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return ['408 Request Timeout', 'The request did not come in time.'] as const;
    default:
      return ['400 Bad Request', 'That is no HTTP request.'] as const;
  }
}

/** The long line is the first: clients break their headers into many. */
function isLongAddress(packet?: Buffer): boolean {
  const end = packet?.indexOf('\r\n') ?? -1;
  return end === -1 || end > LONGEST_HEAD / 4;
}
