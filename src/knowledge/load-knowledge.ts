import { readdir } from 'node:fs/promises';
import type { Document } from '../engine/document.ts';
import type { Concept, Knowledge, Place } from '../engine/knowledge.ts';
import { parseDocuments, type TextFile } from './documents.ts';
import {
  misnamedPhrasings,
  type PhrasingsFile,
  parsePhrasings,
  parsePhrasingsName,
  placePhrasings,
} from './phrasings.ts';
import { parsePlaces } from './places.ts';
import { accepted, type Checked, KnowledgeError, type Problem } from './problem.ts';
import { codeOf, readText } from './read-text.ts';
import { parseThesaurus } from './thesaurus.ts';
import { misnamedTopics, parseTopics, placeTopics, type TopicsFile } from './topics.ts';

const THESAURUS = 'thesaurus.yaml';
const PLACES = 'places.yaml';
const TOPICS = 'topics.yaml';

export interface LoadOptions {
  /** The concepts of a folder without a thesaurus of its own; none by default. */
  readonly fallback?: readonly Concept[];
}

/**
 * Everything in a knowledge folder: its documents (`*.md`, each with its translation `NAME.en.md` and its
 * phrasings `NAME.phrasings.yaml`) by file name, and its thesaurus and places if it has them. Subfolders, hidden files and files of
 * other kinds are left alone.
 * @throws KnowledgeError that lists every problem in the folder; nothing is half-loaded.
 */
export async function loadKnowledge(
  directory: string,
  options: LoadOptions = {},
): Promise<Knowledge> {
  const folder = await readFolder(directory, options);
  return toKnowledge(folder, await parseDocuments(folder.files));
}

/** What a knowledge folder holds, its documents not parsed yet. */
export interface KnowledgeFolder {
  readonly directory: string;
  readonly files: readonly TextFile[];
  readonly concepts: readonly Concept[];
  readonly places: readonly Place[];
  readonly phrasings: readonly PhrasingsFile[];
  readonly topics: TopicsFile | null;
  readonly problems: readonly Problem[];
}

/** @throws KnowledgeError when there is no folder to read. */
export async function readFolder(
  directory: string,
  { fallback = [] }: LoadOptions,
): Promise<KnowledgeFolder> {
  const problems: Problem[] = [];
  const names = await listFiles(directory);
  const files = await readDocumentFiles(directory, names, problems);
  const concepts = await readData(directory, THESAURUS, parseThesaurus, problems);
  const places = await readData(directory, PLACES, parsePlaces, problems);
  problems.push(...names.flatMap((name) => misnamedPhrasings(name) ?? misnamedTopics(name) ?? []));
  const phrasings: PhrasingsFile[] = [];
  for (const file of names.filter((name) => parsePhrasingsName(name) !== null)) {
    const own = await readData(directory, file, parsePhrasings, problems);
    if (own) phrasings.push(own);
  }
  const topics = await readData(directory, TOPICS, parseTopics, problems);
  return {
    directory,
    files,
    concepts: concepts ?? fallback,
    places: places ?? [],
    phrasings,
    topics,
    problems,
  };
}

/** @throws KnowledgeError with the problems of the folder and of its documents. */
export function toKnowledge(
  { directory, problems, concepts, places, phrasings: files, topics: file }: KnowledgeFolder,
  documents: Checked<readonly Document[]>,
): Knowledge {
  // Not held against documents that have problems of their own.
  const phrasings = placePhrasings(documents.ok ? files : [], documents.value ?? []);
  const topics = documents.ok && file ? placeTopics(file, documents.value) : accepted([]);
  const all = [...problems, ...documents.problems, ...phrasings.problems, ...topics.problems];
  if (all.length > 0) throw new KnowledgeError(directory, all);
  return {
    documents: documents.value ?? [],
    concepts,
    places,
    phrasings: [...(phrasings.value ?? []), ...(topics.value ?? [])],
  };
}

/**
 * The concepts of a folder's thesaurus alone; none when it has no thesaurus.
 * @throws KnowledgeError
 */
export async function loadConcepts(directory: string): Promise<readonly Concept[]> {
  const problems: Problem[] = [];
  const concepts = await readData(directory, THESAURUS, parseThesaurus, problems);
  if (problems.length > 0) throw new KnowledgeError(directory, problems);
  return concepts ?? [];
}

async function readDocumentFiles(
  directory: string,
  all: readonly string[],
  problems: Problem[],
): Promise<TextFile[]> {
  const names = all.filter((name) => /\.md$/i.test(name));
  if (names.length === 0) problems.push(aboutFolder('no documents: no file in it ends in .md'));
  const files: TextFile[] = [];
  for (const file of names) {
    const text = await readText(directory, file);
    if (text === undefined) problems.push({ file, line: null, message: 'a link to nothing' });
    const source = text ? keep(text, problems) : null;
    if (source !== null) files.push({ file, source });
  }
  return files;
}

/** But hidden ones and folders. */
async function listFiles(directory: string): Promise<string[]> {
  try {
    const entries = await readdir(directory, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile() || entry.isSymbolicLink())
      .map(({ name }) => name)
      .filter((name) => !name.startsWith('.'))
      .sort();
  } catch (cause) {
    const code = codeOf(cause);
    const message = FOLDER_PROBLEMS[code] ?? `the folder cannot be read (${code})`;
    throw new KnowledgeError(directory, [aboutFolder(message)], { cause });
  }
}

const FOLDER_PROBLEMS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such folder',
  ENOTDIR: 'it is a file, not a folder',
};

function aboutFolder(message: string): Problem {
  return { file: null, line: null, message };
}

/** Null when the folder has no such file, or when it has problems. */
async function readData<T>(
  directory: string,
  file: string,
  parse: (text: string, file: string) => Promise<Checked<T>>,
  problems: Problem[],
): Promise<T | null> {
  const text = await readText(directory, file);
  const source = text ? keep(text, problems) : null;
  return source === null ? null : keep(await parse(source, file), problems);
}

function keep<T>(checked: Checked<T>, problems: Problem[]): T | null {
  problems.push(...checked.problems);
  return checked.value;
}
