import type { Knowledge } from '../../../src/engine/knowledge.ts';
import { currentRelease, type Release, useRelease } from './current-release.ts';
import { addressOf, MANIFEST, type Manifest, parseManifest } from './manifest.ts';
import { MEANINGS, needsMeanings } from './needs-meanings.ts';
import { fetchAll, fetchFresh, fetchSaved } from './patient-fetch.ts';

/*
 * A release is all that the page needs without a network, in a cache of its own: scripts, the
 * engine's data, and the server's pages. It is used from the moment that the last part of it is
 * there, and never before. The one before it stays, for pages that are still open on it.
 */

const PREFIX = 'valstuga-release-';
const LANGUAGES = ['sv', 'en'] as const;
/** The browser keeps it by itself. */
const SERVICE_WORKER = 'sw.js';
const KNOWLEDGE = 'knowledge.json';

export interface Saved {
  readonly release: Release;
  /** It was not there before. */
  readonly isNew: boolean;
}

/**
 * Saves what the server has now, unless it is saved already.
 * @throws when any part cannot be had; what was saved before stays as it is.
 */
export async function saveRelease(): Promise<Saved> {
  const before = await currentRelease();
  const said = await fetchFresh(MANIFEST);
  const text = await said.text();
  const manifest = parseManifest(text);
  const cache = `${PREFIX}${await hashOf(text)}`;
  if (before?.cache === cache && (await caches.has(cache)))
    return { release: before, isNew: false };
  await caches.delete(cache);
  await fill(await caches.open(cache), manifest);
  // Pages and data come one after the other: they are one release if it is still the server's.
  if ((await (await fetchFresh(MANIFEST)).text()) !== text) throw new Error('it changed meanwhile');
  const fetched = said.headers.get('date');
  const release = { cache, previous: before?.cache ?? null, manifest, fetched };
  await useRelease(release);
  await dropOthers(release);
  return { release, isNew: true };
}

async function fill(cache: Cache, manifest: Manifest): Promise<void> {
  const without = (names: readonly string[], record: object): string[] =>
    Object.keys(record).filter((each) => !names.includes(each));
  const assets = without([SERVICE_WORKER], manifest.assets).map(
    (name) => manifest.assets[name] ?? '',
  );
  const data = without(MEANINGS, manifest.data).map((name) => addressOf(manifest, name));
  await fetchAll(cache, [...assets, ...data], fetchSaved);
  const saved = await cache.match(addressOf(manifest, KNOWLEDGE), { ignoreVary: true });
  const knowledge = (await saved?.json()) as Knowledge;
  if (needsMeanings(knowledge)) {
    const meanings = MEANINGS.map((name) => addressOf(manifest, name));
    await fetchAll(cache, meanings, fetchSaved);
  }
  await fetchAll(cache, pagesOf(knowledge), fetchFresh);
  await fetchAll(cache, await calendars(), fetchFresh);
  for (const language of LANGUAGES) await checkShell(cache, language, manifest);
}

const pagesOf = ({ documents }: Knowledge): string[] =>
  LANGUAGES.flatMap((language) =>
    [
      '/',
      '/api',
      '/not-saved',
      '/sources',
      ...documents.map(({ id }) => `/sources/${encodeURIComponent(id)}`),
    ].map((path) => `${path}?lang=${language}`),
  );

/** The calendar's files, by the links to them. */
async function calendars(): Promise<string[]> {
  const markup = await (await fetchFresh('/meetings?lang=sv')).text();
  return [...new Set(markup.match(/\/meetings(?:\/[a-z0-9]{8})?\.ics/g))];
}

/** A page of another build would ask for scripts that are not in this release. */
async function checkShell(cache: Cache, language: string, { assets }: Manifest): Promise<void> {
  const page = await cache.match(`/?lang=${language}`, { ignoreVary: true });
  const markup = (await page?.text()) ?? '';
  for (const name of ['app.js', 'engine.js']) {
    if (!markup.includes(`"${assets[name]}"`)) throw new Error(`the page is not of this ${name}`);
  }
}

async function dropOthers({ cache, previous }: Release): Promise<void> {
  for (const name of await caches.keys()) {
    const isRelease = name.startsWith(PREFIX);
    if (isRelease && name !== cache && name !== previous) await caches.delete(name);
  }
}

async function hashOf(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(bytes).subarray(0, 8)]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}
