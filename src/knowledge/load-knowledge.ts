import { readdir } from 'node:fs/promises';
import type { Concept, Knowledge } from '../engine/knowledge.ts';
import { parseDocuments, type TextFile } from './documents.ts';
import { parsePlaces } from './places.ts';
import { type Checked, KnowledgeError, type Problem } from './problem.ts';
import { codeOf, readText } from './read-text.ts';
import { parseThesaurus } from './thesaurus.ts';

const THESAURUS = 'thesaurus.yaml';
const PLACES = 'places.yaml';

export interface LoadOptions {
  /** The concepts of a folder without a thesaurus of its own; none by default. */
  readonly fallback?: readonly Concept[];
}

/**
 * Everything in a knowledge folder: its documents (`*.md`, each with its translation `NAME.en.md`)
 * by file name, and its thesaurus and places if it has them. Subfolders, hidden files and files of
 * other kinds are left alone.
 * @throws KnowledgeError that lists every problem in the folder; nothing is half-loaded.
 */
export async function loadKnowledge(
  directory: string,
  { fallback = [] }: LoadOptions = {},
): Promise<Knowledge> {
  const problems: Problem[] = [];
  const files = await readDocumentFiles(directory, problems);
  const documents = keep(await parseDocuments(files), problems);
  const concepts = await readData(directory, THESAURUS, parseThesaurus, problems);
  const places = await readData(directory, PLACES, parsePlaces, problems);
  if (problems.length > 0) throw new KnowledgeError(directory, problems);
  return { documents: documents ?? [], concepts: concepts ?? fallback, places: places ?? [] };
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

async function readDocumentFiles(directory: string, problems: Problem[]): Promise<TextFile[]> {
  const names = await listDocumentFiles(directory);
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

async function listDocumentFiles(directory: string): Promise<string[]> {
  try {
    const entries = await readdir(directory, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile() || entry.isSymbolicLink())
      .map(({ name }) => name)
      .filter((name) => /^[^.].*\.md$/i.test(name))
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
