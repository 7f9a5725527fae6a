import ICAL from 'ical.js';
import { afterEach, describe, expect, it } from 'vitest';
import { createKnowledgeAssistant } from '../../../adapters/create-assistant.ts';
import { createBots } from './bot.ts';
import { buttonsOf, dataOf, isPrivate, textOf } from './people.ts';

const bots = createBots(await createKnowledgeAssistant());
const ada = { name: 'Ada' };
const bo = { name: 'Bo' };
const SWIMMING = 'Sänkt avgiften för simskolan i ytterstaden med 300 kronor';

afterEach(() => bots.closeAll());

describe('a button', () => {
  it('shows more of what was found, to whoever presses it', async () => {
    const { people } = await bots.start();
    const { body } = await people.write(people.mention(ada, 'Vad kostar simskolan?'));
    const more = await people.press(bo, dataOf(body, 'Mer'));
    expect(isPrivate(more)).toBe(true);
    expect(textOf(more.body)).toContain(
      'Beslutat om att fältassistenter ska finnas i alla stadsdelar.',
    );
    expect(textOf(more.body)).toContain('Källa: ');
    expect(textOf(more.body)).not.toContain(SWIMMING);
  });

  it('shows everyone what one person was shown', async () => {
    const { people } = await bots.start();
    for (const [question, quote] of [
      ['Vad kostar simskolan?', `> ${SWIMMING}`],
      ['Vad har ni gjort för skolan?', '- Höjt elevhälsans budget'],
      ['När är mötet i Skärholmen?', '> 4 februari Skärholmen'],
    ] as const) {
      const { body } = await people.ask(ada, question);
      const shown = await people.press(ada, dataOf(body, 'Visa för alla'));
      expect(isPrivate(shown)).toBe(false);
      expect(textOf(shown.body)).toContain(quote);
      expect(textOf(shown.body)).not.toContain('Visa för alla');
    }
  });

  it('sends a meeting as a calendar file', async () => {
    const { people } = await bots.start();
    const { body } = await people.ask(ada, 'when is the Södermalm meeting?');
    const sent = await people.press(ada, dataOf(body, 'Till kalendern'));
    const [file] = sent.call.files;
    expect(file?.name).toBe('sodermalm-2016-11-29.ics');
    const [event] = new ICAL.Component(ICAL.parse(file?.text ?? '')).getAllSubcomponents('vevent');
    expect(event?.getFirstPropertyValue('dtstart')?.toString()).toBe('2016-11-29T17:00:00Z');
    expect(sent.body.content).toContain(
      '**Södermalm** · Tuesday 29 November 2016 · at 18:00 · past',
    );
    expect(isPrivate(sent)).toBe(true);
  });

  it('asks what is suggested, and what follows goes on from there', async () => {
    const { people } = await bots.start();
    const { body } = await people.ask(ada, 'När kommer Emilia till Farsta?');
    const answer = await people.press(ada, dataOf(body, 'När är mötet i Skärholmen?'));
    expect(textOf(answer.body)).toContain('lördag 4 februari 2017');
    expect(textOf((await people.ask(ada, 'vilken tid?')).body)).toContain('Skärholmen');
  });

  it('opens a topic, and the meetings', async () => {
    const { people } = await bots.start();
    const topics = await people.command(ada, 'topics');
    const [first] = buttonsOf(topics.body);
    expect(textOf((await people.press(ada, first.custom_id)).body)).toContain(
      'Höjt elevhälsans budget',
    );
    const help = await people.command(ada, 'help');
    expect(textOf((await people.press(ada, dataOf(help.body, 'Möten'))).body)).toContain(
      'Kungsholmen',
    );
  });

  it('works after a restart', async () => {
    const before = await bots.start();
    const { body } = await before.people.ask(ada, 'Vad kostar simskolan?');
    await before.adapter.stop();
    const after = await bots.start();
    for (const label of ['Mer', 'Visa för alla']) {
      expect(textOf((await after.people.press(ada, dataOf(body, label))).body)).toContain(
        'Källa: ',
      );
    }
  });

  it.each(['x', '0aamsabcdefgh', '1zzmsa1234567', 'constructor', '🗳️'])(
    'says that it is too old rather than falling silent: %s',
    async (data) => {
      const { people } = await bots.start();
      const seen = await people.press({ name: 'Bob', locale: 'en-US' }, data);
      expect(textOf(seen.body)).toMatch(/too old/i);
      expect(isPrivate(seen)).toBe(true);
    },
  );

  it('says that it is too old when what it showed is gone', async () => {
    const { people } = await bots.start();
    const { encodeButton } = await import('../../../adapters/button.ts');
    for (const kind of ['calendar', 'meeting', 'topic'] as const) {
      const data = encodeButton(
        { kind, anchor: 'z0000000', language: 'sv' },
        { most: 100, unit: 'characters' },
      );
      expect(textOf((await people.press(ada, data ?? '')).body)).toContain('för gammal');
    }
  });
});
