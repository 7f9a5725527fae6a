import ICAL from 'ical.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { encodeButton } from '../../../adapters/button.ts';
import { createLinks } from '../../../adapters/links.ts';
import { renderDeepLink } from '../../../adapters/telegram/deep-link.ts';
import { assistant, attach, type Bot, buttonsOf, NOW, openBot, startBot } from './bot.ts';
import { ADA, messageOf, presses, writes } from './people.ts';

const TELEGRAM = { most: 64, unit: 'bytes' } as const;
const SWIMMING = 'Sänkt avgiften för simskolan i ytterstaden med 300 kronor';

let bot: Bot;
let people = ADA + 1000;
/** Somebody new. */
const someone = (): number => {
  people += 1;
  return people;
};

beforeAll(async () => {
  bot = await openBot({ links: createLinks('https://fraga.example') });
  await bot.adapter.start();
  return async () => {
    await bot.adapter.stop();
    expect(bot.api.refused).toEqual([]);
    await bot.api.close();
  };
});

const pressesFirst = async (label: RegExp, question: string, from = someone()) => {
  const button = buttonsOf(await bot.callsFor(writes(question, { from }))).find(({ text }) =>
    label.test(text),
  );
  return bot.callsFor(presses(button?.data ?? '', { from }));
};

describe('an answer in a private chat', () => {
  it('leads to the passage', async () => {
    const [call] = await bot.callsFor(writes('Vad kostar simskolan?', { from: someone() }));
    expect(call?.payload.text).toMatch(
      /<a href="https:\/\/fraga\.example\/sources\/reforms#[a-z0-9]{8}">Vad har/,
    );
    expect(call?.payload).toMatchObject({
      parse_mode: 'HTML',
      link_preview_options: { is_disabled: true },
    });
    expect(call?.payload).not.toHaveProperty('reply_parameters');
  });

  it('is followed up, in each topic of the chat by itself', async () => {
    const from = someone();
    await bot.ask('När är mötet på Kungsholmen?', { from });
    expect(await bot.ask('och i Skärholmen?', { from })).toContain('lördag 4 februari 2017');
    const [call] = await bot.callsFor(writes('och i Kista?', { from, thread: 7 }));
    expect(call?.payload.message_thread_id).toBe(7);
    expect(call?.payload.text).not.toContain('16 februari');
  });

  it('takes a name of no language for one in the language of the app', async () => {
    expect(await bot.ask('Skärholmen', { from: someone(), language: 'en' })).toContain('upcoming');
    expect(await bot.ask('Skärholmen', { from: someone(), language: 'sv' })).toContain('kommande');
  });

  it('says that it reads text when it is sent a picture', async () => {
    const message = messageOf({ from: someone(), language: 'de' }, { photo: [] });
    expect(await bot.tell({ message })).toContain('I read text only');
  });
});

