import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Reads documents' sources when they are wanted, which is for what is shown of them: thousands of
 * them take more memory than their index. One that cannot be read any more is empty, so that nothing of
 * it is quoted.
 */
export function createSourceReader(directory: string): (file: string) => string {
  // The passages of an answer are often of one document.
  let last = { file: '', source: '' };
  return (file) => {
    if (last.file !== file) last = { file, source: readSource(join(directory, file)) };
    return last.source;
  };
}

function readSource(path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(path));
  } catch {
    return '';
  }
}
