import { parseDocuments } from './documents.ts';
import { type IndexedKnowledge, type IndexOptions, keepIndex } from './keep-index.ts';
import { readFolder, toKnowledge } from './load-knowledge.ts';

/**
 * A knowledge folder with the index of its documents, which lies beside them from the first time on.
 * Documents that have changed since are analysed anew, and all when what analyses them has changed.
 * @throws KnowledgeError that lists every problem in the folder.
 */
export async function loadIndexedKnowledge(
  directory: string,
  options: IndexOptions,
): Promise<IndexedKnowledge> {
  const folder = await readFolder(directory, options);
  if (folder.problems.length > 0) {
    return { knowledge: toKnowledge(folder, await parseDocuments(folder.files)), prepared: null };
  }
  return keepIndex(folder, options);
}
