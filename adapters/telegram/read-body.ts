import type { IncomingMessage } from 'node:http';

/** Bytes. An update is some kilobytes; one with all its entities and quotes far below this. */
const MOST_BODY = 1_000_000;

/** A request's body as text; rejects when the connection ends before it does. */
export async function readBody(
  request: IncomingMessage,
  most = MOST_BODY,
): Promise<string | 'too large'> {
  if (Number(request.headers['content-length'] ?? 0) > most) return 'too large';
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > most) return 'too large';
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
