import type { Document } from 'yaml';
import type { z } from 'zod';
import { parsePlainYaml } from './plain-yaml.ts';
import { accepted, type Checked, type Problem, rejected } from './problem.ts';

/** Where a piece of YAML stands, for messages. */
export interface YamlOrigin {
  readonly file: string;
  /** The line of the file that the YAML begins on. */
  readonly line: number;
}

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/**
 * YAML text as `schema` sees it. Every scalar is text: `2016` and `no` are what the editor wrote,
 * not a number and a false.
 */
export async function parseYaml<T>(
  written: string,
  schema: z.ZodType<T>,
  origin: YamlOrigin,
): Promise<Checked<T>> {
  const text = written.replace(BYTE_ORDER_MARK, '');
  const plain = parsePlainYaml(text);
  const result = plain === undefined ? undefined : schema.safeParse(plain);
  return result?.success ? accepted(result.data) : parseWithLines(text, schema, origin);
}

const BYTE_ORDER_MARK = /^\uFEFF/;

/** The slow way, which knows the line of everything. The package is loaded (45 ms) only here. */
async function parseWithLines<T>(
  text: string,
  schema: z.ZodType<T>,
  { file, line }: YamlOrigin,
): Promise<Checked<T>> {
  const yaml = await import('yaml');
  const lineCounter = new yaml.LineCounter();
  const options = { schema: 'failsafe', lineCounter, prettyErrors: false } as const;
  const document = yaml.parseDocument(text, options);
  const problemAt = (offset: number, message: string): Problem => {
    return { file, line: lineCounter.linePos(offset).line + line - 1, message };
  };
  if (document.errors.length > 0) {
    return rejected(...document.errors.map(({ pos, message }) => problemAt(pos[0], message)));
  }
  const data = toData(document);
  if (data instanceof ReferenceError) return rejected(problemAt(0, data.message));
  const result = schema.safeParse(data);
  if (result.success) return accepted(result.data);
  const findings = result.error.issues.flatMap((issue) => toFindings(issue, data));
  return rejected(
    ...findings.map(({ path, message }) => problemAt(offsetOf(document, path, yaml), message)),
  );
}

/** The package throws when aliases multiply beyond reason. */
function toData(document: Document): unknown {
  try {
    return document.toJS();
  } catch (error) {
    if (error instanceof ReferenceError) return error;
    throw error;
  }
}

function toFindings(issue: Issue, data: unknown): { path: Path; message: string }[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: [...issue.path, key],
      message: `unknown key "${key}"`,
    }));
  }
  const key = issue.path.findLast((part) => typeof part === 'string');
  const subject = key === undefined ? '' : `"${key}" `;
  if (issue.code !== 'invalid_type') {
    return [{ path: issue.path, message: `${subject}${issue.message}` }];
  }
  if (issue.path.length > 0 && valueAt(data, issue.path) === undefined) {
    return [{ path: issue.path.slice(0, -1), message: `missing key "${String(key)}"` }];
  }
  const message = `${subject || 'this '}must be ${NAMES[issue.expected] ?? issue.expected}`;
  return [{ path: issue.path, message }];
}

const NAMES: Readonly<Record<string, string>> = {
  string: 'text',
  array: 'a list',
  object: 'keys with values',
};

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, part) => (value as Record<PropertyKey, unknown> | null | undefined)?.[part],
    data,
  );
}

/** Of the key for a value in a map, else of the value itself or what holds it. */
function offsetOf(document: Document, path: Path, yaml: typeof import('yaml')): number {
  for (let length = path.length; length >= 0; length--) {
    const parent = length === 0 ? null : document.getIn(path.slice(0, length - 1), true);
    const pair = yaml.isMap(parent)
      ? parent.items.find(({ key }) => String(key) === path[length - 1])
      : undefined;
    const node = pair?.key ?? document.getIn(path.slice(0, length), true);
    if (yaml.isNode(node) && node.range) return node.range[0];
  }
  return 0;
}
