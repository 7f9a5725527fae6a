import { parseArgs } from 'node:util';
import { DiscordAPIError, REST, Routes } from 'discord.js';
import * as z from 'zod';
import type { DiscordConfig } from '../../src/config.ts';
import { toErrorFacts } from '../error-facts.ts';
import { CALL_LIMITS, restOptions } from './calls.ts';
import { COMMAND_LIST } from './commands.ts';
import { TOKEN_REFUSED } from './failures.ts';
import { snowflake } from './interaction.ts';
import { register } from './registration.ts';
import { within } from './time-limit.ts';

export interface RegisterResult {
  readonly outcome: 'done' | 'wrong-use' | 'all-failed';
  /** For whoever ran it. */
  readonly text: string;
}

const USAGE = [
  'npm run discord:register                          registers the commands everywhere',
  'npm run discord:register -- --guild ID            in one server alone, to try them out',
  'npm run discord:register -- --guild ID --remove   takes them away from it again',
].join('\n');

/** Milliseconds for all of it. */
const DEADLINE = 60_000;

/** `npm run discord:register`: tells Discord the commands by hand. */
export async function runRegister(
  args: readonly string[],
  config: DiscordConfig | null,
): Promise<RegisterResult> {
  const options = parseRegisterArguments(args);
  if (options === undefined) return { outcome: 'wrong-use', text: USAGE };
  if (config === null) {
    return { outcome: 'wrong-use', text: 'Set DISCORD_TOKEN first, as .env.example tells.' };
  }
  const rest = new REST(restOptions(config.apiRoot, CALL_LIMITS)).setToken(config.token);
  try {
    return { outcome: 'done', text: await within(DEADLINE, () => tell(rest, options)) };
  } catch (error) {
    return explain(error);
  }
}

interface RegisterOptions {
  readonly guild: string | undefined;
  readonly remove: boolean;
}

function parseRegisterArguments(args: readonly string[]): RegisterOptions | undefined {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { guild: { type: 'string' }, remove: { type: 'boolean', default: false } },
    });
    const { guild, remove } = values;
    return guild === undefined || snowflake.safeParse(guild).success
      ? { guild, remove }
      : undefined;
  } catch {
    return undefined;
  }
}

const application = z.object({ id: snowflake });

async function tell(rest: REST, { guild, remove }: RegisterOptions): Promise<string> {
  const { id } = application.parse(await rest.get(Routes.currentApplication()));
  const outcome = await register({
    rest,
    applicationId: id,
    ...(guild !== undefined && { guildId: guild }),
    ...(remove && { commands: [] }),
  });
  const where = guild === undefined ? 'everywhere' : `in the server ${guild}`;
  if (outcome === 'unchanged') return `Nothing to do: ${where} it is as it should be.`;
  if (remove) return `The commands have been taken away ${where}.`;
  const names = COMMAND_LIST.map(({ name }) => name).join(', ');
  return `Registered ${where}: ${names}.`;
}

function explain(error: unknown): RegisterResult {
  if (error instanceof DiscordAPIError) {
    if (error.status === 401) return { outcome: 'wrong-use', text: TOKEN_REFUSED };
    const text = `Discord refuses (${error.code}): ${error.message}. Is the bot in that server?`;
    return { outcome: 'wrong-use', text };
  }
  const { code, kind, message } = toErrorFacts(error);
  return { outcome: 'all-failed', text: `Discord cannot be reached (${code ?? kind}): ${message}` };
}
