import { createHash } from 'node:crypto';
import type { TextFile } from './documents.ts';
import { parseTranslationName } from './translation-file.ts';

/** A document's file with its translations: what the document is made of. */
export interface DocumentGroup {
  readonly file: string;
  readonly files: readonly TextFile[];
  /** Another when any of the files changes, comes or goes. */
  readonly hash: string;
}

/** In the order of the documents' files. */
export function groupFiles(files: readonly TextFile[]): DocumentGroup[] {
  const groups = new Map<string, TextFile[]>();
  for (const each of files) {
    const file = parseTranslationName(each.file)?.originalFile ?? each.file;
    const group = groups.get(file);
    if (group) group.push(each);
    else groups.set(file, [each]);
  }
  return [...groups].map(([file, own]) => ({ file, files: own, hash: hashOf(own) }));
}

function hashOf(files: readonly TextFile[]): string {
  const hash = createHash('sha256');
  for (const { file, source } of files) hash.update(`${file}\0${source.length}\0${source}`);
  return hash.digest('base64url');
}
