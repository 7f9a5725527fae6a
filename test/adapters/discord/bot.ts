import { expect } from 'vitest';
import type { KnowledgeAssistant } from '../../../adapters/create-assistant.ts';
import { createDiscord, type DiscordOptions } from '../../../adapters/discord/adapter.ts';
import { createLinks } from '../../../adapters/links.ts';
import type { LocalDateTime } from '../../../src/language/local-date-time.ts';
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

export type BotParts = Partial<Parts>;

/** Bots that are taken down after each test, which fails when one said what Discord would refuse. */
export function createBots(assistant: KnowledgeAssistant) {
  const opened: Bot[] = [];
  const open = async (parts: BotParts = {}) => {
    const bot = await openBot({ assistant, now: () => NOW, ...parts });
    opened.push(bot);
    return bot;
  };
  return {
    open,
    async start(parts: BotParts = {}) {
      const bot = await open(parts);
      await bot.adapter.start();
      return bot;
    },
    async closeAll() {
      const bots = opened.splice(0);
      await Promise.all(bots.map((bot) => bot.close()));
      expect(bots.flatMap(({ server }) => server.refused)).toEqual([]);
    },
  };
}

/** Some meetings have been then, and some have not. */
const NOW: LocalDateTime = { date: '2016-12-20', time: '18:00' };
