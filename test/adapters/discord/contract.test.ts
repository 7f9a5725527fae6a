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

/** The last answer that somebody got, to which they reply. */
const answers = new Map<string, string>();

describeAdapter(
  'Discord, in a channel',
  surfaceOf(async ({ people, server }, question, name) => {
    const to = answers.get(`${server.apiRoot} ${name}`);
    const written = to ? people.reply({ name }, question, to) : people.mention({ name }, question);
    const seen = await people.write(written);
    answers.set(`${server.apiRoot} ${name}`, seen.id ?? '');
    return seen;
  }),
  { shownAs: escaped },
);
