import { onTestFinished } from 'vitest';
import type { Adapter } from '../../../adapters/adapter.ts';
import {
  createKnowledgeAssistant,
  type KnowledgeAssistant,
} from '../../../adapters/create-assistant.ts';
import { createLinks } from '../../../adapters/links.ts';
import { createRoutes, type Routes } from '../../../adapters/routes.ts';
import { createTelegram, type TelegramOptions } from '../../../adapters/telegram/adapter.ts';
import type { Rates } from '../../../adapters/telegram/limits.ts';
import { TIMING, type Timing } from '../../../adapters/telegram/timing.ts';
import type { LocalDateTime } from '../../../src/language/local-date-time.ts';
import { createLogLines } from '../log-lines.ts';
import { type BotApi, type BotApiOptions, type Call, openBotApi, TOKEN } from './bot-api.ts';
import { parseHtml } from './parse-html.ts';
import { type Saying, writes } from './people.ts';

export const NOW: LocalDateTime = { date: '2016-12-20', time: '18:00' };

/** As good as no limit: what a test asks must not wait. */
export const UNPACED: Rates = {
  chat: { most: 1000, per: 1 },
  group: { most: 1000, per: 1 },
  overall: { most: 1000, per: 1 },
};

/** The waits of a test; hand-over waits for all, so that what is confirmed has been answered. */
export const BRISK: Timing = { ...TIMING, handOver: 60_000, backoff: [5, 10, 20], finish: 3000 };

export const assistant: KnowledgeAssistant = await createKnowledgeAssistant();

export interface Bot {
  readonly api: BotApi;
  readonly adapter: Adapter;
  readonly routes: Routes;
  readonly fatal: unknown[];
  readonly log: ReturnType<typeof createLogLines>;
  /** What is shown for an update, once it is done with. */
  tell(update: object): Promise<string>;
  /** What is shown to somebody who writes. */
  ask(text: string, saying?: Saying): Promise<string>;
  /** The calls that an update leads to, but those that fetch. */
  callsFor(update: object): Promise<readonly Call[]>;
}

export type BotOptions = Partial<TelegramOptions> & { readonly botApi?: BotApiOptions };

/** An adapter, not started, and a Bot API server for it. */
export async function openBot({ botApi, ...options }: BotOptions = {}): Promise<Bot> {
  const api = await openBotApi(botApi);
  return attach(api, options);
}

/** Another process with the same token. */
export function attach(api: BotApi, options: Partial<TelegramOptions> = {}): Bot {
  const log = createLogLines({ secrets: [TOKEN] });
  const routes = createRoutes();
  const fatal: unknown[] = [];
  const adapter = createTelegram({
    config: { token: TOKEN, apiRoot: api.root, webhook: null },
    assistant,
    now: () => NOW,
    links: createLinks(null),
    routes,
    log: log.log,
    onFatal: (error) => fatal.push(error),
    timing: BRISK,
    rates: UNPACED,
    ...options,
  });
  const callsFor = async (update: object): Promise<readonly Call[]> => {
    const before = api.calls.length;
    await api.untilConfirmed(api.push(update));
    return api.calls
      .slice(before)
      .filter(({ method }) => method !== 'getUpdates' && !/MyCommands/.test(method));
  };
  const tell = async (update: object): Promise<string> =>
    (await callsFor(update))
      .map(toShown)
      .filter((shown) => shown !== '')
      .join('\n');
  const ask = (text: string, saying?: Saying): Promise<string> => tell(writes(text, saying));
  return { api, adapter, routes, fatal, log, callsFor, tell, ask };
}

/** Opened, started, and closed when the test ends. */
export async function startBot(options: BotOptions = {}): Promise<Bot> {
  const bot = await openBot(options);
  onTestFinished(async () => {
    await bot.adapter.stop();
    await bot.api.close();
  });
  await bot.adapter.start();
  return bot;
}

/** A message as a person sees it: its text, its links' addresses and its buttons. */
export function toShown({ payload }: Call): string {
  const { text = '', parse_mode, caption = '', reply_markup } = payload;
  const parsed = parse_mode === 'HTML' ? parseHtml(text) : null;
  const shown = parsed?.kind === 'text' ? parsed.text : text;
  const rows: { text: string }[][] = reply_markup?.inline_keyboard ?? [];
  const labels = rows.flat().map((button) => `[${button.text}]`);
  return [shown, caption, ...labels].filter((part) => part !== '').join('\n');
}

/** The data of the buttons of the last message with any. */
export function buttonsOf(
  calls: readonly Call[],
): { readonly text: string; readonly data: string }[] {
  const rows: { text: string; callback_data: string }[][] =
    calls.findLast(({ payload }) => payload.reply_markup)?.payload.reply_markup.inline_keyboard ??
    [];
  return rows.flat().map(({ text, callback_data }) => ({ text, data: callback_data }));
}
