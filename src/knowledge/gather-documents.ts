import type { Document } from '../engine/document.ts';
import type { DocumentGroup } from './document-groups.ts';
import { parseDocuments } from './documents.ts';
import type { SavedIndex } from './index-file.ts';
import type { KnowledgeFolder } from './load-knowledge.ts';
import { accepted, type Checked } from './problem.ts';
import { parseDocument, readLater } from './saved-document.ts';

export interface Gathering {
  readonly folder: KnowledgeFolder;
  readonly groups: readonly DocumentGroup[];
  readonly saved: SavedIndex | null;
  /** By the document's file. */
  readonly readSource: (file: string) => string;
  readonly onParsed: (done: number, all: number) => void;
}

export interface Gathered {
  readonly documents: Checked<readonly Document[]>;
  /** Per document its number in what was saved, or null for one that is not there as it is now. */
  readonly known: readonly (number | null)[];
}

/** The folder's documents: as they were saved where their files have not changed since, else parsed. */
export async function gatherDocuments(gathering: Gathering): Promise<Gathered> {
  const { folder, groups, saved, readSource, onParsed } = gathering;
  const numbers = new Map(saved?.documents.map(({ hash }, i) => [hash, i]));
  const recalled = groups.map(({ hash }) => recall(numbers.get(hash), saved, readSource));
  const files = groups.flatMap((group, i) => (recalled[i] ? [] : group.files));
  const fresh = await parseDocuments(files, (done) => onParsed(done, files.length));
  const byFile = new Map(fresh.value?.map((document) => [document.file, document]));
  const documents = groups.flatMap(({ file }, i): Document[] => {
    const parsed = byFile.get(file);
    return recalled[i] ? [recalled[i].document] : parsed ? [readLater(parsed, readSource)] : [];
  });
  const known = recalled.map((each) => each?.number ?? null);
  if (!fresh.ok) return { documents: fresh, known };
  // That two documents have one id is a problem that neither has by itself.
  const isUnique = new Set(documents.map(({ id }) => id)).size === documents.length;
  return { documents: isUnique ? accepted(documents) : await parseDocuments(folder.files), known };
}

interface Recalled {
  readonly number: number;
  readonly document: Document;
}

/** Null when it has not been saved, or not as this program would read it. */
function recall(
  number: number | undefined,
  saved: SavedIndex | null,
  readSource: (file: string) => string,
): Recalled | null {
  const json = number === undefined ? undefined : saved?.rendered[number];
  if (number === undefined || !json) return null;
  try {
    return { number, document: parseDocument(decoder.decode(json), readSource) };
  } catch {
    return null;
  }
}

const decoder = new TextDecoder();
