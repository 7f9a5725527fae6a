import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Routes } from '../../../adapters/routes.ts';

/** What the web surface does with the paths that others take: before a body is read. */
export async function serve(routes: Routes): Promise<{ readonly root: string; close(): void }> {
  const server: Server = createServer((request, response) => {
    const handler = routes.find(new URL(request.url ?? '/', 'http://web').pathname);
    const answering = handler?.(request, response) ?? Promise.reject(new Error('not found'));
    answering.catch(() => {
      if (!response.headersSent) response.statusCode = handler ? 500 : 404;
      response.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    root: `http://127.0.0.1:${port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
