/** `npm run draw:discord`: the picture in docs/DISCORD.md, of what the bot really sends. */
import { writeFile } from 'node:fs/promises';
import { drawDiscordAnswer } from './discord-answer.ts';

await writeFile(new URL('../docs/discord-answer.svg', import.meta.url), await drawDiscordAnswer());
