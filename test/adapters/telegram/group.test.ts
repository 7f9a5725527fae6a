import { describe, expect, it } from 'vitest';
import { buttonsOf, startBot } from './bot.ts';
import { ME } from './bot-api.ts';
import { GROUP, presses, writes } from './people.ts';

const inGroup = { chat: GROUP };
const SWIMMING = 'Sänkt avgiften för simskolan';

describe('in a group', () => {
  it('answers who speaks to it, as a reply, and nobody else', async () => {
    const bot = await startBot();
    expect(await bot.callsFor(writes('Vad kostar simskolan?', inGroup))).toEqual([]);
    expect(await bot.callsFor(writes('/moten@OtherBot', inGroup))).toEqual([]);
    expect(await bot.callsFor(writes('/weather', inGroup))).toEqual([]);
    const asked = writes('@ValstugaBot Vad kostar simskolan?', inGroup);
    const [call] = await bot.callsFor(asked);
    expect(call?.payload).toMatchObject({
      chat_id: GROUP,
      reply_parameters: {
        message_id: (asked.message as { message_id: number }).message_id,
        allow_sending_without_reply: true,
      },
    });
    expect(call?.payload.text).toContain(SWIMMING);
    expect(bot.api.refused).toEqual([]);
  });

  it('goes on with who replies to it, each person by themselves', async () => {
    const bot = await startBot();
    const replying = { ...inGroup, replyTo: { message_id: 1, from: ME } };
    await bot.ask('@ValstugaBot När är mötet på Kungsholmen?', { ...inGroup, from: 1 });
    await bot.ask('@ValstugaBot Vad kostar simskolan?', { ...inGroup, from: 2 });
    expect(await bot.ask('och i Skärholmen?', { ...replying, from: 1 })).toContain(
      'lördag 4 februari 2017',
    );
  });

  it('keeps to the topic of a forum', async () => {
    const bot = await startBot();
    const [call] = await bot.callsFor(writes('/fraga simskolan', { ...inGroup, thread: 42 }));
    expect(call?.payload.message_thread_id).toBe(42);
    const [, file] = await bot.callsFor(
      presses(
        buttonsOf(
          await bot.callsFor(writes('/fraga När är mötet i Kista?', { ...inGroup, thread: 42 })),
        )[0]?.data ?? '',
        { ...inGroup, thread: 42 },
      ),
    );
    expect(file?.method).toBe('sendDocument');
    expect(file?.payload.message_thread_id).toBe('42');
    expect(bot.api.refused).toEqual([]);
  });

  it('explains itself to who only calls its name', async () => {
    const bot = await startBot();
    expect(await bot.ask('@ValstugaBot', inGroup)).toContain('ordagranna citat');
  });
});
