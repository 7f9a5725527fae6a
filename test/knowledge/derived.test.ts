import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Derived, derive, derivedToChunks } from '../../src/engine/derived.ts';
import { createEngine } from '../../src/engine/engine.ts';
import { INDEX_FILE, readIndexFile, writeIndexFile } from '../../src/knowledge/index-file.ts';
import { loadIndexedKnowledge } from '../../src/knowledge/indexed-knowledge.ts';
import type { IndexedKnowledge } from '../../src/knowledge/keep-index.ts';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { ANALYZERS } from '../engine/fixtures.ts';
import { createFolder, FRONT_MATTER } from './folder.ts';

const markdown = (first: string): string => `${FRONT_MATTER}
# Nytt

${first}

## Läget

- Byggt sju bostäder i Norrby.
`;

const load = (directory: string, { version = 'v1', large = 100_000 } = {}) =>
  loadIndexedKnowledge(directory, {
    analyzers: ANALYZERS,
    large,
    version: async () => version,
    onProgress: () => {},
    warn: (message) => {
      throw new Error(message);
    },
  });

function derivedIn({ prepared }: IndexedKnowledge): Derived {
  if (!prepared?.asked) throw new Error('nothing is derived');
  return prepared as unknown as Derived;
}

const bytesOf = (derived: Derived): number[][] =>
  derivedToChunks(derived).map((chunk) => [...chunk]);

async function expectFresh(directory: string, loaded: IndexedKnowledge): Promise<void> {
  const fresh = createEngine(await loadKnowledge(directory), ANALYZERS);
  expect(bytesOf(derivedIn(loaded))).toEqual(bytesOf(derive(fresh)));
}

describe('what follows from a small folder', () => {
  it.each([
    ['a.phrasings.yaml', '- of: Läget\n  sv: [hur gick det med kåkarna]\n'],
    ['topics.yaml', '- passages: [Ett stycke, Byggt sju]\n  sv: [kåkarna]\n'],
    ['thesaurus.yaml', '- id: home\n  kind: topic\n  sv: [bostad, kåk]\n  en: [home]\n'],
    ['places.yaml', '- name: Ekdala\n  neighbourhoods: [Kåkalund]\n'],
    ['a.en.md', markdown('A cottage.').replace(/^---[\s\S]*?---/, '---\ntitle: News\n---')],
    ['a.md', markdown('Vi har rivit kåken.')],
  ])('is kept, until %s is another', async (name, content) => {
    const directory = await createFolder({ 'a.md': markdown('Ett stycke.') });
    await load(directory);
    await expectFresh(directory, await load(directory));
    const before = bytesOf(derivedIn(await load(directory)));
    await writeFile(join(directory, name), content);
    const loaded = await load(directory);
    expect(bytesOf(derivedIn(loaded))).not.toEqual(before);
    await expectFresh(directory, loaded);
    await expectFresh(directory, await load(directory));
  });

  it('is not kept of a large one, nor used when it has become large', async () => {
    const directory = await createFolder({ 'a.md': markdown('Ett stycke.') });
    const kept = { kept: expect.anything() };
    expect((await load(directory, { large: 10 })).prepared).toEqual(kept);
    await expectFresh(directory, await load(directory));
    expect((await load(directory, { large: 10 })).prepared).toEqual(kept);
  });

  it('does not hold the file in memory, which holds no source', async () => {
    const directory = await createFolder({ 'a.md': markdown('Ett stycke.') });
    await load(directory);
    const file = await readFile(join(directory, INDEX_FILE));
    expect(file.includes('Ett stycke.')).toBe(true);
    expect(file.includes('language: sv')).toBe(false);
    const { counts } = derivedIn(await load(directory)).asked.packed;
    expect(counts.buffer.byteLength).toBeLessThan(file.length);
  });
});

it('what another program has read is read anew', async () => {
  const directory = await createFolder({ 'a.md': markdown('Ett stycke.') });
  await load(directory);
  const reading = await readIndexFile(directory);
  if (reading.kind !== 'found') throw new Error('no index');
  const [rendered] = reading.saved.rendered;
  const other = new TextDecoder().decode(rendered).replaceAll('Ett stycke', 'Ett lemma.');
  await writeIndexFile(directory, {
    ...reading.saved,
    rendered: [new TextEncoder().encode(other)],
  });
  const first = async (version: string) =>
    (await load(directory, { version })).knowledge.documents[0]?.passages[0]?.text;
  expect(await first('v1')).toBe('Ett lemma..');
  expect(await first('v2')).toBe('Ett stycke.');
});
