import type { TelegramConfig } from '../../src/config.ts';
import type { LocalDateTime } from '../../src/language/local-date-time.ts';
import type { Adapter, Health } from '../adapter.ts';
import type { KnowledgeAssistant } from '../create-assistant.ts';
import type { Links } from '../links.ts';
import type { Log } from '../log.ts';
import { createNamelessConversations } from '../nameless-conversations.ts';
import type { Routes } from '../routes.ts';
import { createSeen } from '../seen.ts';
import type { Me } from './asked.ts';
import { type Connection, createConnection } from './connection.ts';
import { toGrammySignal } from './grammy-signal.ts';
import { createIntake } from './intake.ts';
import { createLanguages } from './languages.ts';
import type { Rates } from './limits.ts';
import { openPolling } from './open-polling.ts';
import { openWebhook } from './open-webhook.ts';
import { publishMenu } from './publish-menu.ts';
import { createRespond } from './respond.ts';
import type { Timing } from './timing.ts';
import { toLoggable } from './trouble.ts';
import type { UpdatesSource } from './updates-source.ts';

export interface TelegramOptions {
  readonly config: TelegramConfig;
  readonly assistant: KnowledgeAssistant;
  /** What the clocks of Stockholm show. */
  readonly now: () => LocalDateTime;
  readonly links: Links;
  /** Where a webhook is taken. */
  readonly routes: Routes;
  readonly log: Log;
  /** Called when it cannot go on. */
  readonly onFatal: (error: unknown) => void;
  readonly timing?: Timing;
  readonly rates?: Rates;
  /** Milliseconds since any moment. */
  readonly clock?: () => number;
}

/** Questions and answers on Telegram, by long polling or by a webhook. */
export function createTelegram(options: TelegramOptions): Adapter {
  const { log } = options;
  const connection = createConnection(options);
  const { api, insist, pace, pulse, wanted, closing } = connection;
  let me: Me = { id: 0, username: '' };
  const source = createSource(options, connection, () => me);
  let state: 'starting' | 'ready' | 'stopped' = 'starting';
  let stopping: Promise<void> | null = null;
  let menu: Promise<void> | null = null;

  async function stop(): Promise<void> {
    wanted.abort();
    pace.hurry();
    await source.close();
    closing.abort();
    await menu;
    state = 'stopped';
  }

  return {
    name: 'telegram',
    async start() {
      const signal = toGrammySignal(wanted.signal);
      const { id, username } = await insist(() => api.getMe(signal));
      me = { id, username };
      await source.open();
      wanted.signal.throwIfAborted();
      // Nobody waits for it.
      menu = publishMenu(api, wanted.signal).catch((error: unknown) => {
        if (wanted.signal.aborted) return;
        log.warn('the menu of commands could not be set', { error: toLoggable(error) });
      });
      state = 'ready';
    },
    stop() {
      stopping ??= stop();
      return stopping;
    },
    health(): Health {
      if (state === 'stopped') return { state };
      const health = pulse.health();
      return state === 'starting' && health.state === 'ready' ? { state } : health;
    },
  };
}

/** Where updates come from, and who answers them; nothing runs yet. */
function createSource(
  options: TelegramOptions,
  connection: Connection,
  me: () => Me,
): UpdatesSource {
  const { routes, log, onFatal } = options;
  const { webhook } = options.config;
  const conversations = createNamelessConversations();
  const respond = createRespond({ ...options, conversations, languages: createLanguages(), me });
  const seen = createSeen({ clock: connection.clock });
  const closing = connection.closing.signal;
  const intake = createIntake({ ...connection, respond, seen, log, closing, onFatal });
  const common = { ...connection, intake, log, onFatal, wanted: connection.wanted.signal };
  return webhook ? openWebhook({ ...common, webhook, routes }) : openPolling(common);
}
