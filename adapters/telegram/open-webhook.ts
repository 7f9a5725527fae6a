import { GrammyError } from 'grammy';
import type { TelegramConfig } from '../../src/config.ts';
import { SurfaceFailure } from '../adapter.ts';
import type { Routes } from '../routes.ts';
import { toGrammySignal } from './grammy-signal.ts';
import type { Pulse } from './pulse.ts';
import { toLoggable } from './trouble.ts';
import { ALLOWED_UPDATES } from './update.ts';
import type { UpdatesSource, UpdatesSourceOptions } from './updates-source.ts';
import { createWebhook } from './webhook.ts';

export interface WebhookSourceOptions extends UpdatesSourceOptions {
  readonly webhook: NonNullable<TelegramConfig['webhook']>;
  readonly routes: Routes;
  readonly pulse: Pulse;
}

/** Updates by requests of Telegram's on the web surface's server. */
export function openWebhook(options: WebhookSourceOptions): UpdatesSource {
  const { api, insist, routes, timing, log, pulse, wanted } = options;
  const { url, secret } = options.webhook;
  const signal = toGrammySignal(wanted);
  const webhook = createWebhook({ secret, intake: options.intake, timing });
  let release: (() => void) | null = null;
  let watching: NodeJS.Timeout | undefined;

  /** Whether Telegram comes through, which nobody here would notice otherwise. */
  async function watch(): Promise<void> {
    try {
      const info = await api.getWebhookInfo(signal);
      pulse.beat();
      pulse.note(info.url === url ? troubleOf(info) : MOVED);
    } catch (error) {
      if (!wanted.aborted)
        log.warn('the webhook cannot be looked at', { error: toLoggable(error) });
    }
  }

  return {
    async open() {
      release = takePath(url, routes, webhook.handle);
      const settings = { secret_token: secret, allowed_updates: ALLOWED_UPDATES };
      await insist(() => api.setWebhook(url, settings, signal), { refused });
      watching = setInterval(() => void watch(), timing.watch).unref();
    },
    async close() {
      clearInterval(watching);
      // It stays set: Telegram keeps what comes until this process's successor takes it.
      await webhook.finish();
      release?.();
    },
  };
}

function takePath(url: string, routes: Routes, handle: Parameters<Routes['take']>[1]): () => void {
  try {
    return routes.take(new URL(url).pathname, handle);
  } catch (error) {
    throw new SurfaceFailure(
      'the path of TELEGRAM_WEBHOOK_URL is another page here: set one with another path, like /telegram',
      { cause: error },
    );
  }
}

const MOVED = 'the webhook has been set to another address, by another process with the same token';

/** Deliveries that fail are counted as pending. */
const troubleOf = (info: {
  readonly pending_update_count: number;
  readonly last_error_message?: string;
}): string | null =>
  info.pending_update_count > 0 && info.last_error_message !== undefined
    ? `Telegram cannot deliver to TELEGRAM_WEBHOOK_URL: ${info.last_error_message}`
    : null;

const refused = (error: unknown): SurfaceFailure => {
  const said = error instanceof GrammyError ? error.description : 'no reason';
  return new SurfaceFailure(
    `Telegram does not take the address in TELEGRAM_WEBHOOK_URL (${said}): it must be https, on ` +
      'port 443, 80, 88 or 8443, and reached from the internet',
    { cause: error },
  );
};
