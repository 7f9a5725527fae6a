import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { text as readText } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { SurfaceFailure } from '../../../adapters/adapter.ts';
import { createTestWeb, openWeb } from './open-web.ts';

function withResolvers(): { promise: Promise<void>; resolve: () => void } {
  let resolve = (): void => {};
  const promise = new Promise<void>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

it('finishes what it is answering, then lets nobody in', async () => {
  const { adapter, routes, get, url } = await openWeb();
  const begun = withResolvers();
  const go = withResolvers();
  routes.take('/slow', async (_request, response) => {
    begun.resolve();
    await go.promise;
    response.end('whole');
  });
  const { port } = new URL(url('/'));
  const answer = get('/slow');
  await begun.promise;
  const stopped = adapter.stop();
  expect(adapter.health()).toEqual({ state: 'stopped' });
  go.resolve();
  expect(await (await answer).text()).toBe('whole');
  await stopped;
  const [error] = (await once(connect(Number(port), '127.0.0.1'), 'error')) as [
    NodeJS.ErrnoException,
  ];
  expect(error.code).toBe('ECONNREFUSED');
});

it('does not wait for who is connected and asks nothing', async () => {
  const { adapter, url } = await openWeb();
  const socket = connect(Number(new URL(url('/')).port), '127.0.0.1');
  socket.write('GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n');
  await once(socket, 'data');
  const closed = readText(socket);
  await adapter.stop();
  expect(await closed).toBe('');
});

it('says what to set when its port is taken', async () => {
  const other = createServer();
  other.listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const { adapter } = createTestWeb({ env: { PORT: String(port) } });
  const failure = await adapter.start().catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(SurfaceFailure);
  expect((failure as Error).message).toBe(
    `port ${port} is taken by another program; set PORT to another`,
  );
  await adapter.stop();
  other.close();
});

it('says what to set when its address is not this machine’s', async () => {
  const { adapter } = createTestWeb({ env: { HOST: '203.0.113.1' } });
  await expect(adapter.start()).rejects.toThrow('203.0.113.1 is no address of this machine');
});

it('says an address that can be opened', async () => {
  const { adapter } = await openWeb({ env: { HOST: '0.0.0.0' } });
  expect(adapter.address()).toMatch(/^http:\/\/localhost:\d+$/);
  await adapter.stop();
  expect(adapter.address()).toBeNull();
});

it('lets nobody in when it is told to stop while it starts', async () => {
  const { adapter } = createTestWeb();
  const starting = adapter.start();
  await adapter.stop();
  await starting;
  expect([adapter.address(), adapter.health().state]).toEqual([null, 'stopped']);
});
