import type { Config } from '../src/config.ts';
import { secretsOf } from '../src/config.ts';
import { createStockholmClock } from './clock.ts';
import { configuredSurfaces } from './configured-surfaces.ts';
import { createKnowledgeAssistant } from './create-assistant.ts';
import { createFaults, type Faults } from './faults.ts';
import { createLog, type Log } from './log.ts';
import { createRoutes } from './routes.ts';
import { createSurfaces, type Surfaces } from './surfaces.ts';

export interface OpenedSurfaces {
  readonly surfaces: Surfaces;
  readonly faults: Faults;
  readonly log: Log;
}

/**
 * What `npm start` runs, not started yet.
 * @throws KnowledgeError
 */
export async function openSurfaces(config: Config): Promise<OpenedSurfaces> {
  const log = createLog({ level: config.logLevel, secrets: secretsOf(config) });
  const assistant = await createKnowledgeAssistant(config.knowledge ?? undefined);
  // Half a second now, lest the first who types waits for it.
  assistant.catalogue.warmUp();
  const faults = createFaults({ log, clock: () => performance.now() });
  const configured = configuredSurfaces({
    config,
    assistant,
    now: createStockholmClock(Date.now),
    routes: createRoutes(),
    faults,
  });
  return { surfaces: createSurfaces(configured, { log }), faults, log };
}
