import { GrammyError, HttpError } from 'grammy';

/** What an error of Telegram's or of the way there means for who called. */
export type Trouble =
  /** The token is no bot's. */
  | { readonly kind: 'token' }
  /** Another process polls, or a webhook is set. */
  | { readonly kind: 'conflict' }
  /** Too much was sent. */
  | { readonly kind: 'flood'; readonly seconds: number }
  /** The HTML of a text is not to its liking. */
  | { readonly kind: 'entities' }
  /** Nothing is wrong: nobody is there any more to be shown it, or it is shown already. */
  | { readonly kind: 'harmless' }
  /** It has not come to Telegram, or Telegram could not take it: it can be tried again. */
  | { readonly kind: 'unreached' }
  /** Nobody knows whether it came to Telegram: tried again, it might be done twice. */
  | { readonly kind: 'unclear' }
  | { readonly kind: 'other' };

const HARMLESS = [
  'message is not modified',
  'query is too old',
  'query id is invalid',
  'chat not found',
  'message to edit not found',
  "message can't be edited",
  'message thread not found',
  'topic_closed',
  'topic_deleted',
  'not enough rights',
  'have no rights',
  'chat_write_forbidden',
  'chat_restricted',
  'group chat was upgraded',
  'group chat was deactivated',
  'peer_id_invalid',
  'user_is_blocked',
];

export function toTrouble(error: unknown): Trouble {
  if (error instanceof HttpError) return ofNetwork(error);
  if (!(error instanceof GrammyError)) return { kind: 'other' };
  const { error_code: code, description, parameters } = error;
  const said = description.toLowerCase();
  // A token that has not a token's form; "method not found" is an old Bot API server's.
  if (code === 401 || (code === 404 && !said.includes('method'))) return { kind: 'token' };
  if (code === 409) return { kind: 'conflict' };
  if (code === 429) return { kind: 'flood', seconds: parameters.retry_after ?? 1 };
  if (code >= 500) return { kind: 'unreached' };
  if (said.includes("can't parse entities")) return { kind: 'entities' };
  // 403: blocked by the user, removed from the group.
  if (code === 403 || HARMLESS.some((text) => said.includes(text))) return { kind: 'harmless' };
  return { kind: 'other' };
}

/** Codes of a connection that was not made, or broke before there was an answer. */
const UNREACHED = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'ENETDOWN',
]);

function ofNetwork({ error }: HttpError): Trouble {
  const { code, type } = (error ?? {}) as { readonly code?: unknown; readonly type?: unknown };
  if (typeof code === 'string' && UNREACHED.has(code)) return { kind: 'unreached' };
  // A proxy's page in place of an answer.
  return { kind: type === 'invalid-json' ? 'unreached' : 'unclear' };
}

/** What a log may hold of an error: a network error's own text has the address, and so the token. */
export function toLoggable(error: unknown): unknown {
  if (!(error instanceof HttpError)) return error;
  const { code = 'no code' } = (error.error ?? {}) as { readonly code?: unknown };
  return new Error(`${error.message} ${String(code)}`);
}
