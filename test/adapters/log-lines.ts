import { createLog, type Log, type LogOptions } from '../../adapters/log.ts';

/** A log whose lines a test can read. */
export function createLogLines(options: Partial<LogOptions> = {}): {
  readonly log: Log;
  readonly lines: Record<string, unknown>[];
  text(): string;
} {
  const written: string[] = [];
  const destination = { write: (line: string) => void written.push(line) };
  const lines: Record<string, unknown>[] = [];
  return {
    log: createLog({
      level: 'debug',
      secrets: [],
      ...options,
      destination: {
        write(line) {
          destination.write(line);
          lines.push(JSON.parse(line) as Record<string, unknown>);
        },
      },
    }),
    lines,
    text: () => written.join(''),
  };
}
