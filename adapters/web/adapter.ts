import { type Adapter, type Health, SurfaceFailure } from '../adapter.ts';
import { createAnswers } from './answers.ts';
import { createApp } from './app.ts';
import { answerTooMany } from './errors.ts';
import { readFiles } from './files.ts';
import { createHttpServer, type HttpServer } from './http-server.ts';
import { readOfflineData } from './offline.ts';
import { limitClients } from './rate-limit.ts';
import type { WebOptions } from './web.ts';

export interface WebAdapter extends Adapter {
  /** Where it can be reached from this machine; null while it cannot. */
  address(): string | null;
}

/** The web: pages, the HTTP API, calendars and what operators look at, on one server. */
export function createWeb(options: WebOptions): WebAdapter {
  const { config, log } = options;
  const { host, port } = config.web;
  let health: Health = { state: 'starting' };
  let server: HttpServer | null = null;
  let address: string | null = null;
  const isStopped = (): boolean => health.state === 'stopped';
  return {
    name: 'web',
    health: () => health,
    address: () => address,
    async start() {
      const app = createApp(await toWeb(options));
      if (isStopped()) return;
      server = createHttpServer(app);
      const { port: own } = await server.listen(host, port);
      // Told to stop meanwhile.
      if (isStopped()) return server.close();
      address = `http://${hostToOpen(host)}:${own}`;
      log.info(`people can ask at ${address}`, { address, public: config.publicUrl });
      health = { state: 'ready' };
    },
    async stop() {
      health = { state: 'stopped' };
      await server?.close();
      address = null;
    },
  };
}

async function toWeb(options: WebOptions) {
  const { assistant, now, metrics, config } = options;
  const [files, offline] = await Promise.all([
    readFiles(),
    readOfflineData(assistant.engine.knowledge),
  ]).catch((cause) => {
    throw new SurfaceFailure('files of the program are missing: run npm ci', { cause });
  });
  const answers = createAnswers({ assistant, now, onAnswered: metrics.answered('web') });
  const limit = limitClients({ limit: config.web.rateLimit, onLimit: answerTooMany({ files }) });
  return { ...options, files, offline, answers, limit };
}

/** An address that stands for all of them is opened as the machine itself. */
function hostToOpen(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
