import { escaped } from '../../../adapters/discord/markdown.ts';
import { describeAdapter, type Surface, type SurfaceSetting } from '../contract.ts';
import { type Bot, openBot } from './bot.ts';
import { type Seen, textOf } from './people.ts';

const surfaceOf =
  (ask: (bot: Bot, question: string, name: string) => Promise<Seen>) =>
  async (setting: SurfaceSetting): Promise<Surface> => {
    const bot = await openBot(setting);
    return {
      adapter: bot.adapter,
      ask: async (question, person = 'Ada') => textOf((await ask(bot, question, person)).body),
      logged: bot.logged,
      refused: () => bot.server.refused,
      close: bot.close,
    };
  };

describeAdapter(
  'Discord, in private',
  surfaceOf(({ people }, question, name) =>
    people.write(people.message({ name, isDirect: true }, question)),
  ),
  { shownAs: escaped },
);

describeAdapter(
  'Discord, by command',
  surfaceOf(({ people }, question, name) => people.ask({ name }, question)),
  { shownAs: escaped },
);
