import { constants } from 'node:fs';
import { open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import {
  type ChunkFormat,
  createChunkReader,
  joinChunks,
  splitChunks,
  toChunk,
  toNumbers,
} from '../engine/chunks.ts';
import { type Derived, derivedToChunks, readDerived } from '../engine/derived.ts';
import { decodeIndex, encodeIndex, type KeptIndex } from '../engine/index-bytes.ts';
import { areStarts } from '../engine/packed-strings.ts';
import { codeOf } from './read-text.ts';

/** Beside the documents; hidden, so that it is no document itself. */
export const INDEX_FILE = '.valstuga-index';

const FORMAT: ChunkFormat = { magic: 0x76_61_6c_33, version: 2 };
const DERIVED_FORMAT: ChunkFormat = { magic: 0x76_61_6c_35, version: 1 };

const header = z.object({
  /** Of the program that wrote it. */
  version: z.string(),
  /** Of the program and the concepts that analysed the documents. */
  analysis: z.string(),
  /** In the index's order; `hash` is of the files that it is made of. */
  documents: z.array(z.object({ file: z.string(), hash: z.string() })),
  /** Of all that `derived` follows from; null where nothing of it is kept. */
  basis: z.string().nullable(),
});

export interface SavedIndex extends z.infer<typeof header> {
  /** Each document as JSON. */
  readonly rendered: readonly Uint8Array[];
  readonly index: KeptIndex;
  readonly derived: Derived | null;
}

export type IndexReading =
  | { readonly kind: 'found'; readonly saved: SavedIndex }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unusable'; readonly reason: string };

export async function readIndexFile(directory: string): Promise<IndexReading> {
  try {
    return { kind: 'found', saved: decode(await readBytes(join(directory, INDEX_FILE))) };
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return { kind: 'absent' };
    const reason = error instanceof Error ? error.message : String(error);
    return { kind: 'unusable', reason: reason.split('\n', 1).join('') };
  }
}

async function readBytes(path: string): Promise<Uint8Array> {
  // A pipe would be waited for.
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    if (!(await file.stat()).isFile()) throw new RangeError('it is no file');
    return await file.readFile();
  } finally {
    await file.close();
  }
}

function decode(bytes: Uint8Array): SavedIndex {
  const [head, starts, documents, index, derived] = splitChunks(bytes, FORMAT);
  if (!head || !starts || !documents || !index) throw new RangeError('a part is missing');
  const parsed = header.parse(JSON.parse(new TextDecoder().decode(head)));
  const places = toNumbers(starts);
  if (places.length !== parsed.documents.length + 1 || !areStarts(places, documents.length)) {
    throw new RangeError('the documents lie outside their bytes');
  }
  const rendered = parsed.documents.map((_, i) => documents.subarray(places[i], places[i + 1]));
  return {
    ...parsed,
    rendered,
    // Copies, lest they hold the whole file in memory, as slices of a Buffer do.
    index: decodeIndex(Uint8Array.from(index)),
    derived: derived
      ? readDerived(createChunkReader(Uint8Array.from(derived), DERIVED_FORMAT))
      : null,
  };
}

/**
 * The whole file or none of it: what is written under another name takes its place.
 * @throws when it cannot be written.
 */
export async function writeIndexFile(directory: string, saved: SavedIndex): Promise<void> {
  const path = join(directory, INDEX_FILE);
  const draft = `${path}.${process.pid}.tmp`;
  try {
    const file = await open(draft, 'w');
    try {
      await file.writeFile(encode(saved));
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => {});
    throw error;
  }
  // The index is saved, whatever else lies about.
  await removeOldDrafts(directory).catch(() => {});
}

/** Milliseconds; nobody has written at one for so long. */
const OLD = 3_600_000;

/** What processes have left that were stopped while they wrote. */
async function removeOldDrafts(directory: string): Promise<void> {
  for (const name of await readdir(directory)) {
    if (!/^\.valstuga-index\.\d+\.tmp$/.test(name)) continue;
    const draft = join(directory, name);
    const made = await stat(draft).catch(() => null);
    if (made && Date.now() - made.mtimeMs > OLD) await rm(draft, { force: true }).catch(() => {});
  }
}

function encode({ rendered, index, derived, ...told }: SavedIndex): Uint8Array {
  const starts = new Uint32Array(rendered.length + 1);
  rendered.forEach(({ length }, i) => {
    starts[i + 1] = (starts[i] as number) + length;
  });
  const head = new TextEncoder().encode(JSON.stringify(told));
  const parts = [head, toChunk(starts), Buffer.concat(rendered), encodeIndex(index)];
  if (derived) parts.push(joinChunks(derivedToChunks(derived), DERIVED_FORMAT));
  return joinChunks(parts, FORMAT);
}
