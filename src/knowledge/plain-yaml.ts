/**
 * The plain part of YAML that knowledge files are written in: a map, or a list of maps, whose values
 * are text (in double quotes or none) or lists of text.
 *
 * It exists for speed alone. The thesaurus (150 kB) takes the `yaml` package 330 ms and this 10 ms;
 * everything that is not plain (escapes, nesting, trailing comments, mistakes) goes to that package.
 */

type PlainValue = string | string[];
type PlainMap = Record<string, PlainValue>;

const BLANK = /^\s*(?:#.*)?$/;
const ENTRY = /^(- | {2}|)([a-z][a-z-]*):(?: +(.*?))? *$/;
const ITEM = /^ {4}- (.*?) *$/;
// A scalar starts with a letter or digit and holds nothing that YAML reads as syntax.
const SCALAR = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N} .,;_'’”+/&%()!?–-]|:(?=[\p{L}\p{N}/]))*$/u;
const QUOTED = /^"([^"\\]+)"$/;
const FLOW = /^\[(.*)\]$/;

/** What has been read so far. `open` is the list that lines of items go into. */
interface Reading {
  readonly maps: PlainMap[];
  shape: 'map' | 'list' | null;
  open: string[] | null;
}

/** The text's data with every scalar a string, or undefined when the text is not plain YAML. */
export function parsePlainYaml(text: string): PlainMap | PlainMap[] | undefined {
  const reading: Reading = { maps: [], shape: null, open: null };
  const isPlain = text
    .split(/\r?\n/)
    .every((line) => BLANK.test(line) || readItem(line, reading) || readEntry(line, reading));
  if (!isPlain || reading.open?.length === 0) return undefined;
  return reading.shape === 'list' ? reading.maps : reading.maps[0];
}

function readItem(line: string, { open }: Reading): boolean {
  const item = toScalar(ITEM.exec(line)?.[1]);
  if (item === undefined) return false;
  open?.push(item);
  return open !== null;
}

function readEntry(line: string, reading: Reading): boolean {
  const [, lead, key, written] = ENTRY.exec(line) ?? [];
  if (key === undefined || reading.open?.length === 0) return false;
  reading.shape ??= lead === '' ? 'map' : 'list';
  if ((lead === '') !== (reading.shape === 'map')) return false;
  if (lead === '- ' || (lead === '' && reading.maps.length === 0)) reading.maps.push({});
  const map = reading.maps.at(-1);
  if (!map || Object.hasOwn(map, key)) return false;
  const value = written === undefined ? [] : parseValue(written);
  if (value === undefined) return false;
  map[key] = value;
  reading.open = written === undefined && Array.isArray(value) ? value : null;
  return true;
}

function parseValue(written: string): PlainValue | undefined {
  const flow = FLOW.exec(written)?.[1];
  if (flow === undefined) return toScalar(written);
  const items = flow.split(',').map((item) => toScalar(item.trim()));
  return items.every((item) => item !== undefined) ? items : undefined;
}

function toScalar(written = ''): string | undefined {
  return SCALAR.test(written) ? written : QUOTED.exec(written)?.[1];
}
