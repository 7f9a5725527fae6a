import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Excerpt } from '../../src/engine/answer.ts';

/** The folder that comes with the project. */
const SHIPPED = fileURLToPath(new URL('../../knowledge/', import.meta.url));

/** Whether an excerpt is, word for word, the whole passage that its citation points at. */
export type IsQuoted = (excerpt: Excerpt) => boolean;

/** Compares with the files themselves, by rules of its own: nothing of `src` is relied on. */
export async function createIsQuoted(directory = SHIPPED): Promise<IsQuoted> {
  const names = (await readdir(directory)).filter((name) => name.endsWith('.md'));
  const files = await Promise.all(names.map((name) => readFile(join(directory, name), 'utf8')));
  const byId = new Map(
    files.flatMap((file) => {
      const [, id] = /^id: (.+)$/m.exec(file) ?? [];
      return id === undefined ? [] : [[id.trim(), file] as const];
    }),
  );
  return ({ text, citation }) => {
    const file = byId.get(citation.documentId);
    if (file === undefined || text === '') return false;
    const passage = visible(file.slice(citation.start, citation.end));
    const { before, after } = around(file, citation);
    return squeeze(text) === passage && BEGINS.test(before) && ENDS.test(after);
  };
}

// A passage stands alone: nothing but a list mark or emphasis before it on its line.
const BEGINS = /(?:^|\n)[-+*\d.)\s_]*$/;
const ENDS = /^[*_\s]*(?:\n|$)/;

const around = (file: string, { start, end }: { start: number; end: number }) => ({
  before: file.slice(0, start),
  after: file.slice(end),
});

/** What a reader of these files' plain Markdown sees. */
const visible = (markdown: string): string =>
  squeeze(
    markdown
      .replace(/^\s*[-+*]\s+/, '')
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .replace(/<([a-z]+:[^>]*)>/g, '$1')
      .replaceAll('*', ''),
  );

const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();
