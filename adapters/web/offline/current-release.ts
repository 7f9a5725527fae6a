import type { Manifest } from './manifest.ts';

/** Which release is used: all of it is there. */
export interface Release {
  /** The name of its cache. */
  readonly cache: string;
  /** The one before it, for pages that are still open on that; null when there was none. */
  readonly previous: string | null;
  readonly manifest: Manifest;
  /** When it was fetched, as an HTTP date. */
  readonly fetched: string | null;
}

const STATE = 'valstuga-state';
const KEY = '/offline/release';

/** Null when none is saved, or nothing can be, as without a secure context. */
export async function currentRelease(): Promise<Release | null> {
  if (!('caches' in self)) return null;
  const saved = await (await caches.open(STATE)).match(KEY);
  return saved ? ((await saved.json()) as Release) : null;
}

/** From here on this one is used. */
export async function useRelease(release: Release): Promise<void> {
  await (await caches.open(STATE)).put(KEY, Response.json(release));
}
