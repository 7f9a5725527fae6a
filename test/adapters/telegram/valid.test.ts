import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { createKnowledgeAssistant } from '../../../adapters/create-assistant.ts';
import { createLinks } from '../../../adapters/links.ts';
import { NAUGHTY } from '../naughty.ts';
import { assistant, type Bot, buttonsOf, startBot } from './bot.ts';
import type { Call } from './bot-api.ts';
import { GROUP, messageOf, presses, types, writes } from './people.ts';

const LONG = 'Ett <b>mycket</b> långt & ”krångligt” stycke om "bussar" 🗳️ > 3. '.repeat(150).trim();
const COMMANDS = ['start', 'fraga', 'meetings', 'amnen', 'sources', 'sprak', 'help'];

/** Everything that a message can stumble over: long, many, and full of Telegram's own signs. */
const DOCUMENT = `---
id: evil
title: 'Löften < & > "citat" <ul>'
publisher: 'A & B <c>'
language: sv
published: 2026-01
url: 'https://ekdala.example/a?b=1&c="x"'
---

## Skolan <i> & bussar

- ${LONG}
${Array.from({ length: 40 }, (_, i) => `- Punkt ${i} om skolan & bussar \\<b\\> ${'ord '.repeat(i * 8)}`).join('\n')}

## Möten

${Array.from({ length: 28 }, (_, i) => `- ${1 + i} mars 2027 Biblioteket ${i} \\<i\\>, klockan 18.30. Arrangör: ${'Byalag & '.repeat(20)}`).join('\n')}
`;

async function createEvil() {
  const folder = await mkdtemp(join(tmpdir(), 'valstuga-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, 'evil.md'), DOCUMENT);
  return createKnowledgeAssistant(folder);
}

/** Presses every button that there is to press, and those that come of it. */
async function pressAll(bot: Bot, calls: readonly Call[], pressed: Set<string>): Promise<void> {
  for (const { data } of buttonsOf(calls)) {
    if (pressed.has(data) || pressed.size >= 150) continue;
    pressed.add(data);
    await pressAll(bot, await bot.callsFor(presses(data)), pressed);
  }
}

it.each([
  ['the documents that come with the project', async () => assistant, null],
  ['documents that are all that a message can stumble over', createEvil, 'https://fraga.example'],
] as const)(
  'every call is as Telegram wants it, of %s',
  { timeout: 120_000 },
  async (_, create, url) => {
    const own = await create();
    const bot = await startBot({ assistant: own, links: createLinks(url) });
    const pressed = new Set<string>();
    const texts = [
      ...NAUGHTY.map((text) => text.slice(0, 4096)).filter((text) => text.trim() !== ''),
      ...own.engine.index.units.map(({ passage }) => passage.text.slice(0, 4096)),
      ...own.catalogue.topics('en').map(({ question }) => question),
      ...COMMANDS.map((command) => `/${command}`),
      'Visa alla möten',
    ];
    for (const text of texts) {
      await pressAll(bot, await bot.callsFor(writes(text)), pressed);
      await bot.callsFor(writes(`@ValstugaBot ${text}`, { chat: GROUP, language: 'en' }));
      await bot.callsFor(types(text.slice(0, 256)));
      const extra = { guest_query_id: 'guest' };
      await bot.callsFor({ guest_message: messageOf({ chat: -5, extra }, { text }) });
    }
    expect(bot.api.refused).toEqual([]);
    expect(bot.log.lines.filter(({ level }) => level === 'error')).toEqual([]);
    const methods = new Set(bot.api.calls.map(({ method }) => method));
    for (const method of ['sendMessage', 'sendDocument', 'answerInlineQuery', 'answerGuestQuery']) {
      expect(methods).toContain(method);
    }
  },
);
