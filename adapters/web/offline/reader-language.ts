import type { Language } from '../../../src/language/stop-words.ts';

const STATE = 'valstuga-state';
const KEY = '/offline/language';

/** What the pages were read in last; else what the browser is in, as the server tells it. */
export async function recallLanguage(preferred: string): Promise<Language> {
  const saved = await (await caches.open(STATE)).match(KEY);
  const language = await saved?.text();
  if (language === 'sv' || language === 'en') return language;
  return /^sv\b/i.test(preferred) ? 'sv' : 'en';
}

export async function rememberLanguage(language: Language): Promise<void> {
  await (await caches.open(STATE)).put(KEY, new Response(language));
}
