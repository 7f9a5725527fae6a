import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  Locale,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';
import { LIMITS } from './limits.ts';

/** The names by which Discord calls us; people also see the Swedish ones. */
export const COMMANDS = {
  ask: 'ask',
  meetings: 'meetings',
  topics: 'topics',
  sources: 'sources',
  help: 'help',
  findSource: 'Find the source',
} as const;

export const OPTIONS = {
  question: 'question',
  everyone: 'everyone',
  place: 'place',
  month: 'month',
} as const;

/** In servers, the bot's own conversations and other private ones; for servers and for people. */
const EVERYWHERE = {
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
  integration_types: [
    ApplicationIntegrationType.GuildInstall,
    ApplicationIntegrationType.UserInstall,
  ],
};

interface Named {
  readonly name: string;
  readonly sv: string;
  readonly description: string;
  readonly beskrivning: string;
}

const named = ({ name, sv, description, beskrivning }: Named) => ({
  name,
  name_localizations: { [Locale.Swedish]: sv },
  description,
  description_localizations: { [Locale.Swedish]: beskrivning },
});

const command = (
  names: Named,
  options: APIApplicationCommandBasicOption[] = [],
): RESTPostAPIApplicationCommandsJSONBody => ({
  type: ApplicationCommandType.ChatInput,
  ...named(names),
  ...EVERYWHERE,
  options,
});

const completedText = (names: Named, required: boolean): APIApplicationCommandBasicOption => ({
  type: ApplicationCommandOptionType.String,
  ...named(names),
  required,
  autocomplete: true,
  max_length: LIMITS.question,
});

/** All that Discord is told of, in English and Swedish. */
export const COMMAND_LIST: readonly RESTPostAPIApplicationCommandsJSONBody[] = [
  command(
    {
      name: COMMANDS.ask,
      sv: 'fråga',
      description: 'Ask the documents: the answer is a quote with its source',
      beskrivning: 'Fråga dokumenten: svaret är ett citat med källa',
    },
    [
      completedText(
        {
          name: OPTIONS.question,
          sv: 'fråga',
          description: 'In your own words, in English or Swedish',
          beskrivning: 'Med egna ord, på svenska eller engelska',
        },
        true,
      ),
      {
        type: ApplicationCommandOptionType.Boolean,
        ...named({
          name: OPTIONS.everyone,
          sv: 'alla',
          description: 'Show the answer to everyone here at once',
          beskrivning: 'Visa svaret för alla här med en gång',
        }),
        required: false,
      },
    ],
  ),
  command(
    {
      name: COMMANDS.meetings,
      sv: 'möten',
      description: 'Meetings: when, where, and for your calendar',
      beskrivning: 'Möten: när, var, och till kalendern',
    },
    [
      completedText(
        {
          name: OPTIONS.place,
          sv: 'plats',
          description: 'A district or a neighbourhood',
          beskrivning: 'En stadsdel eller ett område i den',
        },
        false,
      ),
      completedText(
        {
          name: OPTIONS.month,
          sv: 'månad',
          description: 'A month, like February 2017',
          beskrivning: 'En månad, som februari 2017',
        },
        false,
      ),
    ],
  ),
  command({
    name: COMMANDS.topics,
    sv: 'ämnen',
    description: 'What the documents have to say, topic by topic',
    beskrivning: 'Vad dokumenten tar upp, ämne för ämne',
  }),
  command({
    name: COMMANDS.sources,
    sv: 'källor',
    description: 'The documents that are answered from',
    beskrivning: 'Dokumenten som svaren kommer ur',
  }),
  command({
    name: COMMANDS.help,
    sv: 'hjälp',
    description: 'What can be asked, and how',
    beskrivning: 'Vad som går att fråga om, och hur',
  }),
  {
    type: ApplicationCommandType.Message,
    name: COMMANDS.findSource,
    name_localizations: { [Locale.Swedish]: 'Hitta källan' },
    ...EVERYWHERE,
  },
];
