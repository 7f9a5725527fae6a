import { connect } from 'node:net';
import { text as readText } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { createHttpServer } from '../../../adapters/web/http-server.ts';

it.each([
  ['has begun to send', 'GET / HTTP/1.1\r\nHost: x\r\nX-Slow: '],
  ['sends no end of', 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nabc'],
])('waits no longer than it must for a request that somebody %s', async (_what, bytes) => {
  const server = createHttpServer(() => {}, { head: 30, request: 60, interval: 10 });
  const { port } = await server.listen('127.0.0.1', 0);
  const socket = connect(port, '127.0.0.1');
  socket.write(bytes);
  expect(await readText(socket)).toMatch(/^HTTP\/1\.1 408 /);
  await server.close();
});
