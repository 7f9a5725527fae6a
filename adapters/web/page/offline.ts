import type { Language } from '../../../src/language/stop-words.ts';
import type { FromServiceWorker, ToServiceWorker } from './messages.ts';

/** The service worker, which keeps the page on the device. */
export interface Offline {
  /** Whether it answers for this page already. */
  isReady(): boolean;
  /** Resolves when it does, with false when it never will: no secure context, storage refused. */
  become(): Promise<boolean>;
  onSaved(listener: (saved: FromServiceWorker) => void): void;
}

/** Milliseconds between looks at what the server has, while a page is open. */
const LOOK_AGAIN = 15 * 60_000;
/** Milliseconds after a network has come back: what says so often comes before what it says. */
const AFTER_ONLINE = [0, 2000, 10_000, 60_000];

export function createOffline(language: Language): Offline {
  const container = 'serviceWorker' in navigator ? navigator.serviceWorker : null;
  const tell = (message: ToServiceWorker): void => container?.controller?.postMessage(message);
  const look = (): void => {
    if (navigator.onLine && document.visibilityState === 'visible') tell({ kind: 'look' });
  };
  const keepLooking = (): void => {
    tell({ kind: 'language', language });
    look();
    setInterval(look, LOOK_AGAIN);
    window.addEventListener('online', () => {
      for (const delay of AFTER_ONLINE) setTimeout(look, delay);
    });
    document.addEventListener('visibilitychange', look);
  };
  return {
    isReady: () => Boolean(container?.controller),
    async become() {
      if (!container) return false;
      const wasReady = Boolean(container.controller);
      if (wasReady) keepLooking();
      try {
        const registration = await container.register('/sw.js', { updateViaCache: 'none' });
        if (wasReady || !(await takeover(container, registration))) return wasReady;
        keepLooking();
        return true;
      } catch {
        // Without a network there is no newer one to be had, and the one that is there goes on.
        return wasReady;
      }
    },
    onSaved(listener) {
      container?.addEventListener('message', ({ data }: MessageEvent<FromServiceWorker>) => {
        if (data.kind === 'saved') listener(data);
      });
    },
  };
}

/** True once the service worker answers for this page, false when it could not be installed. */
function takeover(
  container: ServiceWorkerContainer,
  { installing, active }: ServiceWorkerRegistration,
): Promise<boolean> {
  if (container.controller) return Promise.resolve(true);
  // Reloaded past it: it answers from the next visit on.
  if (!installing && active) return Promise.resolve(false);
  return new Promise((resolve) => {
    container.addEventListener('controllerchange', () => resolve(true), { once: true });
    installing?.addEventListener('statechange', () => {
      if (installing.state === 'redundant') resolve(false);
    });
  });
}
