import type { Api } from 'grammy';
import { toGrammySignal } from './grammy-signal.ts';
import { MOST_UPDATES } from './limits.ts';
import { createPoller } from './poller.ts';
import { toLoggable } from './trouble.ts';
import { ALLOWED_UPDATES } from './update.ts';
import type { UpdatesSource, UpdatesSourceOptions } from './updates-source.ts';

export interface PollingOptions extends UpdatesSourceOptions {
  /** Waits for an answer as long as a poll may take. */
  readonly pollApi: Api;
}

/** Milliseconds. With what is finished before it, less than the 8 s of all surfaces. */
const CONFIRM = 1500;

/** Updates by long polling. */
export function openPolling(options: PollingOptions): UpdatesSource {
  const { api, insist, intake, timing, log, wanted } = options;
  const signal = toGrammySignal(wanted);
  const poller = createPoller({
    intake,
    timing,
    signal: wanted,
    fetch: (offset) => insist(() => poll(offset)),
    onLost: (updates) => log.error('stopped before all was answered', { updates }),
    async confirm(offset) {
      try {
        const inTime = toGrammySignal(AbortSignal.timeout(CONFIRM));
        await api.getUpdates({ offset, limit: 1, timeout: 0 }, inTime);
      } catch (error) {
        log.warn('what was answered last may be answered again', { error: toLoggable(error) });
      }
    },
  });
  let running: Promise<void> | null = null;

  async function poll(offset: number | undefined): Promise<readonly unknown[]> {
    const updates: unknown = await options.pollApi.getUpdates(
      {
        ...(offset !== undefined && { offset }),
        limit: MOST_UPDATES,
        timeout: timing.pollSeconds,
        allowed_updates: ALLOWED_UPDATES,
      },
      signal,
    );
    if (!Array.isArray(updates)) throw new TypeError('Telegram has sent no list of updates');
    return updates;
  }

  return {
    async open() {
      // While one is set, nothing can be fetched.
      await insist(() => api.deleteWebhook({}, signal));
      running = poller.run().catch(options.onFatal);
    },
    async close() {
      await running;
      if (running) await poller.finish();
    },
  };
}
