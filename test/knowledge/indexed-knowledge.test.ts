import { execFileSync } from 'node:child_process';
import { copyFile, mkdir, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createEngine, type Engine } from '../../src/engine/engine.ts';
import type { Knowledge } from '../../src/engine/knowledge.ts';
import { INDEX_FILE } from '../../src/knowledge/index-file.ts';
import { loadIndexedKnowledge } from '../../src/knowledge/indexed-knowledge.ts';
import type { IndexedKnowledge } from '../../src/knowledge/keep-index.ts';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { ANALYZERS } from '../engine/fixtures.ts';
import { createFolder } from './folder.ts';

const DOCUMENTS = 10;
const PASSAGES = 5;
/** UTF-16 code units: more than one of the documents has, and less than all of them. */
const LARGE = 3000;
const PLACES = ['Ekdala', 'Sjöberga', 'Lillängen', 'Norrby', 'Österåker', 'Västanfors', 'Hult'];

function markdown(number: number, first = 'Vi har sålt en bostad.'): string {
  const place = (i: number): string => PLACES[(number * 3 + i) % PLACES.length] ?? '';
  const passages = Array.from(
    { length: PASSAGES },
    (_, i) =>
      `- Byggt **${number * 7 + i} bostäder** i ${place(i)} och anställt lärare åt skolan där.`,
  );
  return `---
id: d${number}
title: Nytt från ${place(number)}
publisher: Byalaget
language: sv
published: 2025-03-01
---

# Läget

${first}

## Arbeten

${passages.join('\n')}
`;
}

const nameOf = (number: number): string => `d${String(number).padStart(2, '0')}.md`;

const createLargeFolder = (): Promise<string> =>
  createFolder(
    Object.fromEntries(
      Array.from({ length: DOCUMENTS }, (_, number) => [nameOf(number), markdown(number)]),
    ),
  );

interface Loaded extends IndexedKnowledge {
  readonly warnings: readonly string[];
  /** Passages that were analysed. */
  readonly analysed: number;
}

async function load(directory: string, version = 'v1'): Promise<Loaded> {
  const warnings: string[] = [];
  let analysed = 0;
  const loaded = await loadIndexedKnowledge(directory, {
    analyzers: ANALYZERS,
    large: LARGE,
    version: async () => version,
    onProgress: (what, _, all) => {
      if (what === 'passages indexed') analysed = all;
    },
    warn: (message) => warnings.push(message),
  });
  return { ...loaded, warnings, analysed };
}

const EACH = PASSAGES + 1;
const ALL = DOCUMENTS * EACH;

const found = ({ rank, read }: Engine, question: string) =>
  rank(read(question, 'sv')).matches.map(({ unit, rank: score }) => [unit.anchor, score]);

/** The engine answers as one that has been made of the folder as it is. */
async function expectTrue(directory: string, { knowledge, prepared }: Loaded): Promise<void> {
  const fresh: Knowledge = await loadKnowledge(directory);
  expect(knowledge).toEqual(fresh);
  const [own, other] = [
    createEngine(knowledge, ANALYZERS, prepared),
    createEngine(fresh, ANALYZERS),
  ];
  for (const question of ['bostad', 'skollärare i Norrby', '133 bostäder i sjoberga', 'badhuset']) {
    expect(found(own, question)).toEqual(found(other, question));
  }
}

describe('loadIndexedKnowledge', () => {
  it('keeps the index of a large folder, and reads it the next time', async () => {
    const directory = await createLargeFolder();
    const first = await load(directory);
    expect(first).toMatchObject({ warnings: [], analysed: ALL });
    const written = await readFile(join(directory, INDEX_FILE));
    const second = await load(directory);
    expect(second).toMatchObject({ warnings: [], analysed: 0 });
    await expectTrue(directory, second);
    expect(await readFile(join(directory, INDEX_FILE))).toEqual(written);
    expect((await readdir(directory)).filter((name) => !name.endsWith('.md'))).toEqual([
      INDEX_FILE,
    ]);
  });

  it('keeps that of a small folder too, and its documents in memory', async () => {
    const directory = await createFolder({ 'a.md': markdown(1) });
    expect(await load(directory)).toMatchObject({ warnings: [], analysed: EACH });
    const { knowledge, analysed } = await load(directory);
    expect(analysed).toBe(0);
    await rm(join(directory, 'a.md'));
    expect(knowledge.documents[0]?.source).toBe(markdown(1));
  });

  it('analyses what has changed, come or gone, and nothing else', async () => {
    const directory = await createLargeFolder();
    await load(directory);
    await writeFile(join(directory, nameOf(7)), markdown(7, 'Vi har öppnat badhuset.'));
    await writeFile(join(directory, 'a-new.md'), markdown(99, 'Badhuset har stängt.'));
    await rm(join(directory, nameOf(8)));
    const loaded = await load(directory);
    expect(loaded).toMatchObject({ warnings: [], analysed: 2 * EACH });
    await expectTrue(directory, loaded);
    expect((await load(directory)).analysed).toBe(0);
  });

  it('takes a translation that has come for a change of its document', async () => {
    const directory = await createLargeFolder();
    await load(directory);
    const translation = markdown(5).replace(/^---[\s\S]*?---/, '---\ntitle: News\n---');
    await writeFile(join(directory, nameOf(5).replace('.md', '.en.md')), translation);
    const loaded = await load(directory);
    expect(loaded.analysed).toBe(EACH);
    await expectTrue(directory, loaded);
  });

  it('analyses all anew for another version or other concepts', async () => {
    const directory = await createLargeFolder();
    await load(directory);
    expect((await load(directory, 'v2')).analysed).toBe(ALL);
    await writeFile(
      join(directory, 'thesaurus.yaml'),
      '- id: home\n  kind: topic\n  sv: [bostad]\n  en: [home]\n',
    );
    expect((await load(directory, 'v2')).analysed).toBe(ALL);
  });

  it('lists problems as without an index, and duplicates across files', async () => {
    const directory = await createLargeFolder();
    await load(directory);
    await writeFile(join(directory, 'z.md'), markdown(3));
    await expect(load(directory)).rejects.toThrow(`z.md:2: "id" d3 is that of ${nameOf(3)}`);
  });

  it('takes the index of another folder for what it has in common', async () => {
    const [directory, other] = [await createLargeFolder(), await createLargeFolder()];
    await writeFile(join(other, nameOf(0)), markdown(0, 'Badhuset har stängt.'));
    await load(other);
    await copyFile(join(other, INDEX_FILE), join(directory, INDEX_FILE));
    const loaded = await load(directory);
    expect(loaded).toMatchObject({ warnings: [], analysed: EACH });
    await expectTrue(directory, loaded);
  });

  it('quotes nothing of a file that has changed since', async () => {
    const directory = await createLargeFolder();
    await load(directory);
    const { knowledge } = await load(directory);
    const [document] = knowledge.documents;
    expect(document?.source).toBe(markdown(0));
    await rm(join(directory, nameOf(1)));
    expect(knowledge.documents[1]?.source).toBe('');
  });
});

