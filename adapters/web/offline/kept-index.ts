/**
 * An index that a device has made. Making one takes most of an engine's start, so it is kept for the
 * next: reading it takes a tenth of the time.
 */
export interface IndexOfVersion {
  /** The knowledge that it is of. */
  readonly version: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const VERSION = 'knowledge-version';

/** What follows from a release, and can be worked out anew when it is gone. */
const DERIVED = 'valstuga-derived';

/** `engine` is the address of its script: another engine may index otherwise. */
const keyOf = (engine: string): string => `/offline/index?engine=${encodeURIComponent(engine)}`;

/** What an earlier start has kept, of whichever documents; null when nothing has been. */
export async function findIndex(engine: string): Promise<IndexOfVersion | null> {
  // Without a secure context there are no caches.
  if (!('caches' in self)) return null;
  const saved = await (await caches.open(DERIVED)).match(keyOf(engine));
  const version = saved?.headers.get(VERSION);
  return saved && version ? { version, bytes: new Uint8Array(await saved.arrayBuffer()) } : null;
}

/** For the next start; those of other engines go. */
export async function keepIndex(engine: string, { version, bytes }: IndexOfVersion): Promise<void> {
  if (!('caches' in self)) return;
  await caches.delete(DERIVED);
  await (await caches.open(DERIVED)).put(
    keyOf(engine),
    new Response(bytes, { headers: { [VERSION]: version } }),
  );
}
