import type { Express } from 'express';
import type { Health } from '../adapter.ts';
import type { Web } from './web.ts';

/** For whoever watches the process: whether it runs, how each surface is, and figures. */
export function serveHealth(app: Express, { health, faults, metrics }: Web): void {
  app.get('/health/live', (_request, response) => {
    response.set('Cache-Control', 'no-store').json({ status: 'live' });
  });
  app.get('/health/ready', (_request, response) => {
    const surfaces = Object.fromEntries(health());
    const process = faults.health();
    const states = [process, ...Object.values(surfaces)];
    response
      .set('Cache-Control', 'no-store')
      .status(isServing(surfaces.web) ? 200 : 503)
      .json({ status: statusOf(states), surfaces, process });
  });
  app.get('/metrics', async (_request, response) => {
    const { type, text } = await metrics.render();
    response.set({ 'Cache-Control': 'no-store', 'Content-Type': type }).send(text);
  });
}

/**
 * Traffic is kept away only where this server cannot answer it: whoever asks here must not pay for
 * another platform's trouble.
 */
const isServing = (web: Health | undefined): boolean =>
  web === undefined || web.state === 'ready' || web.state === 'degraded';

function statusOf(states: readonly Health[]): 'ready' | 'degraded' {
  return states.every(({ state }) => state === 'ready') ? 'ready' : 'degraded';
}
