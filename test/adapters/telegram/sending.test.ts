import { afterEach, describe, expect, it } from 'vitest';
import { SurfaceFailure } from '../../../adapters/adapter.ts';
import { encodeButton } from '../../../adapters/button.ts';
import { assistant, type Bot, BRISK, startBot } from './bot.ts';
import type { Failure } from './bot-api.ts';
import { ADA, GROUP, presses, types, writes } from './people.ts';

const TELEGRAM = { most: 64, unit: 'bytes' } as const;
const QUESTION = 'Vad kostar simskolan?';
const SWIMMING = 'Sänkt avgiften för simskolan';
const refusal = (description: string, code = 400): Failure => ({ code, description });

let bot: Bot;
afterEach(() => expect(bot.api.refused).toEqual([]));

/** What has been sent, failed attempts included, and answered with success. */
const sends = () => bot.api.calledWith('sendMessage');

describe('what is sent', () => {
  it('waits as long as Telegram asks, and is then sent once', async () => {
    bot = await startBot();
    const parameters = { retry_after: 1 };
    bot.api.fail('sendMessage', { code: 429, description: 'Too Many Requests', parameters });
    expect(await bot.ask(QUESTION)).toContain(SWIMMING);
    const [first, second, ...others] = sends();
    expect(others).toEqual([]);
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(990);
  });

  it.each<[string, Failure]>([
    ['the connection breaks', 'drop'],
    ['a proxy answers with a page of its own', 'page'],
    ['Telegram has an error of its own', refusal('Internal Server Error', 500)],
  ])('is sent again when %s', async (_, failure) => {
    bot = await startBot();
    bot.api.fail('sendMessage', failure);
    expect(await bot.ask(QUESTION)).toContain(SWIMMING);
    expect(sends()).toHaveLength(2);
    expect(bot.log.lines.filter(({ level }) => level !== 'info')).toEqual([]);
  });

  it('is given up for, and said so without a word of it, when Telegram stays away', async () => {
    bot = await startBot();
    bot.api.fail('sendMessage', ...Array.from({ length: 8 }, () => 'drop' as const));
    expect(await bot.callsFor(writes(QUESTION))).toHaveLength(8);
    expect(bot.log.text()).toContain('Telegram did not take a message');
    expect(bot.log.text()).not.toMatch(/simskola|loopback-token/);
    expect(await bot.ask(QUESTION)).toContain(SWIMMING);
  });

  it('is not sent twice when nobody knows whether it came there', async () => {
    bot = await startBot({ timing: { ...BRISK, requestSeconds: 0.2 } });
    bot.api.fail('sendMessage', 'silence', 'silence');
    await bot.callsFor(writes(QUESTION));
    const texts = sends().map(({ payload }) => payload.text);
    // The answer, and an apology that is not heard of either.
    expect(texts).toHaveLength(2);
    expect(texts[1]).toContain('Något gick fel');
    expect(await bot.ask(QUESTION)).toContain(SWIMMING);
  });

  it('is sent once more as plain text when Telegram cannot read the HTML', async () => {
    bot = await startBot();
    bot.api.fail(
      'sendMessage',
      refusal("Bad Request: can't parse entities: Unsupported start tag"),
    );
    await bot.ask('how much cheaper are swimming lessons?');
    const [html, plain, ...others] = sends().map(({ payload }) => payload);
    expect(others).toEqual([]);
    expect(html?.parse_mode).toBe('HTML');
    expect(plain).not.toHaveProperty('parse_mode');
    expect(plain?.text).toContain('Translation: Cut the fee');
    expect(plain?.text).not.toMatch(/<|&amp;/);
    expect(plain?.reply_markup).toEqual(html?.reply_markup);
  });

  it.each<[string, Failure]>([
    ['who has blocked the bot', refusal('Forbidden: bot was blocked by the user', 403)],
    ['who is no longer there', refusal('Forbidden: user is deactivated', 403)],
    [
      'a group that has thrown it out',
      refusal('Forbidden: bot was kicked from the supergroup chat', 403),
    ],
    [
      'a group where it may not write',
      refusal('Bad Request: not enough rights to send text messages to the chat'),
    ],
    ['a topic that is closed', refusal('Bad Request: TOPIC_CLOSED')],
  ])('to %s is no error', async (_, failure) => {
    bot = await startBot();
    bot.api.fail('sendMessage', failure);
    expect(await bot.callsFor(writes(QUESTION))).toHaveLength(1);
    expect(bot.log.lines.filter(({ level }) => level !== 'info')).toEqual([]);
    expect(bot.adapter.health()).toEqual({ state: 'ready' });
  });

  it('is apologised for, once, when Telegram refuses it for another reason', async () => {
    bot = await startBot();
    bot.api.fail('sendMessage', refusal('Bad Request: BUTTON_DATA_INVALID'));
    const calls = await bot.callsFor(writes(QUESTION));
    expect(calls.map(({ payload }) => /Något gick fel/.test(payload.text))).toEqual([false, true]);
    const errors = bot.log.lines.filter(({ level }) => level === 'error');
    expect(errors).toHaveLength(1);
    expect(JSON.stringify(errors)).toContain('BUTTON_DATA_INVALID');
    expect(JSON.stringify(errors)).not.toContain('simskola');
  });

  it('ends the surface, and says what to change, when the token is refused', async () => {
    bot = await startBot();
    bot.api.fail('sendMessage', refusal('Unauthorized', 401));
    await bot.callsFor(writes(QUESTION));
    expect(bot.fatal).toEqual([expect.any(SurfaceFailure)]);
    expect(String(bot.fatal[0])).toContain('set TELEGRAM_BOT_TOKEN');
    expect(String(bot.fatal[0])).not.toContain('loopback-token');
  });
});

