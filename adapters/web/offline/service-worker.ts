/// <reference lib="webworker" />
import type { FromServiceWorker, ToServiceWorker } from '../page/messages.ts';
import { recallLanguage, rememberLanguage } from './reader-language.ts';
import { saveRelease } from './releases.ts';
import { respondTo } from './respond.ts';

declare const self: ServiceWorkerGlobalScope;

self.addEventListener('install', (event) => {
  routeDirectly(event);
  // Nothing of an open page is taken from it: what it may still ask for stays under its own address.
  event.waitUntil(saveRelease().then(() => self.skipWaiting()));
});

/**
 * Scripts and styles straight from the caches, without a way over this thread: some 50 ms of a start,
 * where browsers have it (https://w3c.github.io/ServiceWorker/#dom-installevent-addroutes).
 */
function routeDirectly(
  event: ExtendableEvent & { addRoutes?(routes: object): Promise<void> },
): void {
  void event
    .addRoutes?.({ condition: { urlPattern: '/assets/*' }, source: 'cache' })
    .catch(() => {});
}

self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim());
});

self.addEventListener('fetch', (event) => {
  const response = respondTo(event.request, () => recallLanguage(self.navigator.language));
  if (response) event.respondWith(response);
});

self.addEventListener('message', (event) => {
  const message = event.data as ToServiceWorker;
  switch (message.kind) {
    case 'look':
      // Without a network nothing is new, and the next look finds what this one did not.
      return event.waitUntil(look().catch(() => {}));
    case 'language':
      return event.waitUntil(rememberLanguage(message.language));
  }
});

let looking: Promise<void> | null = null;

/** One at a time, however many pages ask. */
function look(): Promise<void> {
  looking ??= findNews().finally(() => {
    looking = null;
  });
  return looking;
}

async function findNews(): Promise<void> {
  const { isNew, release } = await saveRelease();
  if (!isNew) return;
  const { assets, version } = release.manifest;
  const engine = assets['engine.js'] ?? '';
  const message: FromServiceWorker = { kind: 'saved', engine, knowledge: version };
  for (const client of await self.clients.matchAll()) client.postMessage(message);
}
