import { afterEach, describe, expect, it } from 'vitest';
import { createKnowledgeAssistant } from '../../../adapters/create-assistant.ts';
import { COMMAND_LIST } from '../../../adapters/discord/commands.ts';
import { createBots } from './bot.ts';
import { buttonsOf, isPrivate, textOf } from './people.ts';
import { APPLICATION, error } from './server.ts';
import type { Body } from './violations.ts';

const assistant = await createKnowledgeAssistant();
const bots = createBots(assistant);
const ada = { name: 'Ada' };
const bob = { name: 'Bob', locale: 'en-GB' };
const ROUTE = `/applications/${APPLICATION}/commands`;
const SWIMMING = 'Sänkt avgiften för simskolan i ytterstaden med 300 kronor';

afterEach(() => bots.closeAll());

describe('the commands', () => {
  it('are registered at the start, in Swedish and English, for servers and for people', async () => {
    const { server } = await bots.start();
    const registered: Body[] = server.commands.get(ROUTE) ?? [];
    expect(
      registered.map(({ name, name_localizations: own }) => `/${own['sv-SE']}·/${name}`).join(' '),
    ).toBe(
      '/fråga·/ask /möten·/meetings /ämnen·/topics /källor·/sources /hjälp·/help /Hitta källan·/Find the source',
    );
    for (const command of registered) {
      expect(command).toMatchObject({ contexts: [0, 1, 2], integration_types: [0, 1] });
      for (const option of command.options ?? []) {
        expect(option.name_localizations['sv-SE']).toBeTruthy();
        expect(option.description_localizations['sv-SE']).toBeTruthy();
      }
    }
  });

  it('are not registered again when Discord has them, and are when one differs', async () => {
    const { server, adapter } = await bots.start();
    const puts = () => server.calls.filter(({ method }) => method === 'PUT').length;
    expect(puts()).toBe(1);
    await adapter.stop();
    const again = await bots.open();
    again.server.commands.set(ROUTE, server.commands.get(ROUTE) ?? []);
    await again.adapter.start();
    expect(again.server.calls.some(({ method }) => method === 'PUT')).toBe(false);
    const changed = await bots.open();
    const [first, ...others] = server.commands.get(ROUTE) ?? [];
    changed.server.commands.set(ROUTE, [{ ...first, description: 'Another' }, ...others]);
    await changed.adapter.start();
    expect(changed.server.calls.some(({ method }) => method === 'PUT')).toBe(true);
  });

  it('can be used as they were when they cannot be registered', async () => {
    const { server, adapter, people, lines } = await bots.open();
    server.behave(({ path }) =>
      path === ROUTE ? error(403, 50_001, 'Missing Access') : undefined,
    );
    await adapter.start();
    expect(adapter.health()).toEqual({ state: 'ready' });
    expect(lines.at(-1)).toMatchObject({
      level: 'warn',
      msg: expect.stringContaining('discord:register'),
    });
    expect(textOf((await people.ask(ada, 'Vad kostar simskolan?')).body)).toContain(SWIMMING);
  });

  it('have no more text than a command may have', () => {
    for (const command of COMMAND_LIST) expect(JSON.stringify(command).length).toBeLessThan(8000);
  });
});

describe('/ask', () => {
  it('answers whoever asks, with the quote first, its source, and something to press', async () => {
    const { people } = await bots.start({ publicUrl: 'https://fraga.example' });
    const seen = await people.ask(ada, 'Vad kostar simskolan?');
    expect(isPrivate(seen)).toBe(true);
    expect(textOf(seen.body)).toMatch(
      /^> Sänkt avgiften .*\n-# Källa: \[Vad har Soc.*\]\(https:\/\/fraga\.example\/sources\/reforms#\w{8}\) · .* · december 2023 \(datum härlett\)/,
    );
    expect(buttonsOf(seen.body).map(({ label }) => label)).toEqual([
      'Mer',
      'Visa för alla',
      'Öppna källan',
    ]);
  });

  it('answers everyone who is there when that is chosen', async () => {
    const { people } = await bots.start();
    const seen = await people.ask(ada, 'Vad kostar simskolan?', [
      { name: 'everyone', type: 5, value: true },
    ]);
    expect(isPrivate(seen)).toBe(false);
    expect(buttonsOf(seen.body).map(({ label }) => label)).toEqual(['Mer']);
  });

  it('has nothing to hide in the bot’s own conversation with somebody', async () => {
    const { people } = await bots.start();
    expect(isPrivate(await people.ask({ ...ada, isDirect: true }, 'Vad kostar simskolan?'))).toBe(
      false,
    );
  });

  it('answers in the question’s language, with buttons in the member’s', async () => {
    const { people } = await bots.start();
    const english = await people.ask(ada, 'how much cheaper are swimming lessons?');
    expect(textOf(english.body)).toContain('*Translation:* Cut the fee for swimming school');
    expect(buttonsOf(english.body).map(({ label }) => label)).toEqual(['Mer', 'Visa för alla']);
    const swedish = await people.ask(bob, 'Vad kostar simskolan?');
    expect(textOf(swedish.body)).toContain('Källa:');
    expect(buttonsOf(swedish.body).map(({ label }) => label)).toEqual(['More', 'Show everyone']);
  });

  it('answers a name alone in the member’s language', async () => {
    const { people } = await bots.start();
    expect(textOf((await people.ask(bob, 'Skärholmen')).body)).toContain(
      'Saturday 4 February 2017',
    );
    expect(textOf((await people.ask(ada, 'Skärholmen')).body)).toContain('lördag 4 februari 2017');
  });

  it('takes a question for a follow-up only when it is not answered by itself', async () => {
    const { people } = await bots.start();
    await people.ask(ada, 'När är mötet i Skärholmen?');
    expect(textOf((await people.ask(ada, 'vilken tid?')).body)).toContain('Skärholmen');
    expect(textOf((await people.ask(ada, 'Vad kostar simskolan?')).body)).toContain(SWIMMING);
    const refusal = await people.ask(ada, 'När kommer Emilia till Farsta?');
    expect(textOf(refusal.body)).toContain('”Farsta” står inte på mötesschemat.');
  });

  it('offers topics, meetings and questions for what is half typed, misspelt too', async () => {
    const { people } = await bots.start();
    const offered = async (person: typeof ada, typed: string) =>
      (await people.type(person, ['ask', 'question', typed])).map(({ name }) => name);
    expect(await offered(ada, 'klimatomställnign')).toContain(
      'Stockholm ska leda klimatomställningen',
    );
    expect(await offered(ada, 'skärholm')).toEqual(['Skärholmen · lördag 4 februari 2017']);
    expect(await offered(bob, 'swiming')).toContainEqual(expect.stringMatching(/^Swimming/));
    expect((await offered(ada, '')).length).toBeGreaterThan(4);
    expect(await offered(ada, 'x'.repeat(2000))).toEqual([]);
  });

  it('answers everything that it offers', async () => {
    const { people } = await bots.start();
    for (const { value } of await people.type(ada, ['ask', 'question', ''])) {
      expect(textOf((await people.ask(ada, value)).body)).not.toContain(
        'Det hittar jag inget svar',
      );
    }
  });
});