describe('a button', () => {
  it('is no error when it was pressed long ago, and still does what it does', async () => {
    bot = await startBot();
    const old = 'Bad Request: query is too old and response timeout expired or query ID is invalid';
    bot.api.fail('answerCallbackQuery', refusal(old));
    const data = encodeButton({ kind: 'ask', text: QUESTION, language: 'sv' }, TELEGRAM) ?? '';
    const calls = await bot.callsFor(presses(data));
    expect(calls.map(({ method }) => method)).toEqual(['answerCallbackQuery', 'sendMessage']);
    expect(bot.log.lines.filter(({ level }) => level === 'error')).toEqual([]);
  });
});

describe('when the assistant fails', () => {
  const broken = {
    ...assistant,
    ask: () => {
      throw new Error('a fault of the program’s own');
    },
  };

  it('everybody is told, wherever they wait', async () => {
    bot = await startBot({ assistant: broken });
    expect(await bot.ask(QUESTION, { language: 'en' })).toContain('Something went wrong');
    const [inline] = await bot.callsFor(types('skolan'));
    expect(inline?.payload).toMatchObject({ results: [], cache_time: 0 });
    const [pressed, apology] = await bot.callsFor(presses('140asSkolan?'));
    expect([pressed?.method, apology?.method]).toEqual(['sendMessage', undefined]);
    expect(bot.log.lines.filter(({ level }) => level === 'error')).toHaveLength(3);
  });
});

describe('who writes faster than can be answered', () => {
  it('is asked to slow down, once, and nobody else waits', async () => {
    bot = await startBot({ timing: { ...BRISK, handOver: 20 } });
    const flood: Failure = {
      code: 429,
      description: 'Too Many Requests',
      parameters: { retry_after: 1 },
    };
    bot.api.fail('sendMessage', flood, flood);
    for (let i = 0; i < 80; i++) bot.api.push(writes(`skolan ${i}`));
    bot.api.push(writes(QUESTION, { from: ADA + 1 }));
    const shownTo = (id: number) =>
      sends().filter(({ payload, isFailed }) => payload.chat_id === id && !isFailed);
    await bot.api.until(() => shownTo(ADA + 1).length === 1);
    expect(shownTo(ADA)).toEqual([]);
    // Sixty are answered; of the others none, but for a notice.
    await bot.api.until(() => shownTo(ADA).length === 61);
    await bot.adapter.stop();
    const texts = shownTo(ADA).map(({ payload }) => payload.text as string);
    expect(texts.filter((text) => text.includes('Vänta 60 sekunder'))).toHaveLength(1);
    expect(texts).toHaveLength(61);
  });

  it('in a group is not spoken to who has not spoken to the bot', async () => {
    bot = await startBot();
    for (let i = 0; i < 99; i++) bot.api.push(writes(`skolan ${i}`, { chat: GROUP }));
    expect(await bot.callsFor(writes('hej', { chat: GROUP }))).toEqual([]);
    expect(sends()).toEqual([]);
  });
});
