import { createDiscord, type DiscordOptions } from '../../../adapters/discord/adapter.ts';
import { createLinks } from '../../../adapters/links.ts';
import { createLogLines } from '../log-lines.ts';
import { createPeople } from './people.ts';
import { createDiscordServer, type ServerOptions, TOKEN } from './server.ts';

type Parts = Pick<DiscordOptions, 'assistant' | 'now'> &
  Pick<Partial<DiscordOptions>, 'limits'> & {
    readonly server?: ServerOptions;
    readonly token?: string;
    readonly publicUrl?: string | null;
  };

/** The adapter, not started yet, a Discord of its own, and people on it. */
export async function openBot({ assistant, now, limits, token = TOKEN, ...parts }: Parts) {
  const server = await createDiscordServer(parts.server);
  const { log, lines, text } = createLogLines();
  const failures: Error[] = [];
  const adapter = createDiscord({
    config: { token, apiRoot: server.apiRoot },
    assistant,
    now,
    links: createLinks(parts.publicUrl ?? null),
    around: { log, onFatal: (error) => failures.push(error as Error) },
    limits: { asking: { burst: 1_000_000 }, ...limits },
  });
  return {
    adapter,
    server,
    people: createPeople(server),
    lines,
    logged: text,
    failures,
    async close() {
      await adapter.stop();
      await server.close();
    },
  };
}

export type Bot = Awaited<ReturnType<typeof openBot>>;
