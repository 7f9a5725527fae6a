import { afterEach, describe, expect, it } from 'vitest';
import { createKnowledgeAssistant } from '../../../adapters/create-assistant.ts';
import { NAUGHTY } from '../naughty.ts';
import { createBots } from './bot.ts';
import { textOf } from './people.ts';

const bots = createBots(await createKnowledgeAssistant());
const ada = { name: 'Ada' };

// What is sent is checked against Discord's limits as each test ends.
afterEach(() => bots.closeAll());

describe('whatever people write', { timeout: 30_000 }, () => {
  it('is answered as a command, also when it is as long as may be', async () => {
    const { people } = await bots.start();
    for (const text of [...NAUGHTY, 'Vad kostar simskolan? '.repeat(91).slice(0, 2000)]) {
      expect(textOf((await people.ask(ada, text.slice(0, 2000))).body)).not.toBe('');
    }
  });

  it('is answered when its source is looked for', async () => {
    const { people } = await bots.start();
    for (const text of NAUGHTY)
      expect(textOf((await people.findSource(ada, text)).body)).not.toBe('');
  });

  it('is completed, and can be a place or a month', async () => {
    const { people } = await bots.start();
    for (const text of NAUGHTY) {
      await people.type(ada, ['ask', 'question', text]);
      await people.type(ada, ['meetings', 'place', text]);
      await people.type(ada, ['meetings', 'month', text]);
      const options = [people.text('place', text), people.text('month', text)];
      expect(textOf((await people.command(ada, 'meetings', options)).body)).not.toBe('');
    }
  });

  it('is answered as a button says', async () => {
    const { people, lines } = await bots.start();
    for (const text of NAUGHTY) {
      expect(textOf((await people.press(ada, text.slice(0, 100))).body)).toContain('för gammal');
    }
    expect(lines.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('calls nobody, and formats nothing, where it is shown again', async () => {
    const { people } = await bots.start();
    for (const word of [
      '@everyone',
      '<@123456789012345678>',
      '**NATO**',
      '[NATO](https://x.example)',
    ]) {
      const { body } = await people.ask(ada, `Vad tycker ni om ${word}?`);
      expect(textOf(body)).not.toMatch(/(?<!\\)@everyone|(?<!\\)<@\d|\*\*NATO|\]\(https:\/\/x/);
      expect(body.allowed_mentions).toEqual({ parse: [], replied_user: false });
    }
  });
});
