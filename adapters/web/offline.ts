import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Knowledge } from '../../src/engine/knowledge.ts';
import { PROJECT_ROOT } from '../project-root.ts';
import { type Content, createContent } from './content.ts';

/** All that the engine needs to answer in a browser. */
export interface OfflineData {
  /** Of the documents, words and places: another when any of them changes. */
  readonly version: string;
  /** By the name in `/offline/NAME`. */
  readonly files: ReadonlyMap<string, Content>;
}

const LEXICONS = [
  'sv.lexicon',
  'en.lexicon',
  'bilingual.vectors',
  'english-swedish.lexicon',
  'common-words.json',
] as const;

/** The knowledge as it was read at the start, so that the page's answers equal the server's. */
export async function readOfflineData(knowledge: Knowledge): Promise<OfflineData> {
  const { documents, concepts, places, phrasings } = knowledge;
  const data = JSON.stringify({ documents, concepts, places, phrasings });
  const version = hash('sha256', data, 'base64url').slice(0, 16);
  const json = Buffer.from(`{"version":"${version}",${data.slice(1)}`);
  const lexicons = await Promise.all(
    LEXICONS.map(async (name) => {
      const bytes = await readFile(new URL(`src/language/data/${name}`, PROJECT_ROOT));
      return [name, createContent(bytes, typeOf(name))] as const;
    }),
  );
  const files = new Map([
    ['knowledge.json', createContent(json, typeOf('.json'))] as const,
    ...lexicons,
  ]);
  return { version, files };
}

const typeOf = (name: string): string =>
  name.endsWith('.json') ? 'application/json; charset=utf-8' : 'application/octet-stream';

/** With the content's hash, the address is good for ever. */
export const offlineAddress = (name: string, { hash: version }: Content): string =>
  `/offline/${name}?v=${version}`;
