import type { RequestHandler } from 'express';
import type { Config } from '../../src/config.ts';
import type { LocalDateTime } from '../../src/language/local-date-time.ts';
import type { Health } from '../adapter.ts';
import type { KnowledgeAssistant } from '../create-assistant.ts';
import type { Faults } from '../faults.ts';
import type { Log } from '../log.ts';
import type { Metrics } from '../metrics.ts';
import type { Routes } from '../routes.ts';
import type { Answers } from './answers.ts';
import type { Files } from './files.ts';
import type { OfflineData } from './offline.ts';
import type { RenderLookupPage } from './pages/lookup-page.ts';

/** What the web surface is made of. */
export interface WebOptions {
  readonly config: Pick<Config, 'publicUrl' | 'web'>;
  readonly assistant: KnowledgeAssistant;
  /** What the clocks of Stockholm show. */
  readonly now: () => LocalDateTime;
  /** What other surfaces answer on this server. */
  readonly routes: Routes;
  readonly faults: Pick<Faults, 'health'>;
  /** Every surface's. */
  readonly health: () => ReadonlyMap<string, Health>;
  readonly metrics: Metrics;
  readonly log: Log;
  readonly renderLookupPage: RenderLookupPage;
}

/** What its routes are made of, once files have been read. */
export interface Web extends WebOptions {
  readonly answers: Answers;
  readonly files: Files;
  readonly offline: OfflineData;
  /** Counts a request of a client's that makes work. */
  readonly limit: RequestHandler;
}
