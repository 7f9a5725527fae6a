import type { Config } from '../src/config.ts';
import { secretsOf } from '../src/config.ts';
import { createStockholmClock } from './clock.ts';
import { configuredSurfaces } from './configured-surfaces.ts';
import { createKnowledgeAssistant } from './create-assistant.ts';
import { createFaults, type Faults } from './faults.ts';
import { createLog, type Log } from './log.ts';
import { createProgress } from './progress.ts';
import { createReadableLog } from './readable-log.ts';
import { createRoutes } from './routes.ts';
import { createSurfaces, type Surfaces } from './surfaces.ts';

export interface OpenedSurfaces {
  readonly surfaces: Surfaces;
  readonly faults: Faults;
  readonly log: Log;
}

/** A person reads along. */
interface Terminal {
  write(text: string): void;
}

/**
 * What `npm start` runs, not started yet.
 * @throws KnowledgeError
 */
export async function openSurfaces(
  config: Config,
  terminal: Terminal | null,
): Promise<OpenedSurfaces> {
  const log = createLog({
    level: config.logLevel,
    secrets: secretsOf(config),
    ...(terminal && { destination: createReadableLog((text) => terminal.write(text)) }),
  });
  const assistant = await createKnowledgeAssistant(config.knowledge ?? undefined, {
    progress: createProgress({ write: (text) => log.info(text.trimEnd()) }, () =>
      performance.now(),
    ),
    warn: (message) => log.warn(message),
  });
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
  // Lest somebody waits for answers from a folder that nobody has set.
  const titles = assistant.sources.map(({ title }) => `“${title}”`).join(', ');
  const where = config.knowledge ?? 'knowledge; KNOWLEDGE_DIR in .env sets another folder';
  log.info(`answers are from ${titles} (${where})`);
  sayWhatIsOff(config, log);
  return { surfaces: createSurfaces(configured, { log }), faults, log };
}

/** Lest somebody waits for a bot that nobody has set up. */
function sayWhatIsOff({ discord, telegram }: Config, log: Log): void {
  const advice = (name: string, setting: string): void =>
    log.info(`${name} is off: set ${setting} in .env to have it; .env.example tells how`);
  if (!discord) advice('Discord', 'DISCORD_TOKEN');
  if (!telegram) advice('Telegram', 'TELEGRAM_BOT_TOKEN');
}
