import * as z from 'zod/mini';
import type { KnownWords } from './known-words.ts';

/** What follows from a release, and can be worked out anew when it is gone. */
export const DERIVED = 'valstuga-derived';

const words = z.record(
  z.string(),
  z.object({
    lemmas: z.array(z.string()),
    parts: z.array(z.string()),
    known: z.boolean(),
    name: z.boolean(),
  }),
);
const schema = z.object({ sv: words, en: words });

/** Of this very engine and these documents: another engine may analyze otherwise. */
const keyOf = (version: string): string =>
  `/offline/known-words?engine=${encodeURIComponent(self.location.pathname)}&v=${version}`;

/** What an earlier start has kept; null when nothing has been, or it is not whole. */
export async function findKnownWords(version: string): Promise<KnownWords | null> {
  if (!('caches' in self)) return null;
  const saved = await caches.match(keyOf(version));
  if (!saved) return null;
  const parsed = schema.safeParse(await saved.json().catch(() => null));
  return parsed.data ?? null;
}

/** For the next start; those of other engines and documents go. */
export async function keepKnownWords(version: string, known: KnownWords): Promise<void> {
  if (!('caches' in self)) return;
  await caches.delete(DERIVED);
  const cache = await caches.open(DERIVED);
  const headers = { 'Content-Type': 'application/json' };
  await cache.put(keyOf(version), new Response(JSON.stringify(known), { headers }));
}
