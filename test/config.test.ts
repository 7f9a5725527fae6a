import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type ConfigError, parseConfig, secretsOf } from '../src/config.ts';

const TOKEN = '123456:ABC-def_ghi';

function problemsOf(env: Record<string, string>): readonly string[] {
  try {
    parseConfig(env);
  } catch (error) {
    return (error as ConfigError).problems;
  }
  return [];
}

describe('parseConfig', () => {
  it('needs nothing, and then lets nobody in from elsewhere', () => {
    expect(parseConfig({})).toEqual({
      knowledge: null,
      publicUrl: null,
      web: { host: '127.0.0.1', port: 8080, corsOrigins: [], rateLimit: 300, trustedProxies: 0 },
      discord: null,
      telegram: null,
      logLevel: 'info',
    });
  });

  it('takes what is blank for unset', () => {
    expect(parseConfig({ PORT: '', DISCORD_TOKEN: '  ' })).toEqual(parseConfig({}));
  });

  it('reads all of it', () => {
    const config = parseConfig({
      KNOWLEDGE_DIR: ' /srv/documents ',
      PORT: '0',
      HOST: '0.0.0.0',
      PUBLIC_URL: 'https://fraga.example/',
      DISCORD_TOKEN: 'abc.def-g_h.ijk',
      DISCORD_API_ROOT: 'http://127.0.0.1:4000/api/',
      TELEGRAM_BOT_TOKEN: TOKEN,
      TELEGRAM_API_ROOT: 'http://127.0.0.1:4001',
      TELEGRAM_WEBHOOK_URL: 'https://fraga.example/telegram',
      TELEGRAM_WEBHOOK_SECRET: 'hemligt_1',
      CORS_ORIGINS: 'https://a.example, http://localhost:3000/',
      RATE_LIMIT: '0',
      TRUSTED_PROXIES: '2',
      LOG_LEVEL: 'debug',
    });
    expect(config).toEqual({
      knowledge: '/srv/documents',
      publicUrl: 'https://fraga.example',
      web: {
        host: '0.0.0.0',
        port: 0,
        corsOrigins: ['https://a.example', 'http://localhost:3000'],
        rateLimit: 0,
        trustedProxies: 2,
      },
      discord: { token: 'abc.def-g_h.ijk', apiRoot: 'http://127.0.0.1:4000/api' },
      telegram: {
        token: TOKEN,
        apiRoot: 'http://127.0.0.1:4001',
        webhook: { url: 'https://fraga.example/telegram', secret: 'hemligt_1' },
      },
      logLevel: 'debug',
    });
    expect(secretsOf(config)).toEqual(['abc.def-g_h.ijk', TOKEN, 'hemligt_1']);
  });

  it.each([
    ['PORT', '65536'],
    ['PORT', '80 80'],
    ['HOST', 'http://0.0.0.0'],
    ['PUBLIC_URL', 'https://fraga.example/path'],
    ['PUBLIC_URL', 'https://user:word@fraga.example'],
    ['PUBLIC_URL', 'https://fraga.example?x'],
    ['PUBLIC_URL', 'ftp://fraga.example'],
    ['DISCORD_TOKEN', '"abc.def"'],
    ['DISCORD_TOKEN', 'Bot abc'],
    ['DISCORD_API_ROOT', 'discord'],
    ['TELEGRAM_BOT_TOKEN', 'abc'],
    ['TELEGRAM_API_ROOT', '127.0.0.1:4001'],
    ['TELEGRAM_WEBHOOK_URL', 'http://fraga.example'],
    ['TELEGRAM_WEBHOOK_SECRET', 'å'],
    ['CORS_ORIGINS', 'https://a.example,*'],
    ['CORS_ORIGINS', 'a.example'],
    ['RATE_LIMIT', '-1'],
    ['TRUSTED_PROXIES', 'true'],
    ['LOG_LEVEL', 'loud'],
  ])('refuses %s=%s and says what to write', (name, value) => {
    const problems = problemsOf({
      [name]: value,
      TELEGRAM_WEBHOOK_SECRET: 'x',
      ...{ [name]: value },
    });
    expect(problems).toEqual([expect.stringMatching(new RegExp(`^${name}: write `))]);
  });

  it('wants a secret with a webhook', () => {
    expect(problemsOf({ TELEGRAM_WEBHOOK_URL: 'https://fraga.example/t' })).toEqual([
      expect.stringContaining('TELEGRAM_WEBHOOK_SECRET'),
    ]);
  });

  it('lists all problems at once, and repeats nothing that was written', () => {
    const problems = problemsOf({
      PORT: 'hemlig1',
      DISCORD_TOKEN: 'hemlig2 hemlig2',
      TELEGRAM_BOT_TOKEN: 'hemlig3',
      TELEGRAM_WEBHOOK_URL: 'https://hemlig4.example',
    });
    expect(problems).toHaveLength(4);
    expect(problems.join()).not.toContain('hemlig');
  });

  it('is documented whole in .env.example, whose values it accepts', () => {
    const text = readFileSync(new URL('../.env.example', import.meta.url), 'utf8');
    const lines = text.split('\n').filter((line) => /^[A-Z_]+=/.test(line));
    const names = lines.map((line) => line.split('=')[0]);
    expect(names.sort()).toEqual(
      [
        'CORS_ORIGINS',
        'DISCORD_API_ROOT',
        'DISCORD_TOKEN',
        'HOST',
        'KNOWLEDGE_DIR',
        'LOG_LEVEL',
        'PORT',
        'PUBLIC_URL',
        'RATE_LIMIT',
        'TRUSTED_PROXIES',
        'TELEGRAM_API_ROOT',
        'TELEGRAM_BOT_TOKEN',
        'TELEGRAM_WEBHOOK_SECRET',
        'TELEGRAM_WEBHOOK_URL',
      ].sort(),
    );
    const env = Object.fromEntries(lines.map((line) => line.split('=') as [string, string]));
    expect(parseConfig(env)).toEqual(parseConfig({}));
  });
});
