import { createHash } from 'node:crypto';
import { access, constants } from 'node:fs/promises';
import { join } from 'node:path';
import type { Analyzers } from '../engine/analyzers.ts';
import { createConcepts } from '../engine/concepts.ts';
import { derive } from '../engine/derived.ts';
import { createEngine, type Prepared } from '../engine/engine.ts';
import type { KeptIndex } from '../engine/index-bytes.ts';
import type { Knowledge } from '../engine/knowledge.ts';
import { makeIndex, updateIndex } from '../engine/update-index.ts';
import { groupFiles } from './document-groups.ts';
import { type Gathered, gatherDocuments } from './gather-documents.ts';
import { INDEX_FILE, readIndexFile, type SavedIndex, writeIndexFile } from './index-file.ts';
import { type KnowledgeFolder, type LoadOptions, toKnowledge } from './load-knowledge.ts';
import { codeOf } from './read-text.ts';
import { renderDocument } from './saved-document.ts';
import { createSourceReader } from './source-reader.ts';

export interface IndexedKnowledge {
  readonly knowledge: Knowledge;
  /** Null where nothing is kept. */
  readonly prepared: Prepared | null;
}

export interface IndexOptions extends LoadOptions {
  readonly analyzers: Analyzers;
  /**
   * How much Markdown makes a folder large, in UTF-16 code units: its documents are read from the disk when they are
   * quoted, and that its index cannot be saved is worth a warning.
   */
  readonly large: number;
  /** Of the program and its dictionaries: what another has analysed is analysed anew. */
  readonly version: () => Promise<string>;
  /** Told often that so many of all have been done. */
  readonly onProgress: (what: string, done: number, all: number) => void;
  /** Told what whoever runs the program should know; the folder is read all the same. */
  readonly warn: (message: string) => void;
}

/**
 * The folder's documents with the index that lies beside them, made or brought up to date.
 * @throws KnowledgeError that lists every problem in the folder.
 */
export async function keepIndex(
  folder: KnowledgeFolder,
  options: IndexOptions,
): Promise<IndexedKnowledge> {
  const { directory } = folder;
  const groups = groupFiles(folder.files);
  const reading = await readIndexFile(directory);
  const version = await options.version();
  // Another program may have read the same files otherwise.
  const saved =
    reading.kind === 'found' && reading.saved.version === version ? reading.saved : null;
  const onParsed = (done: number, all: number) => options.onProgress('files read', done, all);
  const size = folder.files.reduce((sum, { source }) => sum + source.length, 0);
  const isLarge = size >= options.large;
  const readSource = isLarge ? createSourceReader(directory) : sourcesOf(folder);
  const gathered = await gatherDocuments({ folder, groups, saved, readSource, onParsed });
  const knowledge = toKnowledge(folder, gathered.documents);
  const { concepts, places, phrasings } = knowledge;
  const documents = groups.map(({ file, hash }) => ({ file, hash }));
  const analysis = hashOf(version, concepts);
  // Of a large folder it would be large as well, and what of it a question needs is soon worked out.
  const basis = isLarge ? null : hashOf(analysis, places, phrasings);
  const usable = saved?.analysis === analysis ? saved : null;
  const isSame = usable !== null && isWhole(gathered, usable);
  // Where nothing can be kept, each question works out what it needs.
  const canDerive = basis !== null && (await isWritable(directory));
  if (isSame && (usable.basis === basis || !canDerive)) {
    const derived = usable.basis === basis ? usable.derived : null;
    return { knowledge, prepared: { kept: usable.index, ...derived } };
  }
  const known = { numbers: gathered.known, index: usable?.index ?? null };
  const kept = isSame ? usable.index : indexDocuments(knowledge, known, options);
  const derived = canDerive ? derive(createEngine(knowledge, options.analyzers, { kept })) : null;
  const rendered = knowledge.documents.map((document, i) => {
    const number = gathered.known[i] ?? null;
    const before = number === null ? null : saved?.rendered[number];
    return before ?? new TextEncoder().encode(renderDocument(document));
  });
  const unusable = reading.kind === 'unusable' ? reading.reason : null;
  await save(
    { version, analysis, documents, basis: derived && basis, rendered, index: kept, derived },
    { directory, unusable, isLarge },
    options,
  );
  return { knowledge, prepared: { kept, ...derived } };
}

const isWritable = (directory: string): Promise<boolean> =>
  access(directory, constants.W_OK).then(
    () => true,
    () => false,
  );

const hashOf = (...parts: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url');

function sourcesOf({ files }: KnowledgeFolder): (file: string) => string {
  const sources = new Map(files.map(({ file, source }) => [file, source]));
  return (file) => sources.get(file) ?? '';
}

/** Every document is known, and nothing else was. */
const isWhole = ({ known }: Gathered, { documents }: SavedIndex): boolean =>
  known.length === documents.length && known.every((number, i) => number === i);

/** What has been indexed before: by document its number in it, and the index; null for what was not. */
interface Known {
  readonly numbers: Gathered['known'];
  readonly index: KeptIndex | null;
}

function indexDocuments(
  { documents, concepts }: Knowledge,
  { numbers, index }: Known,
  { analyzers, onProgress }: IndexOptions,
): KeptIndex {
  const isChanged = (_: unknown, i: number): boolean => index === null || numbers[i] === null;
  const changed = documents.filter(isChanged);
  const all = changed.reduce((sum, { passages }) => sum + passages.length, 0);
  const reader = {
    analyzers,
    concepts: createConcepts(concepts, analyzers),
    onProgress: (done: number) => onProgress('passages indexed', done, all),
  };
  return index
    ? updateIndex(index, { documents, known: numbers }, reader)
    : makeIndex(documents, reader);
}

interface Saving {
  readonly directory: string;
  /** Why what lies there could not be used; null when it could, or nothing did. */
  readonly unusable: string | null;
  readonly isLarge: boolean;
}

/** Without the file the next start takes as long as this one, and that is all. */
async function save(
  saved: SavedIndex,
  { directory, unusable, isLarge }: Saving,
  { warn }: IndexOptions,
): Promise<void> {
  const path = join(directory, INDEX_FILE);
  const fault = unusable === null ? '' : `${path} could not be used: ${unusable}. `;
  try {
    await writeIndexFile(directory, saved);
    if (fault !== '') warn(`${fault}It has been made anew`);
  } catch (error) {
    // Of a small folder it is made in a fifth of a second, and one that nobody may write to is no fault.
    if (!isLarge && fault === '') return;
    warn(
      `${fault}The index of ${directory} cannot be saved (${codeOf(error)}) and stays in memory`,
    );
  }
}
