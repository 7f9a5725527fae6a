import type { DestinationStream } from 'pino';
import * as z from 'zod';

const lineSchema = z.object({
  level: z.string(),
  time: z.iso.datetime(),
  msg: z.string(),
  surface: z.string().optional(),
  error: z.object({ kind: z.string(), message: z.string() }).optional(),
});

/** The log for a person at a terminal: "14:03:27 web: people can ask at http://127.0.0.1:8080". */
export function createReadableLog(write: (text: string) => void): DestinationStream {
  return { write: (line) => write(renderLogLine(line)) };
}

/** As it is when it is no line of ours. */
export function renderLogLine(line: string): string {
  const parsed = lineSchema.safeParse(parseJson(line));
  if (!parsed.success) return line;
  const { level, time, msg, surface, error } = parsed.data;
  const clock = new Date(time).toTimeString().slice(0, 8);
  const parts = [
    clock,
    ...(level === 'info' ? [] : [level.toUpperCase()]),
    ...(surface === undefined ? [] : [`${surface}:`]),
    msg,
    ...(error === undefined ? [] : [`(${error.kind}: ${error.message})`]),
  ];
  return `${parts.join(' ')}\n`;
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
