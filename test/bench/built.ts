import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

type Module = typeof import('../../adapters/create-assistant.ts');

/**
 * The assistant as `npm run build` bundles it. What tsx compiles gives each function its name anew
 * whenever one is made: a tenth of the time of an answer, which nobody pays who runs the product.
 */
export async function importBuilt(): Promise<Module> {
  // Beside the bundle: the project's folder is one level up from there.
  const outfile = fileURLToPath(new URL('../../dist/bench.js', import.meta.url));
  await build({
    entryPoints: [fileURLToPath(new URL('../../adapters/create-assistant.ts', import.meta.url))],
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    packages: 'external',
    outfile,
    logLevel: 'warning',
  });
  try {
    return (await import(outfile)) as Module;
  } finally {
    rmSync(outfile);
  }
}