describe('a command', () => {
  it('/start greets in the language of the app, says who publishes, and offers topics', async () => {
    const [call] = await bot.callsFor(writes('/start', { from: someone(), language: 'en-GB' }));
    expect(call?.payload.text).toContain(
      'published by Socialdemokraterna i Stockholm and Socialdemokraterna i Stockholms stadshus',
    );
    const buttons = buttonsOf(call ? [call] : []);
    expect(buttons.map(({ text }) => text)).toEqual([
      ...assistant.catalogue.topics('en').map(({ title }) => title),
      'Meetings',
    ]);
    const from = someone();
    const topic = await bot.tell(presses(buttons[2]?.data ?? '', { from, language: 'en' }));
    expect(topic).toContain('Markanvisat för 5 939 nya bostäder');
    const meetings = await bot.tell(presses(buttons.at(-1)?.data ?? '', { from, language: 'en' }));
    expect(meetings).toContain('Saturday 4 February 2017');
  });

  it.each([
    [renderDeepLink({ kind: 'question', text: 'Vad kostar simskolan?' }), SWIMMING],
    [renderDeepLink({ kind: 'topic', anchor: 'd8q1vjbf' }), 'Markanvisat för 5 939 nya bostäder'],
    [renderDeepLink({ kind: 'meeting', anchor: 'tw2d5hs6' }), 'lördag 4 februari 2017'],
    ['simskolan', SWIMMING],
    ['t-zzzzzzzz', 'för gammal'],
    ['---', 'välj ett ämne'],
  ])('/start %s opens what it says', async (payload, shown) => {
    expect(await bot.ask(`/start ${payload}`, { from: someone() })).toContain(shown);
  });

  it.each([
    ['/fraga Vad kostar simskolan?', SWIMMING],
    ['/ASK how much cheaper are swimming lessons?', 'Cut the fee for swimming school'],
    ['/fraga', 'Skriv frågan efter kommandot'],
    ['/ask', 'Write the question after the command'],
    ['/moten', 'torsdag 26 januari 2017'],
    ['/meetings', 'Thursday 26 January 2017'],
    ['/moten Kista', 'torsdag 16 februari 2017'],
    ['/amnen', 'Stockholm ska leda klimatomställningen · 5 punkter'],
    ['/topics', 'Stockholm will lead the climate transition · 5 items'],
    ['/kallor', 'Vad har Socialdemokraterna i Stockholm gjort sedan valet?'],
    ['/sources', 'Translation: Make your voice heard'],
    ['/hjalp', 'ordagranna citat'],
    ['/help', 'verbatim quotes'],
    // None of ours: what it says is asked.
    ['/simskolan', SWIMMING],
  ])('%s', async (text, shown) => {
    expect(await bot.ask(text, { from: someone() })).toContain(shown);
  });

  it('/sprak chooses the language of answers until it is given back', async () => {
    const from = someone();
    const choose = async (label: string) => {
      const choices = buttonsOf(await bot.callsFor(writes('/sprak', { from })));
      const { data = '' } = choices.find(({ text }) => text === label) ?? {};
      return bot.tell(presses(data, { from }));
    };
    expect(await choose('English')).toContain('I answer in English');
    expect(await bot.ask('Vad kostar simskolan?', { from })).toContain('Translation: Cut the fee');
    expect(await bot.ask('/moten', { from })).toContain('Meetings');
    await bot.ask('/sprak auto', { from });
    expect(await bot.ask('Vad kostar simskolan?', { from })).toContain('Källa: ');
    expect(await bot.ask('/language sv', { from })).toContain('Jag svarar på svenska');
  });
});

