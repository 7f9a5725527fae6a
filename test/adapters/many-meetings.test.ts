import { describe, expect, it, onTestFinished } from 'vitest';
import {
  createKnowledgeAssistant,
  type KnowledgeAssistant,
} from '../../adapters/create-assistant.ts';
import { createFolder, FRONT_MATTER } from '../knowledge/folder.ts';
import { openBot as openDiscord } from './discord/bot.ts';
import { textOf } from './discord/people.ts';
import { createDiscordReader } from './readers/discord.ts';
import { toCited } from './readers/reader.ts';
import { createTelegramReader } from './readers/telegram.ts';
import { createWebReader } from './readers/web.ts';
import { startBot as startTelegram } from './telegram/bot.ts';

const NOW = { date: '2025-03-08', time: '12:00' };
const COUNT = 200;
const MONTHS = ['april', 'maj', 'juni', 'juli'];
const ENTRIES = Array.from(
  { length: COUNT },
  (_, i) => `${(i % 28) + 1} ${MONTHS[Math.floor(i / 50)]} Lokal ${i} i Ekdala, klockan 18.30`,
);

async function createAssistant(): Promise<KnowledgeAssistant> {
  const list = ENTRIES.map((entry) => `- ${entry}`).join('\n');
  const folder = await createFolder({ 'ekdala.md': `${FRONT_MATTER}\n## Möten\n\n${list}\n` });
  return createKnowledgeAssistant(folder);
}

describe.each([
  ['Discord', createDiscordReader],
  ['Telegram', createTelegramReader],
  ['the web page', createWebReader],
] as const)('200 meetings on %s', (_, createReader) => {
  it('are all there, each once, page by page', { timeout: 60_000 }, async () => {
    const assistant = await createAssistant();
    const reader = await createReader({ assistant, now: () => NOW });
    onTestFinished(() => reader.close());
    const { pages } = await reader.read('Vilka möten är det?');
    const shown = pages.flatMap((page) => toCited(page)).map(({ text }) => text);
    expect(shown.toSorted()).toEqual(ENTRIES.toSorted());
  });
});

describe('"mer", written instead of pressed,', () => {
  it('shows on Telegram what there was no room for', { timeout: 60_000 }, async () => {
    const bot = await startTelegram({ assistant: await createAssistant(), now: () => NOW });
    const shown = [await bot.ask('Vilka möten är det?'), await bot.ask('mer')];
    expectMore(shown);
  });

  it('shows on Discord what there was no room for', { timeout: 60_000 }, async () => {
    const bot = await openDiscord({ assistant: await createAssistant(), now: () => NOW });
    onTestFinished(bot.close);
    await bot.adapter.start();
    const write = async (text: string): Promise<string> =>
      textOf((await bot.people.write(bot.people.message(ADA, text))).body);
    const shown = [await write('Vilka möten är det?'), await write('mer')];
    expectMore(shown);
  });
});

const ADA = { name: 'Ada', isDirect: true };

/** Meetings are shown, and then others. */
function expectMore(shown: readonly string[]): void {
  const [first = [], more = []] = shown.map((text) =>
    ENTRIES.filter((entry) => text.includes(entry)),
  );
  expect(first.length).toBeGreaterThan(1);
  expect(more.length).toBeGreaterThan(0);
  expect(more.filter((entry) => first.includes(entry))).toEqual([]);
}
