import type { Config } from '../src/config.ts';
import type { LocalDateTime } from '../src/language/local-date-time.ts';
import type { KnowledgeAssistant } from './create-assistant.ts';
import type { Faults } from './faults.ts';
import { createLinks } from './links.ts';
import { createMetrics } from './metrics.ts';
import { createObservedAssistant } from './observed-assistant.ts';
import type { Routes } from './routes.ts';
import type { Surface } from './surfaces.ts';

/** What all surfaces are made of. */
export interface SurfaceNeeds {
  readonly config: Config;
  readonly assistant: KnowledgeAssistant;
  /** What the clocks of Stockholm show. */
  readonly now: () => LocalDateTime;
  /** Where a surface takes HTTP requests on the web surface's server. */
  readonly routes: Routes;
  /** For the web surface's health page. */
  readonly faults: Faults;
}

/**
 * The surfaces whose settings are present. Each is imported when its turn comes, so that one that
 * cannot be loaded fails alone.
 */
export function configuredSurfaces(needs: SurfaceNeeds): Surface[] {
  const metrics = createMetrics();
  const surfaces: Surface[] = [
    {
      name: 'web',
      async create({ log, health }) {
        const { createWeb } = await import('./web/adapter.ts');
        const { renderLookupPage } = await import('./web/page-html.ts');
        metrics.watch(health);
        return createWeb({ ...needs, metrics, log, health, renderLookupPage });
      },
    },
  ];
  const { discord, telegram, publicUrl } = needs.config;
  const links = createLinks(publicUrl);
  const observed = (name: string): KnowledgeAssistant =>
    createObservedAssistant(needs.assistant, metrics.answered(name));
  if (discord) {
    surfaces.push({
      name: 'discord',
      async create(around) {
        const { createDiscord } = await import('./discord/adapter.ts');
        const assistant = observed('discord');
        return createDiscord({ config: discord, assistant, links, now: needs.now, around });
      },
    });
  }
  if (telegram) {
    surfaces.push({
      name: 'telegram',
      async create(around) {
        const { createTelegram } = await import('./telegram/adapter.ts');
        const assistant = observed('telegram');
        return createTelegram({ ...needs, ...around, assistant, config: telegram, links });
      },
    });
  }
  return surfaces;
}
