import type { IndexSnapshot } from './index-snapshot.ts';

/** What follows from a release, and can be worked out anew when it is gone. */
const DERIVED = 'valstuga-derived';

/** Of this very engine: another may index otherwise. */
const KEY = `/offline/index?engine=${encodeURIComponent(self.location.pathname)}`;

/** What an earlier start has kept, of whichever documents; null when nothing has been. */
export async function findIndex(): Promise<IndexSnapshot | null> {
  // Without a secure context there are no caches.
  if (!('caches' in self)) return null;
  const saved = await (await caches.open(DERIVED)).match(KEY);
  return saved ? ((await saved.json()) as IndexSnapshot) : null;
}

/** For the next start; those of other engines go. */
export async function keepIndex(snapshot: IndexSnapshot): Promise<void> {
  if (!('caches' in self)) return;
  await caches.delete(DERIVED);
  await (await caches.open(DERIVED)).put(KEY, Response.json(snapshot));
}
