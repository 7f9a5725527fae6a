/** `npm run draw:telegram`: the picture in docs/TELEGRAM.md, of what the bot really sends. */
import { writeFile } from 'node:fs/promises';
import { drawTelegramChat } from './telegram-chat.ts';

await writeFile(new URL('../docs/telegram.svg', import.meta.url), await drawTelegramChat());
