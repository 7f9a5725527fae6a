import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import * as z from 'zod';
import { type Line, readLines } from '../read-lines.ts';
import { RecordsError } from './records-error.ts';

// It becomes a column of the run, and white space parts those.
const id = z.string('must be a string').regex(/^\S+$/, 'must be one word, without white space');
const text = z.string('must be a string');

/** One passage. Further keys are left alone. */
export const corpusRecord = z.object({ id, title: text, text }, 'must be an object');
export const queryRecord = z.object({ id, text }, 'must be an object');

export type CorpusRecord = z.infer<typeof corpusRecord>;
export type QueryRecord = z.infer<typeof queryRecord>;

export interface RecordOptions<T> {
  readonly schema: z.ZodType<T>;
  /** Told how many have been read, after each. */
  readonly onRead?: (count: number) => void;
}

const MOST_LINE_BYTES = 16_000_000;
const MOST_NAMED = 20;

/**
 * The records of a JSONL file, one a line; blank lines are left out.
 * @throws RecordsError that lists the faulty lines, or says why the file cannot be read.
 */
export async function readRecords<T extends { readonly id: string }>(
  path: string,
  { schema, onRead }: RecordOptions<T>,
): Promise<T[]> {
  const records = new Map<string, T>();
  const faults: string[] = [];
  let number = 0;
  for await (const line of linesOf(path)) {
    number += 1;
    if (line.kind === 'text' && line.text.trim() === '') continue;
    try {
      const record = parseRecord(line, schema);
      if (records.has(record.id)) throw new Error(`id: "${record.id}" has been used before`);
      records.set(record.id, record);
    } catch (error) {
      faults.push(`${path}:${number}: ${error instanceof Error ? error.message : error}`);
    }
    onRead?.(number);
  }
  if (faults.length > 0) throw new RecordsError(renderFaults(faults));
  return [...records.values()];
}

async function* linesOf(path: string): AsyncGenerator<Line> {
  try {
    yield* readLines(openFile(path), MOST_LINE_BYTES);
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new RecordsError(`${path} cannot be read: ${message}`, { cause });
  }
}

function openFile(path: string): AsyncIterable<Uint8Array> {
  const file = createReadStream(path);
  if (!path.endsWith('.gz')) return file;
  const unpacked = createGunzip();
  file.on('error', (error) => unpacked.destroy(error));
  return file.pipe(unpacked);
}

function parseRecord<T>(line: Line, schema: z.ZodType<T>): T {
  if (line.kind === 'too-long') throw new Error(`longer than ${MOST_LINE_BYTES} bytes`);
  if (line.kind === 'not-utf8') throw new Error('not UTF-8');
  const record = schema.safeParse(parseJson(line.text));
  if (!record.success) throw new Error(record.error.issues.map(renderIssue).join('; '));
  return record.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Error('not JSON', { cause });
  }
}

const renderIssue = ({ path, message }: z.core.$ZodIssue): string =>
  path.length > 0 ? `${path.join('.')}: ${message}` : message;

function renderFaults(faults: readonly string[]): string {
  const more = faults.length - MOST_NAMED;
  return [...faults.slice(0, MOST_NAMED), ...(more > 0 ? [`and ${more} more`] : [])].join('\n');
}
