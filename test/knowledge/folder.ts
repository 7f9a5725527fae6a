import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

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
export async function createFolder(files: Record<string, string | Uint8Array>): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'knowledge-'));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    await writeFile(join(directory, name), content);
  }
  return directory;
}
