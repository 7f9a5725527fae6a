/// <reference lib="webworker" />
import type { FromServiceWorker, ToServiceWorker } from '../page/messages.ts';
import { recallLanguage, rememberLanguage } from './reader-language.ts';
import { saveRelease } from './releases.ts';
import { respondTo } from './respond.ts';

declare const self: ServiceWorkerGlobalScope;

self.addEventListener('install', (event) => {
  // Nothing of an open page is taken from it: what it may still ask for stays under its own address.
  event.waitUntil(saveRelease().then(() => self.skipWaiting()));
});

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
  const { isNew, engine, knowledge } = await saveRelease();
  if (!isNew) return;
  const message: FromServiceWorker = { kind: 'saved', engine, knowledge };
  for (const client of await self.clients.matchAll()) client.postMessage(message);
}
