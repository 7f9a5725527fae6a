import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { drawDiscordAnswer } from '../../scripts/discord-answer.ts';
import { drawTelegramChat } from '../../scripts/telegram-chat.ts';

it.each([
  ['DISCORD.md', 'discord-answer.svg', drawDiscordAnswer, 'npm run draw:discord'],
  ['TELEGRAM.md', 'telegram.svg', drawTelegramChat, 'npm run draw:telegram'],
] as const)('the picture in docs/%s is of what the bot sends', async (_, name, draw, command) => {
  const picture = await readFile(new URL(`../../docs/${name}`, import.meta.url), 'utf8');
  expect(picture, `${command} draws it anew`).toBe(await draw());
});
