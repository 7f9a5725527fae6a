import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { KnowledgeError } from '../../src/knowledge/problem.ts';

export type Files = Record<string, string | Uint8Array>;

/** Front matter that is right, for documents whose text is the point. */
export const FRONT_MATTER = `---
id: ekdala
title: Nytt från Ekdala
publisher: Ekdala byalag
language: sv
published: 2025-03-01
---
`;

/** A knowledge folder on disk with these files, which goes when the test ends. */
export async function createFolder(files: Files): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'knowledge-'));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    await writeFile(join(directory, name), content);
  }
  return directory;
}

/** The lines under the message's first, which names the folder. */
export async function problemsOf(directory: string): Promise<string[]> {
  const error = await loadKnowledge(directory).catch((reason: unknown) => reason);
  if (!(error instanceof KnowledgeError)) throw new Error('the folder loads');
  const [first, ...rest] = error.message.split('\n');
  expect(first).toBe(`The knowledge in ${directory} cannot be used:`);
  expect(rest).toHaveLength(error.problems.length);
  return rest;
}

export async function problemsIn(files: Files): Promise<string[]> {
  return problemsOf(await createFolder(files));
}