describe('a button', () => {
  it('is answered before anything is sent', async () => {
    const calls = await pressesFirst(/^Mer/, 'Vad kostar simskolan?');
    expect(calls.map(({ method }) => method)).toEqual(['answerCallbackQuery', 'sendMessage']);
    expect(calls[0]?.payload).toEqual({ callback_query_id: 'press' });
  });

  it('shows what comes next, all of it', async () => {
    const { conversation } = assistant.ask({ text: 'Vad kostar simskolan?', now: NOW });
    const [, sent] = await pressesFirst(/^Mer/, 'Vad kostar simskolan?');
    const next = assistant.next(conversation);
    expect(next.length).toBeGreaterThan(3);
    for (const { text } of next) expect(sent?.payload.text).toContain(text);
  });

  it('sends a meeting as a file that a calendar reads', async () => {
    const calls = await pressesFirst(/^Till kalendern$/, 'När är mötet i Södermalm?');
    const { document, caption } = calls.at(-1)?.payload ?? {};
    expect(document.name).toBe('sodermalm-2016-11-29.ics');
    expect(caption).toContain('Södermalm');
    const [event] = new ICAL.Component(ICAL.parse(document.content)).getAllSubcomponents('vevent');
    expect(event?.getFirstPropertyValue('dtstart')?.toString()).toBe('2016-11-29T17:00:00Z');
  });

  it('asks what is suggested', async () => {
    const [, sent] = await pressesFirst(/klimat/, 'Vad tycker ni om NATO?');
    expect(sent?.payload.text).toContain('klimatpositiv');
  });

  it('turns a list where it stands', async () => {
    const [answered, edited] = await pressesFirst(/^‹ 1–2$/, '/moten');
    expect(answered?.method).toBe('answerCallbackQuery');
    expect(edited?.method).toBe('editMessageText');
    expect(edited?.payload.text).toContain('tisdag 29 november 2016');
  });

  it.each([
    ['topics', 'Ämnen'],
    ['sources', 'Källor'],
    ['help', 'Hjälp'],
  ] as const)('opens the list of %s', async (of, shown) => {
    const data = encodeButton({ kind: 'list', of, from: 0, language: 'sv' }, TELEGRAM) ?? '';
    expect(await bot.tell(presses(data, { from: someone() }))).toContain(shown);
  });

  it('works after a restart', async () => {
    const { data = '' } =
      buttonsOf(await bot.callsFor(writes('Vad kostar simskolan?'))).at(-1) ?? {};
    await bot.adapter.stop();
    bot = attach(bot.api, { links: createLinks('https://fraga.example') });
    await bot.adapter.start();
    const shown = await bot.tell(presses(data));
    expect(shown).toContain('Beslutat om att fältassistenter ska finnas i alla stadsdelar.');
    // Nobody knows any more what was shown before it; it is not shown again.
    expect(shown).not.toContain('Mer');
  });

  it.each([
    [
      'of passages that are gone',
      encodeButton(
        {
          kind: 'more',
          runs: [{ anchor: 'zzzzzzzz', following: 1, order: 'section' }],
          language: 'en',
        },
        TELEGRAM,
      ),
      'That button is too old',
    ],
    [
      'of a meeting that is gone',
      encodeButton({ kind: 'calendar', anchor: 'zzzzzzzz', language: 'sv' }, TELEGRAM),
      'för gammal',
    ],
    [
      'of a topic that is gone',
      encodeButton({ kind: 'topic', anchor: 'zzzzzzzz', language: 'sv' }, TELEGRAM),
      'för gammal',
    ],
    ['of another program', 'menu:back', 'för gammal'],
  ])('%s says so, kindly', async (_, data, notice) => {
    const calls = await bot.callsFor(presses(data ?? '', { from: someone() }));
    expect(calls.map(({ method }) => method)).toEqual(['answerCallbackQuery']);
    expect(calls[0]?.payload).toMatchObject({ show_alert: true });
    expect(calls[0]?.payload.text).toContain(notice);
  });

  it('under a message of another chat’s is answered all the same', async () => {
    const query = { id: 'x', from: { id: ADA, is_bot: false }, inline_message_id: 'y', data: 'z' };
    const calls = await bot.callsFor({ callback_query: query });
    expect(calls.map(({ method }) => method)).toEqual(['answerCallbackQuery']);
  });
});

describe('the menu of commands', () => {
  it('is set for each scope and language, and only when it differs', async () => {
    const { api, adapter } = await startBot();
    await api.until(() => api.calledWith('setMyCommands').length === 4);
    const menus = api.calledWith('setMyCommands').map(({ payload }) => payload);
    expect(menus.map(({ scope, language_code }) => [scope.type, language_code])).toEqual([
      ['all_private_chats', undefined],
      ['all_private_chats', 'sv'],
      ['all_group_chats', undefined],
      ['all_group_chats', 'sv'],
    ]);
    expect(menus[1]?.commands).toContainEqual({ command: 'moten', description: 'Mötesschemat' });
    expect(menus[2]?.commands).toContainEqual({ command: 'ask', description: 'Ask a question' });
    await adapter.stop();
    const again = attach(api);
    await again.adapter.start();
    await api.until(() => api.calledWith('getMyCommands').length === 8);
    await again.adapter.stop();
    expect(api.calledWith('setMyCommands')).toHaveLength(4);
  });

  it('that cannot be set keeps nobody from asking', async () => {
    const opened = await openBot();
    opened.api.fail('getMyCommands', { code: 400, description: 'Bad Request: scope' });
    await opened.adapter.start();
    expect(await opened.ask('Vad kostar simskolan?')).toContain(SWIMMING);
    await opened.adapter.stop();
    expect(opened.log.text()).toContain('the menu of commands could not be set');
    await opened.api.close();
  });
});
