import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const read = (file: string): string =>
  readFileSync(new URL(`../../dist/${file}`, import.meta.url), 'utf8');

const IMPORT = /^import\s*(?:\{[^}]*\}|\*? ?[\w$]+(?: as [\w$]+)?)?\s*(?:from\s*)?"([^"\s]+)";/gm;

/** Of a chunk and those that it cannot do without. */
function importsOf(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, name = ''] of read(file).matchAll(IMPORT)) {
    if (name.startsWith('./')) importsOf(name.slice(2), seen);
    else seen.add(name);
  }
  return seen;
}

describe('the bundle', () => {
  it('loads no surface’s library to answer on a terminal', () => {
    const [, ask = ''] = /import\("\.\/(ask-\w+\.js)"\)/.exec(read('main.js')) ?? [];
    const loaded = new Set([...importsOf('main.js'), ...importsOf(ask)]);
    const libraries = [...loaded].filter(
      (name) => !name.endsWith('.js') && !name.startsWith('node:'),
    );
    expect(libraries).toEqual([]);
    expect(loaded.size).toBeGreaterThan(4);
  });
});
