import { wordingOf } from '../../src/assistant/wording.ts';
import type { Language } from '../../src/language/stop-words.ts';

export type Command = 'start' | 'ask' | 'meetings' | 'topics' | 'sources' | 'language' | 'help';

/** In either language, whichever somebody types; a command has no å, ä or ö. */
const NAMES: Readonly<Record<Exclude<Command, 'start'>, Readonly<Record<Language, string>>>> = {
  ask: { sv: 'fraga', en: 'ask' },
  meetings: { sv: 'moten', en: 'meetings' },
  topics: { sv: 'amnen', en: 'topics' },
  sources: { sv: 'kallor', en: 'sources' },
  language: { sv: 'sprak', en: 'language' },
  help: { sv: 'hjalp', en: 'help' },
};

interface Named {
  readonly command: Command;
  /** Which language its name is of; null when it is the same in both. */
  readonly language: Language | null;
}

const BY_NAME: ReadonlyMap<string, Named> = new Map<string, Named>([
  ['start', { command: 'start', language: null }],
  ...Object.entries(NAMES).flatMap(([command, names]) =>
    (['sv', 'en'] as const).map(
      (language) => [names[language], { command: command as Command, language }] as const,
    ),
  ),
]);

export const commandOf = (name: string): Named | undefined => BY_NAME.get(name.toLowerCase());

/** One entry of the menu that Telegram shows beside the text field. */
export interface MenuEntry {
  readonly command: string;
  readonly description: string;
}

/** In the order in which they are of use. */
export function menuIn(language: Language): MenuEntry[] {
  const { commands } = wordingOf(language).telegram;
  return (Object.keys(NAMES) as (keyof typeof NAMES)[]).map((command) => ({
    command: NAMES[command][language],
    description: commands[command],
  }));
}