describe('/meetings', () => {
  it('shows what is to come first, each with a button for the calendar', async () => {
    const { people } = await bots.start();
    const { body } = await people.command(ada, 'meetings');
    const shown = textOf(body);
    expect(shown.indexOf('Kungsholmen')).toBeLessThan(shown.indexOf('Södermalm'));
    expect(shown).toContain('torsdag 26 januari 2017 · tid anges inte · kommande, om 37 dagar');
    expect(shown).toContain('tisdag 29 november 2016 · kl. 18.00 · har varit');
    expect(buttonsOf(body).filter(({ label }) => label === 'Till kalendern')).toHaveLength(6);
  });

  it('says that all have been when they have', async () => {
    const { people } = await bots.start({ now: () => ({ date: '2026-11-21', time: '12:00' }) });
    const { body } = await people.command(bob, 'meetings');
    expect(textOf(body)).toContain('All meetings on the schedule are past.');
  });

  it.each([
    ['place', 'Årsta', ['Enskede Årsta Vantör']],
    ['month', '2017-02', ['Skärholmen', 'Rinkeby Kista']],
    ['month', 'februay', ['Skärholmen', 'Rinkeby Kista']],
    ['month', 'mars', ['Kungsholmen']],
  ])('shows those of a %s: %s', async (option, value, places) => {
    const { people } = await bots.start();
    const { body } = await people.command(ada, 'meetings', [people.text(option, value)]);
    const shown = [...textOf(body).matchAll(/^\*\*(.+)\*\*$/gm)].map(([, place]) => place);
    expect(shown).toEqual(places);
  });

  it('says so when there are none', async () => {
    const { people } = await bots.start();
    const options = [people.text('place', 'Kiruna')];
    expect(textOf((await people.command(bob, 'meetings', options)).body)).toBe(
      'The documents state no such meetings.',
    );
  });

  it('completes places and months', async () => {
    const { people } = await bots.start();
    const places = await people.type(ada, ['meetings', 'place', 'hässelbi']);
    expect(places).toEqual([{ name: 'Hässelby Vällingby', value: 'Hässelby Vällingby' }]);
    expect(await people.type(bob, ['meetings', 'month', 'janury'])).toEqual([
      { name: 'January 2017', value: '2017-01' },
    ]);
    expect(await people.type(ada, ['meetings', 'month', ''])).toHaveLength(5);
  });
});

describe('the other commands', () => {
  it('show topics with a button each, the sources, and help, in the member’s language', async () => {
    const { people } = await bots.start({ publicUrl: 'https://fraga.example' });
    const topics = await people.command(bob, 'topics');
    expect(textOf(topics.body)).toContain(
      '**Greater safety – less segregation**\n-# 6 items · Vad har',
    );
    expect(buttonsOf(topics.body).map(({ label }) => label)).toEqual(Array(4).fill('Show'));
    const sources = await people.command(ada, 'sources');
    expect(textOf(sources.body)).toContain(
      '[Gör din röst hörd](https://fraga.example/sources/tour-2016) · Socialdemokraterna i Stockholms stadshus · 28 november 2016 (datum härlett)',
    );
    const help = await people.command(ada, 'help');
    expect(textOf(help.body)).toContain('Hitta källan');
    for (const seen of [topics, sources, help]) expect(isPrivate(seen)).toBe(true);
  });

  it('find the source of somebody else’s message, for one pair of eyes', async () => {
    const { people } = await bots.start();
    const seen = await people.findSource(ada, 'De har sänkt avgiften för simskolan har jag hört!');
    expect(isPrivate(seen)).toBe(true);
    expect(textOf(seen.body)).toContain(SWIMMING);
    const empty = await people.findSource(bob, '');
    expect(textOf(empty.body)).toBe('That message has no text to look for.');
  });

  it('say that they are too old when this version has them no more', async () => {
    const { people } = await bots.start();
    expect(textOf((await people.command(ada, 'weather')).body)).toContain('för gammal');
  });
});
