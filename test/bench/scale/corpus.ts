import { createReadStream, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { createGunzip, gzipSync } from 'node:zlib';
import { createRandom } from './random.ts';
import { wordsOf } from './words.ts';

/** A line of a corpus. */
export interface Line {
  readonly id: string;
  /** The document that it is of. */
  readonly doc: string;
  readonly title: string;
  readonly text: string;
}

/** The first lines of a gzipped JSONL file. */
export async function readCorpus(file: string, most: number): Promise<Line[]> {
  const lines: Line[] = [];
  const input = createReadStream(file).pipe(createGunzip());
  for await (const line of createInterface({ input })) {
    const { id, doc, title, text } = JSON.parse(line) as Line;
    lines.push({ id, doc: doc ?? id, title, text });
    if (lines.length >= most) break;
  }
  input.destroy();
  return lines;
}

/** Where to get real corpora: one JSONL line a passage, gzipped. */
export const HOW_TO_GET = `No corpora given, so these passages are made up from the shipped documents' words.
For real ones set VALSTUGA_CORPORA to a folder with statutes.jsonl.gz (62,000 passages of the Swedish
Code of Statutes) and riksdag.jsonl.gz (320,000 of the Riksdag's documents, both open data at
data.riksdagen.se), each line {"id", "doc", "title", "text"}.`;

/** The file that passages of a measurement come from. */
export function corpusFile(size: number): string {
  const folder = process.env.VALSTUGA_CORPORA;
  if (folder) return join(folder, size > 62_412 ? 'riksdag.jsonl.gz' : 'statutes.jsonl.gz');
  const file = join(tmpdir(), `valstuga-bench-${size}.jsonl.gz`);
  if (!existsSync(file)) writeFileSync(file, gzipSync(madeUp(size)));
  return file;
}

const SEED = 20_261_122;
const PASSAGES = 20;
const SHORTEST = 10;
const LONGEST = 90;
/** Shares of words that are two in one, as Swedish has them. */
const COMPOUNDS = 0.15;

/** Words as often as Zipf's law has them, in documents of twenty passages. */
function madeUp(size: number): string {
  const random = createRandom(SEED);
  const files = ['reforms.md', 'tour-2016.md'].map((name) =>
    fileURLToPath(new URL(`../../../knowledge/${name}`, import.meta.url)),
  );
  const words = [...new Set(files.flatMap((file) => wordsOf(readFileSync(file, 'utf8'))))];
  const word = (): string => words[Math.floor(words.length ** random()) - 1] ?? '';
  const term = (): string => (random() < COMPOUNDS ? (word() + word()).toLowerCase() : word());
  const text = (length: number): string => Array.from({ length }, term).join(' ');
  let title = '';
  const lines = Array.from({ length: size }, (_, i) => {
    const doc = `d${Math.floor(i / PASSAGES)}`;
    if (i % PASSAGES === 0) title = text(6);
    const length = SHORTEST + Math.floor(random() * (LONGEST - SHORTEST));
    return JSON.stringify({ id: `${doc}-${i}`, doc, title, text: text(length) });
  });
  return lines.join('\n');
}
