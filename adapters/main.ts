/** The composition root: the one place for the environment, signals and exit codes. */
import { type Config, ConfigError, parseConfig } from '../src/config.ts';
import { KnowledgeError } from '../src/knowledge/problem.ts';
import { toStockholmTime } from './clock.ts';
import { parseArguments } from './terminal/arguments.ts';
import type { Outcome, Surroundings } from './terminal/ask.ts';
import { deepPrintable } from './terminal/printable.ts';
import { RecordsError } from './terminal/rank/records-error.ts';
import { wantsColour } from './terminal/streams.ts';
import { UsageError } from './terminal/usage-error.ts';
import { untilEnded } from './until-ended.ts';

/** What a process leaves behind; a fault of the program's own must not look like "not found". */
const EXIT = {
  answered: 0,
  done: 0,
  'not-found': 1,
  'wrong-use': 2,
  /** No surface could run, or none can any longer. */
  'all-failed': 69,
  fault: 70,
  /** Told to end twice. */
  interrupted: 130,
} as const;

const { argv, env, stdin, stdout, stderr } = process;

for (const stream of [stdout, stderr]) {
  // Whoever read has read enough, as `head` does: nothing is wrong, and nobody is left to tell.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(EXIT.done);
    if (stream === stdout) stderr.write(`the output cannot be written: ${error.message}\n`);
    process.exit(EXIT.fault);
  });
}

process.exitCode = EXIT[await run(argv.slice(2))];

async function run([subcommand, ...args]: readonly string[]): Promise<keyof typeof EXIT> {
  try {
    switch (subcommand) {
      case 'ask':
        return await ask(args);
      case 'rank':
        return await rank(args);
      case 'start':
        if (args.length > 0) {
          throw new UsageError(`start takes no “${args[0]}”: .env or the environment sets it`);
        }
        return await start(parseConfig(env));
      case 'discord:register':
        return await registerOnDiscord(args, parseConfig(env));
      default:
        throw new UsageError(
          `the first word must be ask, rank or start, not "${subcommand ?? ''}"`,
        );
    }
  } catch (error) {
    return explain(error, subcommand === 'rank' ? 'rank' : 'ask');
  }
}

/** A TREC run of a corpus, for measuring. */
async function rank(args: readonly string[]): Promise<'done'> {
  const { runRank } = await import('./terminal/rank/run-rank.ts');
  await runRank(args, {
    streams: { output: stdout, errors: stderr },
    clock: () => performance.now(),
  });
  return 'done';
}

async function ask(args: readonly string[]): Promise<Outcome> {
  const command = parseArguments(args);
  // Only now: help and wrong use need none of what answers.
  const { runCommand } = await import('./terminal/ask.ts');
  return runCommand(command, surroundings());
}

/** Every surface that is configured, until it is told to end or none of them is left. */
async function start(config: Config): Promise<keyof typeof EXIT> {
  // Only now: a question on the terminal needs none of it.
  const { openSurfaces } = await import('./open-surfaces.ts');
  const { surfaces, faults, log } = await openSurfaces(config, stdout.isTTY ? stdout : null);
  const onImpatience = (): void => process.exit(EXIT.interrupted);
  const clock = (): number => performance.now();
  const outcome = await untilEnded({ surfaces, faults, log, events: process, clock, onImpatience });
  // Whatever did not stop in time must not keep the process.
  process.exit(EXIT[outcome]);
}

/** Tells Discord the commands by hand. */
async function registerOnDiscord(
  args: readonly string[],
  { discord }: Config,
): Promise<keyof typeof EXIT> {
  const { runRegister } = await import('./discord/register.ts');
  const { outcome, text } = await runRegister(args, discord);
  (outcome === 'done' ? stdout : stderr).write(`${deepPrintable(text)}\n`);
  return outcome;
}

function surroundings(): Surroundings {
  const { LC_ALL, LC_MESSAGES, LANG } = env;
  const locale = LC_ALL || LC_MESSAGES || LANG || '';
  return {
    streams: { input: stdin, output: stdout, errors: stderr },
    colour: wantsColour(stdout, env),
    clock: () => toStockholmTime(new Date()),
    locale: /^sv/i.test(locale) ? 'sv' : 'en',
  };
}

function explain(error: unknown, command: 'ask' | 'rank'): 'wrong-use' | 'fault' {
  if (error instanceof UsageError) {
    stderr.write(
      `${deepPrintable(error.message)}\nnpm run --silent ${command} -- --help shows how it is used.\n`,
    );
    return 'wrong-use';
  }
  if ([KnowledgeError, ConfigError, RecordsError].some((kind) => error instanceof kind)) {
    stderr.write(`${deepPrintable((error as Error).message)}\n`);
    return 'wrong-use';
  }
  stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : error}\n`);
  return 'fault';
}
