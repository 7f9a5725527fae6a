import type { LanguageData } from '../../../src/engine/analyzers.ts';
import type { Knowledge } from '../../../src/engine/knowledge.ts';
import type { CommonWords } from '../../../src/language/commonness.ts';
import { addressOf, MANIFEST, parseManifest } from './manifest.ts';
import { needsMeanings } from './needs-meanings.ts';

/** What an engine is made of. */
export interface EngineData {
  /** Of the knowledge. */
  readonly version: string;
  /** When the device fetched it, as an HTTP date. */
  readonly fetched: string | null;
  readonly knowledge: Knowledge;
  readonly language: LanguageData;
}

/** From what the service worker has saved, or else from the server. */
export async function loadEngineData(): Promise<EngineData> {
  const said = await fetchOk(MANIFEST);
  const manifest = parseManifest(await said.text());
  const load = (name: string): Promise<Response> => findOrFetch(addressOf(manifest, name));
  const [knowledge, sv, en, commonWords] = await Promise.all([
    load('knowledge.json').then((response) => response.json() as Promise<Knowledge>),
    load('sv.lexicon').then(toBytes),
    load('en.lexicon').then(toBytes),
    load('common-words.json').then((response) => response.json() as Promise<CommonWords>),
  ]);
  const meanings = needsMeanings(knowledge)
    ? await toBytes(await load('bilingual.vectors'))
    : new Uint8Array();
  return {
    version: manifest.version,
    fetched: said.headers.get('date'),
    knowledge,
    language: { sv, en, commonWords, meanings },
  };
}

/** Straight from the cache: the way over the service worker takes longer. */
async function findOrFetch(url: string): Promise<Response> {
  // Without a secure context there are no caches.
  const saved = 'caches' in self ? await caches.match(url, { ignoreVary: true }) : undefined;
  return saved ?? fetchOk(url);
}

async function fetchOk(url: string): Promise<Response> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} cannot be had: ${response.status}`);
  return response;
}

const toBytes = async (response: Response): Promise<Uint8Array> =>
  new Uint8Array(await response.arrayBuffer());
