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
    window.addEventListener('online', look);
    document.addEventListener('visibilitychange', look);
  };
  return {
    isReady: () => Boolean(container?.controller),
    async become() {
      if (!container) return false;
      try {
        const registration = await container.register('/sw.js', { updateViaCache: 'none' });
        const isTaken = await takeover(container, registration);
        if (isTaken) keepLooking();
        return isTaken;
      } catch {
        return false;
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
