import type { IncomingMessage } from 'node:http';

/** Bytes. An update is some kilobytes; one with all its entities and quotes is far below this. */
const MOST_BODY = 1_000_000;

/** A request's body as text; rejects when the connection ends before it does. */
export function readBody(
  request: IncomingMessage,
  most = MOST_BODY,
): Promise<string | 'too large'> {
  // Events, and not `for await`, which takes twice as long for a body in one piece.
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= most) chunks.push(chunk);
      else resolve('too large');
    });
    request.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
    request.on('error', reject);
    request.on('close', () => reject(new Error('the connection has ended before the request')));
  });
}
