import type { Health } from '../../../adapters/adapter.ts';
import {
  createKnowledgeAssistant,
  type KnowledgeAssistant,
} from '../../../adapters/create-assistant.ts';
import { createMetrics } from '../../../adapters/metrics.ts';
import { createRoutes, type Routes } from '../../../adapters/routes.ts';
import { createWeb, type WebAdapter } from '../../../adapters/web/adapter.ts';
import { renderLookupPage } from '../../../adapters/web/page-html.ts';
import type { WebOptions } from '../../../adapters/web/web.ts';
import { type Config, parseConfig } from '../../../src/config.ts';
import type { LocalDateTime } from '../../../src/language/local-date-time.ts';
import { createLogLines } from '../log-lines.ts';

const shipped = await createKnowledgeAssistant();

export interface WebSetting {
  readonly assistant?: KnowledgeAssistant;
  readonly now?: () => LocalDateTime;
  readonly env?: Readonly<Record<string, string>>;
  readonly health?: () => ReadonlyMap<string, Health>;
  readonly faults?: WebOptions['faults'];
}

export interface OpenWeb {
  readonly adapter: WebAdapter;
  readonly routes: Routes;
  readonly config: Config;
  readonly assistant: KnowledgeAssistant;
  logged(): string;
  /** Of the running server. */
  url(path: string): string;
  get(path: string, init?: RequestInit): Promise<Response>;
  text(path: string, init?: RequestInit): Promise<string>;
}

/** The web surface on a port of its own, not started yet. */
export function createTestWeb(setting: WebSetting = {}): OpenWeb {
  const { assistant = shipped, now = () => ({ date: '2016-12-20', time: '18:00' }) } = setting;
  const config = parseConfig({ PORT: '0', RATE_LIMIT: '0', ...setting.env });
  const { log, text } = createLogLines();
  const routes = createRoutes();
  const adapter: WebAdapter = createWeb({
    config,
    assistant,
    now,
    routes,
    faults: setting.faults ?? { health: () => ({ state: 'ready' }) },
    health: setting.health ?? (() => new Map([['web', adapter.health()]])),
    metrics: createMetrics(),
    log,
    renderLookupPage,
  });
  const url = (path: string): string => `${adapter.address()}${path}`;
  const get = (path: string, init?: RequestInit): Promise<Response> => fetch(url(path), init);
  return {
    adapter,
    routes,
    config,
    assistant,
    logged: text,
    url,
    get,
    text: async (path, init) => (await get(path, init)).text(),
  };
}

/** The same, started. */
export async function openWeb(setting: WebSetting = {}): Promise<OpenWeb> {
  const web = createTestWeb(setting);
  await web.adapter.start();
  return web;
}
