import * as z from 'zod';

/** What an operator has set: each surface's part, or null where it is not to run. */
export interface Config {
  /** Null: the folder that comes with the project. */
  readonly knowledge: string | null;
  /** Where people reach the web surface, without a slash at its end; null when nobody was told. */
  readonly publicUrl: string | null;
  readonly web: WebConfig;
  readonly discord: DiscordConfig | null;
  readonly telegram: TelegramConfig | null;
  readonly logLevel: LogLevel;
}

export interface WebConfig {
  readonly host: string;
  /** 0: any that is free. */
  readonly port: number;
  /** Origins of other sites that may ask; `*` alone is every one. */
  readonly corsOrigins: readonly string[];
  /** Questions that one client may ask in a minute; 0 is any number. */
  readonly rateLimit: number;
  /** Proxies in front, each of which adds the address that it was asked from. */
  readonly trustedProxies: number;
}

export interface DiscordConfig {
  readonly token: string;
  /** Another address for the REST interface, as a proxy has. */
  readonly apiRoot: string | null;
}

export interface TelegramConfig {
  readonly token: string;
  /** A Bot API server of one's own. */
  readonly apiRoot: string | null;
  /** Null: updates are fetched by long polling. */
  readonly webhook: { readonly url: string; readonly secret: string } | null;
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Settings that cannot be used. Names each and says what to write, and never what was written. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(['The settings cannot be used:', ...problems].join('\n'));
    this.problems = problems;
  }
}

const address = (schemes: string, example: string) =>
  z.string().refine((text) => toUrl(text, schemes) !== null, `write an address like ${example}`);
const httpAddress = address('http https', 'https://proxy.example');
const ORIGIN = 'https://fraga.example, with no path, query or password after it';
const origin = z
  .string()
  .refine(isOrigin, `write an origin like ${ORIGIN}`)
  .transform(withoutSlash);
const token = (example: string, form: RegExp) =>
  z.string().regex(form, `write the token alone, as ${example}, with no quotes or spaces`);
const wholeNumber = (advice: string) =>
  z
    .string()
    .regex(/^\d{1,6}$/, advice)
    .transform(Number);

const variables = z.object({
  KNOWLEDGE_DIR: z.string().optional(),
  PORT: z
    .string()
    .refine(isPort, 'write a whole number from 0 to 65535, like 8080')
    .transform(Number)
    .default(8080),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, 'write a host name or address, like 127.0.0.1 or 0.0.0.0')
    .default('127.0.0.1'),
  PUBLIC_URL: origin.optional(),
  DISCORD_TOKEN: token('the developer portal shows it', /^[\w.-]+$/).optional(),
  DISCORD_API_ROOT: httpAddress.transform(withoutSlash).optional(),
  TELEGRAM_BOT_TOKEN: token('BotFather sends it, like 123456:ABC-def', /^\d+:[\w-]+$/).optional(),
  TELEGRAM_API_ROOT: httpAddress.transform(withoutSlash).optional(),
  TELEGRAM_WEBHOOK_URL: address('https', 'https://fraga.example/telegram').optional(),
  TELEGRAM_WEBHOOK_SECRET: z
    .string()
    .regex(/^[\w-]{1,256}$/, 'write 1 to 256 of the signs A-Z, a-z, 0-9, _ and -')
    .optional(),
  CORS_ORIGINS: z
    .string()
    .transform((text) => text.split(',').map((each) => each.trim()))
    .refine(
      (list) => list.every(isOrigin) || (list.length === 1 && list[0] === '*'),
      'write origins with commas between them, like https://parti.example,https://www.parti.example, or * alone',
    )
    .transform((list) => list.map(withoutSlash))
    .default([]),
  RATE_LIMIT: wholeNumber('write how many a minute, like 300, or 0 for any number').default(300),
  TRUSTED_PROXIES: wholeNumber('write how many proxies are in front, like 1').default(0),
  LOG_LEVEL: z.enum(LOG_LEVELS, `write one of ${LOG_LEVELS.join(', ')}`).default('info'),
});

const NAMES = Object.keys(variables.shape);

/**
 * The settings in an environment; a blank one is as good as none.
 * @throws ConfigError that lists every problem.
 */
export function parseConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const set = Object.fromEntries(NAMES.map((name) => [name, env[name]?.trim() || undefined]));
  const parsed = variables.safeParse(set);
  const problems = [
    ...(parsed.error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`),
    ...missing(set),
  ];
  if (!parsed.success || problems.length > 0) throw new ConfigError(problems);
  return toConfig(parsed.data);
}

/** What one variable needs of another. */
function missing(set: Readonly<Record<string, string | undefined>>): string[] {
  if (!set.TELEGRAM_WEBHOOK_URL || set.TELEGRAM_WEBHOOK_SECRET) return [];
  return [
    'TELEGRAM_WEBHOOK_SECRET: write a secret of your own, since TELEGRAM_WEBHOOK_URL is set; ' +
      'without one, anybody could pose as Telegram',
  ];
}

function toConfig(set: z.infer<typeof variables>): Config {
  const { TELEGRAM_WEBHOOK_URL: url, TELEGRAM_WEBHOOK_SECRET: secret } = set;
  const webhook = url && secret ? { url, secret } : null;
  return {
    knowledge: set.KNOWLEDGE_DIR ?? null,
    publicUrl: set.PUBLIC_URL ?? null,
    web: {
      host: set.HOST,
      port: set.PORT,
      corsOrigins: set.CORS_ORIGINS,
      rateLimit: set.RATE_LIMIT,
      trustedProxies: set.TRUSTED_PROXIES,
    },
    discord: set.DISCORD_TOKEN
      ? { token: set.DISCORD_TOKEN, apiRoot: set.DISCORD_API_ROOT ?? null }
      : null,
    telegram: set.TELEGRAM_BOT_TOKEN
      ? { token: set.TELEGRAM_BOT_TOKEN, apiRoot: set.TELEGRAM_API_ROOT ?? null, webhook }
      : null,
    logLevel: set.LOG_LEVEL,
  };
}

/** What must not be seen in a log. */
export function secretsOf({ discord, telegram }: Config): string[] {
  return [discord?.token, telegram?.token, telegram?.webhook?.secret].filter(
    (secret) => secret !== undefined,
  );
}

function toUrl(text: string, schemes: string): URL | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  return schemes.split(' ').includes(url.protocol.slice(0, -1)) ? url : null;
}

function isOrigin(text: string): boolean {
  const url = toUrl(text, 'http https');
  return url !== null && url.origin === withoutSlash(text).toLowerCase();
}

function withoutSlash(text: string): string {
  return text.replace(/\/+$/, '');
}

function isPort(text: string): boolean {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65_535;
}
