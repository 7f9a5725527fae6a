import type { Api } from 'grammy';
import { type MenuEntry, menuIn } from './commands.ts';
import { toGrammySignal } from './grammy-signal.ts';

const SCOPES = [{ type: 'all_private_chats' }, { type: 'all_group_chats' }] as const;

/** Whoever has set another language than Swedish gets English; '' is Telegram's for the others. */
const LANGUAGES = [
  { code: '', language: 'en' },
  { code: 'sv', language: 'sv' },
] as const;

/** Sets the menu of commands for each scope and language in which it is another. */
export async function publishMenu(api: Api, signal: AbortSignal): Promise<void> {
  for (const scope of SCOPES) {
    for (const { code, language } of LANGUAGES) {
      const where = { scope, ...(code && { language_code: code }) } as const;

      const cancel = toGrammySignal(signal);
      const menu = menuIn(language);
      if (isSame(await api.getMyCommands(where, cancel), menu)) continue;
      await api.setMyCommands(menu, where, cancel);
    }
  }
}

const isSame = (one: readonly MenuEntry[], other: readonly MenuEntry[]): boolean =>
  one.length === other.length &&
  one.every(
    ({ command, description }, i) =>
      command === other[i]?.command && description === other[i]?.description,
  );
