import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const MAIN = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

export interface Run {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

interface RunOptions {
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
}

/** The program with these arguments, in a process of its own, until it has ended. */
export async function run(args: readonly string[], options: RunOptions = {}): Promise<Run> {
  const child = start(args, options.env);
  const output = textOf(child.stdout);
  const errors = textOf(child.stderr);
  child.stdin.on('error', () => {}); // It may end before it has read everything.
  child.stdin.end(options.input ?? '');
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, output: await output, errors: await errors };
}

/** The same, still running; it goes when the test ends. */
export function start(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): ChildProcessWithoutNullStreams {
  const child = spawn(process.execPath, [MAIN, ...args], {
    env: { PATH: process.env.PATH, LANG: 'C.UTF-8', ...env },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

/** What a stream has said by the time that it has said `wanted`. */
export async function untilSaid(stream: NodeJS.ReadableStream, wanted: string): Promise<string> {
  stream.setEncoding('utf8');
  let said = '';
  return new Promise((resolve, reject) => {
    stream.on('data', (chunk: string) => {
      said += chunk;
      if (said.includes(wanted)) resolve(said);
    });
    stream.on('end', () => reject(new Error(`it ended without saying ${wanted}: ${said}`)));
  });
}

async function textOf(stream: NodeJS.ReadableStream): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}
