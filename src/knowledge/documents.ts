import type { Document } from '../engine/document.ts';
import { type DocumentFile, parseDocumentFile, toDocument } from './document-file.ts';
import { accepted, type Checked, type Problem, rejected } from './problem.ts';
import {
  findDifference,
  parseTranslationFile,
  parseTranslationName,
  type TranslationFile,
} from './translation-file.ts';

/** A file's name within the knowledge folder, and its text. */
export interface TextFile {
  readonly file: string;
  readonly source: string;
}

/**
 * The documents in a folder's Markdown files, in the files' order, each with its translation.
 * Problems of all files are found in one go. `onParsed` is told how many files are done.
 */
export async function parseDocuments(
  files: readonly TextFile[],
  onParsed: (count: number) => void = () => {},
): Promise<Checked<readonly Document[]>> {
  const problems: Problem[] = [];
  const originals: DocumentFile[] = [];
  const translations: TranslationFile[] = [];
  for (const [i, { file, source }] of files.entries()) {
    onParsed(i);
    const translates = parseTranslationName(file) !== null;
    const checked = translates
      ? await parseTranslationFile(file, source)
      : await parseDocumentFile(file, source);
    if (!checked.ok) problems.push(...checked.problems);
    else if ('originalFile' in checked.value) translations.push(checked.value);
    else originals.push(checked.value);
  }
  problems.push(...findDuplicates(originals), ...findDifferences(translations, originals, files));
  if (problems.length > 0) return rejected(...problems);
  return accepted(
    originals.map((original) => toDocument(original, chooseTranslation(original, translations))),
  );
}

function findDuplicates(originals: readonly DocumentFile[]): Problem[] {
  const owners = new Map<string, string>();
  return originals.flatMap(({ file, source, frontMatter: { id } }) => {
    const owner = owners.get(id);
    owners.set(id, owner ?? file);
    const line = source.split(/\r?\n/).findIndex((text) => /^id\s*:/.test(text)) + 1;
    return owner ? [{ file, line: line || 1, message: `"id" ${id} is that of ${owner}` }] : [];
  });
}

/** A translation is not held against an original that has problems of its own. */
function findDifferences(
  translations: readonly TranslationFile[],
  originals: readonly DocumentFile[],
  files: readonly TextFile[],
): Problem[] {
  return translations.flatMap((translation) => {
    const isOriginal = ({ file }: { readonly file: string }): boolean =>
      file === translation.originalFile;
    const original = originals.find(isOriginal);
    if (!original && files.some(isOriginal)) return [];
    return findDifference(translation, original) ?? [];
  });
}

// The languages that the assistant answers in come first; a document shows one translation.
const PREFERRED = ['en', 'sv'];

function chooseTranslation(
  { file }: DocumentFile,
  translations: readonly TranslationFile[],
): TranslationFile | null {
  const own = translations.filter(({ originalFile }) => originalFile === file);
  const preferred = PREFERRED.flatMap((tag) => own.filter(({ language }) => language === tag));
  return preferred[0] ?? own[0] ?? null;
}
