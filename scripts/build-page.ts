/**
 * Builds what the lookup page's browser gets, into `dist/web`: scripts and styles, icons, the
 * manifest of the installable page, and `assets.json`, which names each file by its logical name.
 * A file's name holds a hash of its content, so an address never changes what it leads to.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build } from 'esbuild';

const root = fileURLToPath(new URL('../', import.meta.url));
const out = `${root}dist/web/`;
const icons = `${root}adapters/web/assets/icons/`;

/** Browsers of the last three years: dialogs, modules, `:has`, the caches of service workers. */
const TARGET = ['chrome109', 'firefox115', 'safari16.4'];

const SHARED: BuildOptions = {
  bundle: true,
  minify: true,
  write: false,
  target: TARGET,
  legalComments: 'none',
  logLevel: 'warning',
};

const names: Record<string, string> = {};

/** Writes a file under a name that holds its hash. */
function put(logical: string, content: Uint8Array): string {
  const hash = createHash('sha256').update(content).digest('base64url').replace(/[-_]/g, '');
  const extension = extname(logical);
  const name = `${logical.slice(0, -extension.length)}-${hash.slice(0, 10)}${extension}`;
  writeFileSync(out + name, content);
  names[logical] = name;
  return `/assets/${name}`;
}

async function bundle(logical: string, entry: string, options: BuildOptions = {}): Promise<void> {
  const entryPoints = [root + entry];
  const { outputFiles = [] } = await build({ ...SHARED, ...options, entryPoints });
  const [file] = outputFiles;
  if (!file) throw new Error(`${entry} made nothing`);
  put(logical, file.contents);
}

const MANIFEST = {
  id: '/',
  name: 'valstuga',
  short_name: 'valstuga',
  description: 'Slå upp vad partiet har publicerat, också utan nät.',
  lang: 'sv',
  dir: 'ltr',
  start_url: '/',
  scope: '/',
  display: 'standalone',
  background_color: '#faf8f5',
  theme_color: '#8f2d1f',
  categories: ['politics', 'reference'],
};

/** Icons as the manifest lists them; the name tells a raster's size, and whether it may be cut round. */
function listIcons(addresses: ReadonlyMap<string, string>): object[] {
  return [...addresses].flatMap(([name, src]) => {
    const [, size, maskable] = /^icon-(\d+)(-maskable)?\.png$/.exec(name) ?? [];
    const purpose = maskable ? 'maskable' : 'any';
    return size ? [{ src, sizes: `${size}x${size}`, type: 'image/png', purpose }] : [];
  });
}

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const iconAddresses = new Map(
  readdirSync(icons).map((name) => [name, put(name, readFileSync(icons + name))] as const),
);
await bundle('boot.js', 'adapters/web/page/boot.ts', { format: 'iife' });
await bundle('app.js', 'adapters/web/page/app.ts', { format: 'esm' });
await bundle('engine.js', 'adapters/web/offline/engine-worker.ts', { format: 'iife' });
await bundle('sw.js', 'adapters/web/offline/service-worker.ts', {
  format: 'iife',
  define: { ENGINE: JSON.stringify(`/assets/${names['engine.js']}`) },
});
await bundle('lookup.css', 'adapters/web/assets/lookup.css');
put(
  'manifest.webmanifest',
  Buffer.from(JSON.stringify({ ...MANIFEST, icons: listIcons(iconAddresses) })),
);
writeFileSync(`${out}assets.json`, JSON.stringify(names, null, 2));
