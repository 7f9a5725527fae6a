import { beforeAll, describe, expect, it } from 'vitest';
import { parseDeepLink } from '../../../adapters/telegram/deep-link.ts';
import { NAUGHTY } from '../naughty.ts';
import { assistant, type Bot, NOW, openBot } from './bot.ts';
import { parseHtml } from './parse-html.ts';
import { ADA, messageOf, types } from './people.ts';

interface Result {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly input_message_content: { readonly message_text: string };
}

let bot: Bot;

beforeAll(async () => {
  bot = await openBot();
  await bot.adapter.start();
  return async () => {
    await bot.adapter.stop();
    expect(bot.api.refused).toEqual([]);
    await bot.api.close();
  };
});

async function offered(query: string, options: Parameters<typeof types>[1] = {}) {
  const [call] = await bot.callsFor(types(query, options));
  return { ...call?.payload, results: (call?.payload.results ?? []) as Result[] } as Record<
    string,
    unknown
  > & { results: Result[] };
}

describe('inline mode', () => {
  it('offers passages by title, date and words, to send with their source', async () => {
    const { results } = await offered('bostäder');
    const { excerpts } = assistant.ask({ text: 'bostäder', now: NOW }).reply.answer;
    expect(results.map(({ id }) => id)).toEqual(excerpts.map(({ citation }) => citation.anchor));
    expect(results[1]).toMatchObject({
      title: 'Bygga bostäder så att alla kan bo i Stockholm · december 2023 (datum härlett)',
      description: 'Markanvisat för 5 939 nya bostäder under 2023.',
    });
    expect(parseHtml(results[1]?.input_message_content.message_text ?? '')).toMatchObject({
      text: 'Markanvisat för 5 939 nya bostäder under 2023.\n\nKälla: Vad har Socialdemokraterna i Stockholm gjort sedan valet? — Bygga bostäder så att alla kan bo i Stockholm · Socialdemokraterna i Stockholm · december 2023 (datum härlett)',
    });
  });

  it('offers meetings with when they are', async () => {
    const { results } = await offered('meeting in Skärholmen');
    expect(results[0]?.title).toBe(
      'Skärholmen · Saturday 4 February 2017 · time not stated · upcoming, in 46 days',
    );
    expect(results[0]?.input_message_content.message_text).toContain('<blockquote>4 februari');
  });

  it.each(['bost', 'klim', 'skärh'])(
    'helps on with what is not typed to its end: %s',
    async (typed) => {
      expect((await offered(typed)).results.length).toBeGreaterThan(0);
    },
  );

  it('offers what there is before anything is typed, and more as somebody scrolls', async () => {
    const seen: string[] = [];
    let offset = '';
    do {
      const { results, next_offset } = await offered('', { offset });
      expect(results.length).toBeGreaterThan(0);
      expect(results.length).toBeLessThanOrEqual(50);
      seen.push(...results.map(({ id }) => id));
      offset = next_offset as string;
    } while (offset !== '');
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThan(20);
    const { results } = await offered('', { offset: '99' });
    expect(results).toEqual([]);
  });

  it('is kept by Telegram for everybody, unless it depends on whose app it is', async () => {
    expect(await offered('how much are swimming lessons')).toMatchObject({
      is_personal: false,
      cache_time: 300,
    });
    expect(await offered('Skärholmen', { language: 'en' })).toMatchObject({ is_personal: true });
  });

  it('leads into the chat who finds nothing', async () => {
    const { results, button } = await offered('NATO');
    expect(results).toEqual([]);
    const { text, start_parameter } = button as { text: string; start_parameter: string };
    expect(text).toBe('Fråga mig i en chatt');
    expect(parseDeepLink(start_parameter)).toEqual({ kind: 'question', text: 'NATO' });
  });

  it('answers whatever is typed', async () => {
    for (const query of NAUGHTY) {
      const [call] = await bot.callsFor(types(query.slice(0, 256), { offset: query.slice(0, 64) }));
      expect(call?.method).toBe('answerInlineQuery');
    }
  });
});

describe('guest mode', () => {
  const asks = (text: string, extra: object = {}) => ({
    guest_message: messageOf(
      { chat: -5, extra: { guest_query_id: 'guest', ...extra } },
      { text, entities: [{ type: 'mention', offset: 0, length: 12 }] },
    ),
  });

  it('answers in a chat that the bot is not in, in one message', async () => {
    const [call] = await bot.callsFor(asks('@ValstugaBot Vad kostar simskolan?'));
    expect(call?.method).toBe('answerGuestQuery');
    expect(call?.payload.guest_query_id).toBe('guest');
    expect(call?.payload.result.input_message_content.message_text).toContain('Sänkt avgiften');
  });

  it('writes out what else can be asked, and what it is when nothing is', async () => {
    const [nothing] = await bot.callsFor(asks('@ValstugaBot NATO?'));
    expect(nothing?.payload.result.input_message_content.message_text).toContain(
      '• Stärkta kunskaper',
    );
    const [help] = await bot.callsFor(asks('@ValstugaBot'));
    expect(help?.payload.result.input_message_content.message_text).toContain('ordagranna citat');
  });

  it('leaves bots alone', async () => {
    const from = { id: ADA, is_bot: true, first_name: 'Bot' };
    expect(await bot.callsFor(asks('@ValstugaBot skolan', { from }))).toEqual([]);
  });
});
