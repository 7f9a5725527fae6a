import type { Knowledge } from '../../../src/engine/knowledge.ts';
import { MANIFEST, type Manifest, parseManifest } from './manifest.ts';
import { needsMeanings } from './needs-meanings.ts';
import { fetchAll, fetchFresh, fetchSaved } from './patient-fetch.ts';

/*
 * A release is all that the page needs without a network, in a cache of its own: scripts, the
 * engine's data, and the server's pages. It is used from the moment that the last part of it is
 * there, and never before. The one before it stays, for pages that are still open on it.
 */

/** Which release is used. */
interface Pointer {
  readonly current: string;
  readonly previous: string | null;
  readonly engine: string;
  readonly knowledge: string;
}

const STATE = 'valstuga-state';
const POINTER = '/offline/release';
const PREFIX = 'valstuga-release-';
const LANGUAGES = ['sv', 'en'] as const;
const APP = 'app.js';
const ENGINE = 'engine.js';
/** The browser keeps it by itself. */
const SERVICE_WORKER = 'sw.js';
const MEANINGS = 'bilingual.vectors';

export async function currentRelease(): Promise<Pointer | null> {
  const state = await caches.open(STATE);
  const saved = await state.match(POINTER);
  return saved ? ((await saved.json()) as Pointer) : null;
}

export interface Saved extends Pointer {
  readonly isNew: boolean;
}

/**
 * Saves what the server has now, unless it is saved already.
 * @throws when any part cannot be had; what was saved before stays as it is.
 */
export async function saveRelease(): Promise<Saved> {
  const before = await currentRelease();
  const text = await (await fetchFresh(MANIFEST)).text();
  const manifest = parseManifest(text);
  const name = `${PREFIX}${await hashOf(text)}`;
  if (before?.current === name && (await caches.has(name))) return { ...before, isNew: false };
  await caches.delete(name);
  await fill(await caches.open(name), manifest);
  // Pages and data come one after the other: they are one release if it is still the server's.
  if ((await (await fetchFresh(MANIFEST)).text()) !== text) throw new Error('it changed meanwhile');
  const pointer: Pointer = {
    current: name,
    previous: before?.current ?? null,
    engine: manifest.assets[ENGINE] ?? '',
    knowledge: manifest.version,
  };
  await (await caches.open(STATE)).put(POINTER, Response.json(pointer));
  await dropOthers(pointer);
  return { ...pointer, isNew: true };
}

async function fill(cache: Cache, manifest: Manifest): Promise<void> {
  const urlOf = (name: string): string => manifest.data[name]?.url ?? '';
  const assets = Object.keys(manifest.assets).filter((name) => name !== SERVICE_WORKER);
  const data = Object.keys(manifest.data).filter((name) => name !== MEANINGS);
  await fetchAll(
    cache,
    assets.map((name) => manifest.assets[name] ?? ''),
    fetchSaved,
  );
  await fetchAll(cache, data.map(urlOf), fetchSaved);
  const saved = await cache.match(urlOf('knowledge.json'), { ignoreVary: true });
  const knowledge = (await saved?.json()) as Knowledge;
  if (needsMeanings(knowledge)) await fetchAll(cache, [urlOf(MEANINGS)], fetchSaved);
  await fetchAll(cache, pagesOf(knowledge), fetchFresh);
  await fetchAll(cache, await calendars(), fetchFresh);
  await cache.put(MANIFEST, await fetchFresh(MANIFEST));
  for (const language of LANGUAGES) await checkShell(cache, language, manifest);
}

const pagesOf = ({ documents }: Knowledge): string[] =>
  LANGUAGES.flatMap((language) =>
    ['/', '/sources', ...documents.map(({ id }) => `/sources/${id}`)].map(
      (path) => `${path}?lang=${language}`,
    ),
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
  for (const name of [APP, ENGINE]) {
    if (!markup.includes(`"${assets[name]}"`)) throw new Error(`the page is not of this ${name}`);
  }
}

/** The release before this one stays until the next: open pages may ask for parts of it. */
async function dropOthers({ current, previous }: Pointer): Promise<void> {
  for (const name of await caches.keys()) {
    const isRelease = name.startsWith(PREFIX);
    if (isRelease && name !== current && name !== previous) await caches.delete(name);
  }
}

async function hashOf(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(bytes).subarray(0, 8)]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}
