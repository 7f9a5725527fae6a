import { once } from 'node:events';
import { describe, expect, it, onTestFinished } from 'vitest';
import { start } from '../process.ts';
import { openBotApi, TOKEN } from './bot-api.ts';
import { ADA, writes } from './people.ts';

const SWIMMING = 'Sänkt avgiften för simskolan';

describe('npm start with a Telegram token', { timeout: 60_000 }, () => {
  it.each(['SIGTERM', 'SIGINT'] as const)(
    'told to end by %s in a burst, and started anew, answers everybody once',
    async (signal) => {
      const api = await openBotApi();
      onTestFinished(api.close);
      const env = { TELEGRAM_BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: api.root, PORT: '0' };
      const last = Array.from({ length: 130 }, (_, i) =>
        api.push(writes('Vad kostar simskolan?', { from: ADA + i })),
      ).at(-1) as number;
      const first = start(['start'], env);
      await api.until(() => api.calledWith('sendMessage').length >= 35);
      first.kill(signal);
      expect((await once(first, 'exit'))[0]).toBe(0);
      const before = api.calledWith('sendMessage').length;
      expect(api.pending.length).toBe(130 - before);
      expect(before).toBeLessThan(130);
      start(['start'], env);
      await api.untilConfirmed(last);
      await api.until(() => api.calledWith('sendMessage').length >= 130);
      const sent = api.calledWith('sendMessage').map(({ payload }) => payload);
      expect(sent).toHaveLength(130);
      expect(new Set(sent.map(({ chat_id }) => chat_id)).size).toBe(130);
      expect(sent.every(({ text }) => text.includes(SWIMMING))).toBe(true);
      expect(api.refused).toEqual([]);
    },
  );

  it('ends when the token is wrong, and says what to set', async () => {
    const api = await openBotApi();
    onTestFinished(api.close);
    const env = { TELEGRAM_BOT_TOKEN: '1:wrong', TELEGRAM_API_ROOT: api.root };
    const child = start(['start'], env);
    let said = '';
    child.stdout.on('data', (chunk) => {
      said += chunk;
      // The web may run on: what is looked for is what Telegram's end says.
      if (said.includes('telegram has ended')) child.kill();
    });
    await once(child, 'exit');
    expect(said).toContain('set TELEGRAM_BOT_TOKEN');
    expect(said).not.toContain('1:wrong');
  });
});
