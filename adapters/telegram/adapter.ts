import { setMaxListeners } from 'node:events';
import { Api } from 'grammy';
import type { TelegramConfig } from '../../src/config.ts';
import type { LocalDateTime } from '../../src/language/local-date-time.ts';
import type { Adapter, Health } from '../adapter.ts';
import { createConversations } from '../conversations.ts';
import type { KnowledgeAssistant } from '../create-assistant.ts';
import type { Links } from '../links.ts';
import type { Log } from '../log.ts';
import type { Routes } from '../routes.ts';
import { createSeen } from '../seen.ts';
import type { Me } from './asked.ts';
import { toGrammySignal } from './grammy-signal.ts';
import { createInsist } from './insist.ts';
import { createIntake } from './intake.ts';
import { createLanguages } from './languages.ts';
import { type Rates, SENDING } from './limits.ts';
import { openPolling } from './open-polling.ts';
import { openWebhook } from './open-webhook.ts';
import { createPace } from './pace.ts';
import { publishMenu } from './publish-menu.ts';
import { createPulse } from './pulse.ts';
import { createRespond } from './respond.ts';
import { TIMING, type Timing } from './timing.ts';
import { toLoggable } from './trouble.ts';

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
}

/** Questions and answers on Telegram, by long polling or by a webhook. */
export function createTelegram(options: TelegramOptions): Adapter {
  const { log } = options;
  const parts = assemble(options);
  const { api, insist, pace, pulse, source, wanted, closing } = parts;
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
      parts.introduce({ id, username });
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

/** All that the surface consists of; nothing runs yet. */
function assemble(options: TelegramOptions) {
  const { config, log, timing = TIMING, rates = SENDING, onFatal } = options;
  const { token, apiRoot, webhook } = config;
  const clock = (): number => performance.now();
  const wanted = new AbortController();
  const closing = new AbortController();
  // Each call under way listens to one of them, and there are dozens at a time.
  setMaxListeners(0, wanted.signal, closing.signal);
  const client = { ...(apiRoot !== null && { apiRoot }) };
  const api = new Api(token, { ...client, timeoutSeconds: timing.requestSeconds });
  const pace = createPace({ clock, rates });
  const longest = longestSilence(timing, webhook !== null);
  const pulse = createPulse({ clock, longest });
  const insist = createInsist({ timing, log, pulse, signal: wanted.signal });
  let me: Me | null = null;
  const respond = createRespond({
    ...options,
    conversations: createConversations(),
    languages: createLanguages(),
    me: () => me ?? { id: 0, username: '' },
  });
  const seen = createSeen({ clock });
  const closingSignal = closing.signal;
  const intake = createIntake({
    api,
    pace,
    timing,
    respond,
    seen,
    log,
    closing: closingSignal,
    onFatal,
  });
  const common = { api, insist, intake, timing, log, wanted: wanted.signal, onFatal };
  const pollApi = new Api(token, {
    ...client,
    timeoutSeconds: timing.pollSeconds + timing.requestSeconds,
  });
  const source = webhook
    ? openWebhook({ ...common, webhook, routes: options.routes, pulse })
    : openPolling({ ...common, pollApi, closing: closingSignal });
  const introduce = (told: Me): void => {
    me = told;
  };
  return { api, insist, pace, pulse, source, wanted, closing, introduce };
}

/** Milliseconds without a word from Telegram after which something is wrong. */
const longestSilence = (
  { pollSeconds, requestSeconds, watch }: Timing,
  isWebhook: boolean,
): number => (isWebhook ? 3 * watch : (pollSeconds + 2 * requestSeconds) * 1000);
