import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';

/** The three streams of a process; a terminal is told from a pipe or a file by `isTTY`. */
export interface Streams {
  readonly input: Readable & { readonly isTTY?: boolean };
  readonly output: Output;
  readonly errors: Output;
}

export type Output = Writable & { readonly isTTY?: boolean; readonly columns?: number };

/** Resolves when there is room for more, so that a slow reader holds up what is written to it. */
export async function write(output: Output, text: string): Promise<void> {
  if (!output.write(text)) await once(output, 'drain');
}

export interface Environment {
  readonly NO_COLOR?: string | undefined;
  readonly FORCE_COLOR?: string | undefined;
  readonly TERM?: string | undefined;
}

/** On a terminal alone, unless FORCE_COLOR asks for it elsewhere; NO_COLOR always rules. */
export function wantsColour(output: Output, environment: Environment): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = environment;
  if (NO_COLOR) return false;
  if (FORCE_COLOR) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return output.isTTY === true && TERM !== 'dumb';
}
