import type { Config } from '../src/config.ts';
import type { LocalDateTime } from '../src/language/local-date-time.ts';
import type { KnowledgeAssistant } from './create-assistant.ts';
import type { Faults } from './faults.ts';
import { createLinks } from './links.ts';
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
  const { config, assistant, now } = needs;
  const surfaces: Surface[] = [];
  const { discord } = config;
  if (discord) {
    surfaces.push({
      name: 'discord',
      create: async (around) => {
        const { createDiscord } = await import('./discord/adapter.ts');
        const links = createLinks(config.publicUrl);
        return createDiscord({ config: discord, assistant, links, now, around });
      },
    });
  }
  return surfaces;
}
