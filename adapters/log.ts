import { type DestinationStream, pino } from 'pino';
import type { LogLevel } from '../src/config.ts';
import { toErrorFacts } from './error-facts.ts';
import { createRedaction } from './redaction.ts';

/**
 * What operators read: JSON, a line each. Facts are plain and few, so that no message, question or
 * person can slip in with an object of a platform's.
 */
export interface Log {
  error(message: string, facts?: Facts): void;
  warn(message: string, facts?: Facts): void;
  info(message: string, facts?: Facts): void;
  debug(message: string, facts?: Facts): void;
  /** The same log, its lines marked with a surface's name. */
  of(surface: string): Log;
}

export interface Facts {
  /** Its kind, message, code and stack are written, and whatever else it carries is not. */
  readonly error?: unknown;
  readonly [name: string]: unknown;
}

export interface LogOptions {
  readonly level: LogLevel;
  /** Tokens: never written, wherever they stand. */
  readonly secrets: readonly string[];
  readonly destination?: DestinationStream;
}

export function createLog({ level, secrets, destination }: LogOptions): Log {
  const redact = createRedaction(secrets);
  const settings = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    hooks: { streamWrite: redact },
  };
  // Written at once: a line that explains an end must not be lost in it.
  return toLog(pino(settings, destination ?? pino.destination({ fd: 1, sync: true })));
}

type Pino = ReturnType<typeof pino>;

function toLog(lines: Pino): Log {
  const write =
    (level: 'error' | 'warn' | 'info' | 'debug') =>
    (message: string, facts: Facts = {}): void =>
      lines[level](toPlain(facts), message);
  return {
    error: write('error'),
    warn: write('warn'),
    info: write('info'),
    debug: write('debug'),
    of: (surface) => toLog(lines.child({ surface })),
  };
}

function toPlain({ error, ...facts }: Facts): object {
  const plain = Object.entries(facts).filter(
    ([, value]) => value === null || typeof value !== 'object',
  );
  const told = error === undefined ? {} : { error: toErrorFacts(error) };
  return { ...Object.fromEntries(plain), ...told };
}
