import { openBot } from '../discord/bot.ts';
import { buttonsOf } from '../discord/people.ts';
import { allOf, type Body } from '../discord/violations.ts';
import { readLines } from './lines.ts';
import { type Mark, MOST_PAGES, type Reader, type ReaderSetting } from './reader.ts';

/** Somebody who writes to the bot on Discord, and presses "Mer" or "More". */
export async function createDiscordReader(setting: ReaderSetting): Promise<Reader> {
  const { adapter, people, server, close } = await openBot(setting);
  await adapter.start();
  let readers = 0;
  return {
    async read(question) {
      readers += 1;
      const person = { name: `reader ${readers}`, isDirect: true };
      const first = await people.write(people.message(person, question));
      const bodies = [first.body];
      for (let more = moreOf(first.body); more && bodies.length < MOST_PAGES; ) {
        // What a button does is all in the button: somebody else presses it.
        const { body } = await people.press({ ...person, name: `${person.name}'s friend` }, more);
        bodies.push(body);
        more = moreOf(body);
      }
      return { pages: bodies.map(toMarks), suggestions: suggestionsOf(first.body) };
    },
    async close() {
      await close();
      if (server.refused.length > 0) throw new Error(server.refused.join('\n'));
    },
  };
}

const labelled = (body: Body, isMeant: (label: string) => boolean): Body[] =>
  buttonsOf(body).filter(({ label }) => isMeant(label));

const moreOf = (body: Body): string | undefined =>
  labelled(body, (label) => /^(?:Mer|More)$/.test(label))[0]?.custom_id;

const OWN = /^(?:Mer|More|Till kalendern|Add to calendar|Öppna källan|Open the source)$/;

const suggestionsOf = (body: Body): string[] =>
  labelled(body, (label) => !OWN.test(label)).map(({ label }) => label);

const toMarks = (body: Body): Mark[] =>
  allOf(body.components ?? []).flatMap(({ content }) =>
    typeof content === 'string' ? readText(content) : [],
  );

const readText = (content: string): Mark[] =>
  readLines(content.replace(/^-# /gm, ''), {
    bar: '> ',
    bullet: '- ',
    indent: '  ',
    headingOf: (line) => /^\*\*(.*)\*\*$/.exec(line)?.[1] ?? null,
  }).map(({ kind, text }) => ({ kind, text: unescaped(text) }));

/** As Discord shows it. */
const unescaped = (text: string): string => text.replace(/\\([^a-z0-9\s])/gi, '$1');
