import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { drawTelegramChat } from '../../scripts/telegram-chat.ts';

it('the picture in docs/TELEGRAM.md is of what the bot sends; npm run draw:telegram draws it anew', async () => {
  const picture = new URL('../../docs/telegram.svg', import.meta.url);
  expect(await readFile(picture, 'utf8')).toBe(await drawTelegramChat());
});
