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
  const saved = reading.kind === 'found' ? reading.saved : null;
  const onParsed = (done: number, all: number) => options.onProgress('files read', done, all);
  const size = folder.files.reduce((sum, { source }) => sum + source.length, 0);
  const isLarge = size >= options.large;
  const readSource = isLarge ? createSourceReader(directory) : sourcesOf(folder);
  const gathered = await gatherDocuments({ folder, groups, saved, readSource, onParsed });
  const knowledge = toKnowledge(folder, gathered.documents);
  const analysis = await analysisOf(knowledge, options);
  const usable = saved?.analysis === analysis ? saved : null;
  const isSame = usable !== null && isWhole(gathered, usable);
  // Of a large folder it would be large as well, and what of it a question needs is soon worked out.
  const basis = isLarge ? null : basisOf(knowledge, analysis, groups);
  if (isSame && usable.basis === basis) {
    return { knowledge, prepared: { kept: usable.index, ...usable.derived } };
  }
  const before = { known: gathered.known, before: usable?.index ?? null };
  const kept = isSame ? usable.index : indexDocuments(knowledge, before, options);
  const derived =
    basis !== null && (await isWritable(directory))
      ? derive(createEngine(knowledge, options.analyzers, { kept }))
      : null;
  const rendered = knowledge.documents.map((document, i) => {
    const number = gathered.known[i] ?? null;
    const before = number === null ? null : saved?.rendered[number];
    return before ?? new TextEncoder().encode(renderDocument(document));
  });
  const unusable = reading.kind === 'unusable' ? reading.reason : null;
  await save(
    { analysis, documents: groups, basis: derived && basis, rendered, index: kept, derived },
    { directory, unusable, isLarge },
    options,
  );
  return { knowledge, prepared: { kept, ...derived } };
}

/** What works it out each time anew, as nobody can keep it, does so as it is needed. */
const isWritable = (directory: string): Promise<boolean> =>
  access(directory, constants.W_OK).then(
    () => true,
    () => false,
  );

function sourcesOf({ files }: KnowledgeFolder): (file: string) => string {
  const sources = new Map(files.map(({ file, source }) => [file, source]));
  return (file) => sources.get(file) ?? '';
}

async function analysisOf({ concepts }: Knowledge, { version }: IndexOptions): Promise<string> {
  const hash = createHash('sha256').update(await version());
  return hash.update(JSON.stringify(concepts)).digest('base64url');
}

/** Of all that an engine of this knowledge derives from it. */
const basisOf = (
  { places, phrasings }: Knowledge,
  analysis: string,
  documents: SavedIndex['documents'],
): string =>
  createHash('sha256')
    .update(JSON.stringify([analysis, documents, places, phrasings]))
    .digest('base64url');

/** Every document is known, and nothing else was. */
const isWhole = ({ known }: Gathered, { documents }: SavedIndex): boolean =>
  known.length === documents.length && known.every((number, i) => number === i);

interface Basis {
  readonly known: Gathered['known'];
  readonly before: KeptIndex | null;
}

function indexDocuments(
  { documents, concepts }: Knowledge,
  { known, before }: Basis,
  { analyzers, onProgress }: IndexOptions,
): KeptIndex {
  const isChanged = (_: unknown, i: number): boolean => before === null || known[i] === null;
  const changed = documents.filter(isChanged);
  const all = changed.reduce((sum, { passages }) => sum + passages.length, 0);
  const reader = {
    analyzers,
    concepts: createConcepts(concepts, analyzers),
    onProgress: (done: number) => onProgress('passages indexed', done, all),
  };
  return before ? updateIndex(before, { documents, known }, reader) : makeIndex(documents, reader);
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
