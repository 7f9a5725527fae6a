import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import * as z from 'zod';
import { PROJECT_ROOT } from '../project-root.ts';
import { type Content, createContent } from './content.ts';
import { type Assets, STYLE } from './pages/layout.ts';

/** Scripts, styles and pictures, in memory: an address is a name in a list, never a path. */
export interface Files extends Assets {
  /** By the name in `/assets/NAME`, which holds a hash of the content. */
  find(name: string): Content | undefined;
  /** By its logical name, where the address must stay the same: `sw.js`. */
  logical(name: string): Content | undefined;
  /** The script for other sites, as it is written. */
  readonly embed: string;
  /** Logical names with their addresses. */
  readonly urls: Readonly<Record<string, string>>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

const BUILT = new URL('dist/web/', PROJECT_ROOT);
const OWN = new URL('adapters/web/assets/', PROJECT_ROOT);

/** Logical names with the names of the files that the build has made of them. */
const listSchema = z.record(z.string(), z.string().regex(/^[\w.-]+$/));

/** What the build made of the lookup page, and what needs no build. */
export async function readFiles(): Promise<Files> {
  const built = await readBuilt();
  const style = createContent(await readFile(new URL(STYLE, OWN)), typeOf(STYLE));
  const embed = await readFile(new URL('embed.js', OWN), 'utf8');
  const own = { logical: STYLE, name: `style-${style.hash}.css`, content: style };
  return { ...toFiles([own, ...built]), embed };
}

interface File {
  readonly logical: string;
  readonly name: string;
  readonly content: Content;
}

/** Nothing where the page has not been built: the pages then do without a script. */
async function readBuilt(): Promise<File[]> {
  const list = await readFile(new URL('assets.json', BUILT), 'utf8').catch(() => '{}');
  const names = Object.entries(listSchema.parse(JSON.parse(list)));
  return Promise.all(
    names.map(async ([logical, name]) => ({
      logical,
      name,
      content: createContent(await readFile(new URL(name, BUILT)), typeOf(name)),
    })),
  );
}

const typeOf = (name: string): string => TYPES[extname(name)] ?? 'application/octet-stream';

function toFiles(files: readonly File[]): Omit<Files, 'embed'> {
  const byName = new Map(files.map((file) => [file.name, file.content]));
  const byLogical = new Map(files.map((file) => [file.logical, file]));
  return {
    find: (name) => byName.get(name),
    logical: (name) => byLogical.get(name)?.content,
    has: (name) => byLogical.has(name),
    urlOf(name) {
      const file = byLogical.get(name);
      if (!file) throw new RangeError(`no file ${name} was built`);
      return addressOf(file.name);
    },
    urls: Object.fromEntries(files.map(({ logical, name }) => [logical, addressOf(name)])),
  };
}

const addressOf = (name: string): string => `/assets/${name}`;
