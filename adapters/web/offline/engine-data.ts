import type { LanguageData } from '../../../src/engine/analyzers.ts';
import type { Knowledge } from '../../../src/engine/knowledge.ts';
import type { CommonWords } from '../../../src/language/commonness.ts';
import { currentRelease, type Release } from './current-release.ts';
import { addressOf, MANIFEST, parseManifest } from './manifest.ts';
import { MEANINGS, needsMeanings } from './needs-meanings.ts';

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
export async function loadEngineData(known?: Release): Promise<EngineData> {
  const release = known ?? (await currentRelease());
  const { manifest, fetched } = release ?? (await askServer());
  const cache = release && (await caches.open(release.cache));
  const load = async (name: string): Promise<Response> => {
    const url = addressOf(manifest, name);
    // Straight from the cache: the way over the service worker takes longer.
    return (await cache?.match(url, { ignoreVary: true })) ?? fetchOk(url);
  };
  const [knowledge, sv, en, commonWords] = await Promise.all([
    load('knowledge.json').then((response) => response.json() as Promise<Knowledge>),
    load('sv.lexicon').then(toBytes),
    load('en.lexicon').then(toBytes),
    load('common-words.json').then((response) => response.json() as Promise<CommonWords>),
  ]);
  const [meanings, translations] = needsMeanings(knowledge)
    ? await Promise.all(MEANINGS.map(async (name) => toBytes(await load(name))))
    : [];
  return {
    version: manifest.version,
    fetched,
    knowledge,
    language: {
      sv,
      en,
      commonWords,
      meanings: meanings ?? new Uint8Array(),
      translations: translations ?? new Uint8Array(),
    },
  };
}

async function askServer(): Promise<Pick<Release, 'manifest' | 'fetched'>> {
  const said = await fetchOk(MANIFEST);
  return { manifest: parseManifest(await said.text()), fetched: said.headers.get('date') };
}

async function fetchOk(url: string): Promise<Response> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} cannot be had: ${response.status}`);
  return response;
}

const toBytes = async (response: Response): Promise<Uint8Array> =>
  new Uint8Array(await response.arrayBuffer());
