import { describe, expect, it } from 'vitest';
import { createLogLines } from './log-lines.ts';

const TELEGRAM = '123456789:AAHk3-fake_token_of_a_bot_that_is_none_1';
const DISCORD = `${'MTk4NjIyNDgzNDcxOTI1MjQ4'}.Cl2FMQ.ZnCjm1XVW7vRze4b7Cq4se7kKWs-abc`;

describe('the log', () => {
  it('is JSON with level, time, surface and message', () => {
    const { log, lines } = createLogLines();
    log.of('discord').warn('slow', { seconds: 3 });
    expect(lines).toEqual([
      {
        level: 'warn',
        time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
        surface: 'discord',
        msg: 'slow',
        seconds: 3,
      },
    ]);
  });

  it('says no more than its level asks for', () => {
    const { log, lines } = createLogLines({ level: 'warn' });
    log.info('started');
    log.error('ended');
    expect(lines.map(({ msg }) => msg)).toEqual(['ended']);
  });

  it.each([
    ['in a message', (log: Log, token: string) => log.info(`with ${token}`)],
    ['in a fact', (log: Log, token: string) => log.info('x', { token })],
    ['in an error', (log: Log, token: string) => log.error('x', { error: new Error(token) })],
    [
      'in an address',
      (log: Log, token: string) =>
        log.error('x', {
          error: new TypeError('fetch failed', {
            cause: new Error(`POST https://api.telegram.org/bot${token}/sendMessage`),
          }),
        }),
    ],
    ['percent-encoded', (log: Log, token: string) => log.info(`/bot${encodeURIComponent(token)}/`)],
  ])('never shows a token %s', (_, write) => {
    for (const token of [TELEGRAM, DISCORD, 'hemlig_webhook']) {
      const known = createLogLines({ secrets: [token] });
      write(known.log, token);
      expect(known.lines).toHaveLength(1);
      expect(known.text()).not.toContain(token);
      expect(known.text()).not.toContain(encodeURIComponent(token));
    }
    for (const token of [TELEGRAM, DISCORD]) {
      const unknown = createLogLines();
      write(unknown.log, token);
      expect(unknown.text()).not.toContain(token);
      expect(unknown.text()).not.toContain(encodeURIComponent(token));
    }
  });

  it('never shows what answers an interaction', () => {
    const { log, text } = createLogLines();
    log.warn('POST /interactions/123/aW50ZXJhY3Rpb24tdG9rZW4/callback failed');
    log.warn('PATCH /webhooks/456/aW50ZXJhY3Rpb24tdG9rZW4/messages/@original failed');
    expect(text()).not.toContain('aW50ZXJhY3Rpb24tdG9rZW4');
  });

  it('takes of an error its kind, message, code, stack and cause, and nothing that people wrote', () => {
    const { log, lines, text } = createLogLines();
    const error = Object.assign(new RangeError('Bad Request', { cause: new Error('reset') }), {
      error_code: 400,
      payload: { text: 'Vad gör ni för skolan?' },
      requestBody: { json: { content: 'Vad gör ni för skolan?' } },
    });
    log.error('not sent', { error });
    expect(lines[0]?.error).toMatchObject({
      kind: 'RangeError',
      message: 'Bad Request',
      code: 400,
      cause: { kind: 'Error', message: 'reset' },
    });
    expect(text()).not.toContain('skolan');
  });

  it('does not repeat what was not JSON', () => {
    const { log, text } = createLogLines();
    try {
      JSON.parse('Vad gör ni för skolan?');
    } catch (error) {
      log.error('not read', { error });
    }
    expect(text()).toContain('SyntaxError');
    expect(text()).not.toContain('Vad');
  });

  it('drops objects, whatever they are', () => {
    const { log, text } = createLogLines();
    log.info('x', { message: { content: 'Vad gör ni för skolan?' } });
    log.error('y', { error: { content: 'Vad gör ni för skolan?' } });
    log.error('z', { error: 'Vad gör ni för skolan?' });
    expect(text()).not.toContain('skolan');
  });
});

type Log = ReturnType<typeof createLogLines>['log'];