describe('a file that is no index', () => {
  const damages: readonly (readonly [string, (bytes: Buffer) => Uint8Array])[] = [
    ['cut off', (bytes) => bytes.subarray(0, bytes.length / 2)],
    ['empty', () => Buffer.alloc(0)],
    ['with a bit that is another', (bytes) => withBit(bytes, bytes.length / 3)],
    ['with a document that is another', (bytes) => withBit(bytes, 2000)],
    ['of another version', (bytes) => withBit(bytes, 4)],
    ['of another kind', (bytes) => Buffer.from(bytes.toString('hex').slice(0, 1024))],
  ];

  it('is made anew, with one warning', async () => {
    const directory = await createLargeFolder();
    const path = join(directory, INDEX_FILE);
    await load(directory);
    const good = await readFile(path);
    for (const [name, damage] of damages) {
      await writeFile(path, damage(good));
      const { warnings, analysed } = await load(directory);
      expect(warnings, name).toHaveLength(1);
      expect(warnings[0]).toContain(path);
      expect(analysed, name).toBe(ALL);
      expect(await readFile(path), name).toEqual(good);
    }
  });

  it.skipIf(process.platform === 'win32')('may be a pipe, which nobody waits for', async () => {
    const directory = await createLargeFolder();
    execFileSync('mkfifo', [join(directory, INDEX_FILE)]);
    const loaded = await load(directory);
    expect(loaded.warnings).toEqual([
      expect.stringContaining('it is no file. It has been made anew'),
    ]);
    await expectTrue(directory, loaded);
    expect((await load(directory)).warnings).toEqual([]);
  });

  it('may be a folder, which stays what it is', async () => {
    const directory = await createLargeFolder();
    await mkdir(join(directory, INDEX_FILE));
    const loaded = await load(directory);
    expect(loaded.warnings).toEqual([
      expect.stringMatching(/it is no file\. The index of .* cannot be saved \(EISDIR\)/),
    ]);
    await expectTrue(directory, loaded);
  });

  it('is written without what others have left half-written long ago', async () => {
    const directory = await createLargeFolder();
    const [old, young] = [1, 2].map((pid) => join(directory, `${INDEX_FILE}.${pid}.tmp`));
    for (const draft of [old, young]) await writeFile(draft ?? '', 'x');
    await utimes(old ?? '', 1, 1);
    await load(directory);
    await expect(stat(old ?? '')).rejects.toThrow('ENOENT');
    expect((await stat(young ?? '')).size).toBe(1);
  });

  it('stays in memory of a small folder without a word, when it cannot be written', async () => {
    const directory = await createFolder({ 'a.md': markdown(1) });
    await mkdir(join(directory, `${INDEX_FILE}.${process.pid}.tmp`));
    const loaded = await load(directory);
    expect(loaded.warnings).toEqual([]);
    await expectTrue(directory, loaded);
    await expect(stat(join(directory, INDEX_FILE))).rejects.toThrow('ENOENT');
  });

  it('stays in memory when it cannot be written, with one warning', async () => {
    const directory = await createLargeFolder();
    await mkdir(join(directory, `${INDEX_FILE}.${process.pid}.tmp`));
    const loaded = await load(directory);
    expect(loaded.warnings).toEqual([
      `The index of ${directory} cannot be saved (EISDIR) and stays in memory`,
    ]);
    await expectTrue(directory, loaded);
    await expect(stat(join(directory, INDEX_FILE))).rejects.toThrow('ENOENT');
  });
});

function withBit(bytes: Buffer, at: number): Buffer {
  const damaged = Buffer.from(bytes);
  const place = Math.floor(at);
  damaged[place] = (damaged[place] ?? 0) ^ 4;
  return damaged;
}
