import type { EngineSnapshot } from './engine-snapshot.ts';

/** What follows from a release, and can be worked out anew when it is gone. */
const DERIVED = 'valstuga-derived';

const VERSION = 'knowledge-version';

/** `engine` is the address of its script: another engine may work otherwise. */
const keyOf = (engine: string): string => `/offline/snapshot?engine=${encodeURIComponent(engine)}`;

/** What an earlier start has kept, of whichever documents; null when nothing has been. */
export async function findSnapshot(engine: string): Promise<EngineSnapshot | null> {
  // Without a secure context there are no caches.
  if (!('caches' in self)) return null;
  const saved = await (await caches.open(DERIVED)).match(keyOf(engine));
  const version = saved?.headers.get(VERSION);
  return saved && version ? { version, bytes: new Uint8Array(await saved.arrayBuffer()) } : null;
}

/** For the next start; those of other engines go. */
export async function keepSnapshot(
  engine: string,
  { version, bytes }: EngineSnapshot,
): Promise<void> {
  if (!('caches' in self)) return;
  await caches.delete(DERIVED);
  const response = new Response(bytes, { headers: { [VERSION]: version } });
  await (await caches.open(DERIVED)).put(keyOf(engine), response);
}
