/**
 * Builds what Node runs, into `dist`: `main.js`, and a chunk for each surface, so that `ask` reads no
 * line of what it does not need. Then it makes the shipped knowledge's index.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../', import.meta.url));
const out = `${root}dist/`;

/** Loaded only when a surface runs; the rest starts faster from the bundle. */
const EXTERNAL = [
  // CommonJS, which code splitting breaks.
  'yaml',
  'pino',
  'express',
  'helmet',
  'prom-client',
  'express-rate-limit',
  'compression',
  'cors',
  'grammy',
  'discord.js',
  '@discordjs/ws',
];

const { outputFiles } = await build({
  entryPoints: [`${root}adapters/main.ts`],
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: 'node20.19',
  external: EXTERNAL,
  outdir: out,
  write: false,
  logLevel: 'warning',
  // What is bundled may be CommonJS.
  banner: {
    js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);",
  },
});
mkdirSync(out, { recursive: true });
const built = new Set(outputFiles.map(({ path }) => path.slice(out.length)));
for (const { path, contents } of outputFiles) writeFileSync(path, contents);
// Chunks are called by their content: those of earlier builds would stay for ever.
for (const name of readdirSync(out)) if (/\.js$/.test(name) && !built.has(name)) rmSync(out + name);

/** Answered, not found, or a folder with mistakes, which is told to who asks. */
const EXPECTED: readonly (number | null)[] = [0, 1, 2];
// Any question has the shipped folder's index made, for which the first one that is asked would wait.
const { status, stderr, error } = spawnSync(
  process.execPath,
  [`${out}main.js`, 'ask', '--json', '?'],
  { cwd: root, encoding: 'utf8', timeout: 60_000 },
);
if (!EXPECTED.includes(status))
  throw new Error(`what was built does not run: ${stderr}`, { cause: error });
