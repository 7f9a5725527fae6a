import type { REST, RESTPostAPIApplicationCommandsJSONBody } from 'discord.js';
import { Routes } from 'discord.js';
import * as z from 'zod';
import { COMMAND_LIST } from './commands.ts';

export interface RegistrationOptions {
  readonly rest: Pick<REST, 'get' | 'put'>;
  readonly applicationId: string;
  /** In one server alone, where commands appear at once; everywhere when left out. */
  readonly guildId?: string;
  /** What is to be there; none takes away what is. */
  readonly commands?: readonly RESTPostAPIApplicationCommandsJSONBody[];
  readonly signal?: AbortSignal;
}

/** Tells Discord the commands, unless it has them already: 200 a day may be created. */
export async function register(options: RegistrationOptions): Promise<'registered' | 'unchanged'> {
  const { rest, applicationId, guildId, commands = COMMAND_LIST } = options;
  const signal = options.signal && { signal: options.signal };
  const route = guildId
    ? Routes.applicationGuildCommands(applicationId, guildId)
    : Routes.applicationCommands(applicationId);
  const query = new URLSearchParams({ with_localizations: 'true' });
  const present = present_.parse(await rest.get(route, { query, ...signal }));
  const wanted = guildId ? commands.map(inGuild) : commands;
  if (toText(present) === toText(wanted)) return 'unchanged';
  await rest.put(route, { body: wanted, ...signal });
  return 'registered';
}

/** Where commands can be used is a matter of those that are everywhere. */
function inGuild(command: RESTPostAPIApplicationCommandsJSONBody) {
  const { contexts: _contexts, integration_types: _types, ...rest } = command;
  return rest as RESTPostAPIApplicationCommandsJSONBody;
}

const localizations = z.record(z.string(), z.string()).nullish();
const option = z.object({
  type: z.int(),
  name: z.string(),
  name_localizations: localizations,
  description: z.string(),
  description_localizations: localizations,
  required: z.boolean().nullish(),
  autocomplete: z.boolean().nullish(),
  max_length: z.int().nullish(),
});
const numbers = z.array(z.int()).nullish();

/** Of a command what this program sets; Discord adds ids, versions and defaults. */
const known = z.object({
  type: z.int().default(1),
  name: z.string(),
  name_localizations: localizations,
  description: z.string().nullish(),
  description_localizations: localizations,
  options: z.array(option).nullish(),
  contexts: numbers,
  integration_types: numbers,
});
const present_ = z.array(known);

/** The same text for commands that are the same, in whichever order and with whichever defaults. */
function toText(commands: readonly unknown[]): string {
  const plain = commands.map((command) => {
    const { contexts, integration_types: types, ...rest } = known.parse(command);
    return { ...rest, contexts: contexts?.toSorted(), types: types?.toSorted() };
  });
  const keyOf = ({ type, name }: { type: number; name: string }): string => `${type} ${name}`;
  return JSON.stringify(
    plain.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)),
    sortedAndWithoutDefaults,
  );
}

function sortedAndWithoutDefaults(_key: string, value: unknown): unknown {
  if (value === null || value === '' || value === false) return undefined;
  if (Array.isArray(value)) return value.length === 0 ? undefined : value;
  if (typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
