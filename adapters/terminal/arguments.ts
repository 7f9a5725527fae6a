import { parseArgs } from 'node:util';
import { type LocalDateTime, parseLocalDateTime } from '../../src/language/local-date-time.ts';
import type { Language } from '../../src/language/stop-words.ts';
import { UsageError } from './usage-error.ts';

/** What `ask` was called to do. */
export type Command =
  | { readonly kind: 'help'; readonly language: Language | null }
  | ({ readonly kind: 'question'; readonly text: string; readonly json: boolean } & Options)
  | ({ readonly kind: 'lines' } & Options)
  | ({ readonly kind: 'conversation' } & Options);

export interface Options {
  /** The shipped folder when null. */
  readonly knowledge: string | null;
  /** The clock's when null. */
  readonly now: LocalDateTime | null;
  /** Told from each question when null. */
  readonly language: Language | null;
}

const OPTIONS = {
  help: { type: 'boolean', short: 'h', default: false },
  json: { type: 'boolean', default: false },
  jsonl: { type: 'boolean', default: false },
  knowledge: { type: 'string' },
  now: { type: 'string' },
  lang: { type: 'string' },
} as const;

/** @throws UsageError */
export function parseArguments(args: readonly string[]): Command {
  const { values, positionals } = readArguments(args);
  const options = {
    knowledge: parseFolder(values.knowledge),
    now: parseNow(values.now),
    language: parseLanguage(values.lang),
  };
  if (values.help) return { kind: 'help', language: options.language };
  if (values.json && values.jsonl) throw new UsageError('--json and --jsonl exclude each other');
  // A question may come unquoted, as several words.
  const text = positionals.length > 0 ? positionals.join(' ') : null;
  if (values.jsonl) {
    if (text !== null) throw new UsageError('--jsonl reads its questions from standard input');
    return { kind: 'lines', ...options };
  }
  if (text !== null) return { kind: 'question', text, json: values.json, ...options };
  if (values.json) throw new UsageError('--json needs a question');
  return { kind: 'conversation', ...options };
}

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (cause) {
    // Node's messages name the option and say how a question that begins with a hyphen is written.
    throw new UsageError(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

function parseFolder(folder: string | undefined): string | null {
  if (folder === '') throw new UsageError('--knowledge needs a folder');
  return folder ?? null;
}

function parseNow(text: string | undefined): LocalDateTime | null {
  if (text === undefined) return null;
  try {
    return parseLocalDateTime(text);
  } catch (cause) {
    throw new UsageError(`--now: ${cause instanceof Error ? cause.message : cause}`, { cause });
  }
}

function parseLanguage(language: string | undefined): Language | null {
  if (language === undefined || language === 'sv' || language === 'en') return language ?? null;
  throw new UsageError(`--lang: "${language}" is neither sv nor en`);
}
