import { parseArgs } from 'node:util';
import { UsageError } from '../usage-error.ts';

/** What `rank` was called to do. */
export type RankCommand =
  | { readonly kind: 'help' }
  | {
      readonly kind: 'rank';
      /** Paths. */
      readonly corpus: string;
      readonly queries: string;
      /** Passages for each query, at most. */
      readonly top: number;
    };

const OPTIONS = {
  help: { type: 'boolean', short: 'h', default: false },
  corpus: { type: 'string' },
  queries: { type: 'string' },
  top: { type: 'string', default: '10' },
} as const;

/** As many as the engine looks at closely. */
const MOST = 200;

/** @throws UsageError */
export function parseRankArguments(args: readonly string[]): RankCommand {
  const { help, corpus, queries, top } = readArguments(args);
  if (help) return { kind: 'help' };
  if (!corpus) throw new UsageError('--corpus needs a file');
  if (!queries) throw new UsageError('--queries needs a file');
  return { kind: 'rank', corpus, queries, top: parseTop(top) };
}

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS }).values;
  } catch (cause) {
    throw new UsageError(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

function parseTop(text: string): number {
  const top = /^\d+$/.test(text) ? Number(text) : 0;
  if (top < 1 || top > MOST) {
    throw new UsageError(`--top: "${text}" is no whole number from 1 to ${MOST}`);
  }
  return top;
}
