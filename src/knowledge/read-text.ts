import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { accepted, type Checked, rejected } from './problem.ts';

/** Bytes. A document of 5 MB is some 2,000 pages. */
export const MAX_FILE_SIZE = 5 * 1024 * 1024;

const ABSENT = new Set(['ENOENT', 'ENOTDIR']);

/**
 * A file's text as decoded from UTF-8, a byte order mark kept so that offsets are the file's own.
 * Undefined when there is no such file.
 */
export async function readText(
  directory: string,
  file: string,
): Promise<Checked<string> | undefined> {
  try {
    const path = join(directory, file);
    const { size } = await stat(path);
    if (size > MAX_FILE_SIZE) return refuse(file, `larger than ${MAX_FILE_SIZE} bytes`);
    const bytes = await readFile(path);
    return accepted(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch (error) {
    if (ABSENT.has(codeOf(error))) return undefined;
    return refuse(
      file,
      codeOf(error) === NOT_UTF8 ? 'not UTF-8' : `cannot be read (${codeOf(error)})`,
    );
  }
}

const NOT_UTF8 = 'ERR_ENCODING_INVALID_ENCODED_DATA';

/** The system's name for what went wrong: ENOENT, EACCES … */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

function refuse(file: string, message: string): Checked<string> {
  return rejected({ file, line: null, message });
}
