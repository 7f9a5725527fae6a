import { ANCHOR } from '../../src/engine/anchor.ts';
import { MOST_START } from './limits.ts';

/** What a link like https://t.me/BOT?start=… opens. */
export type DeepLink =
  | { readonly kind: 'topic' | 'meeting'; readonly anchor: string }
  | { readonly kind: 'question'; readonly text: string };

const CODES = { topic: 't', meeting: 'm' } as const;

/** Undefined for a question that is too long for a link. */
export function renderDeepLink(link: DeepLink): string | undefined {
  const payload =
    link.kind === 'question'
      ? `q-${Buffer.from(link.text, 'utf8').toString('base64url')}`
      : `${CODES[link.kind]}-${link.anchor}`;
  return payload.length <= MOST_START ? payload : undefined;
}

/**
 * Also what somebody wrote into an address by hand: `?start=nya-bostader` asks those words. Undefined
 * when there is nothing to open.
 */
export function parseDeepLink(payload: string): DeepLink | undefined {
  const [, code, anchor = ''] = /^([tm])-(\w{8})$/.exec(payload) ?? [];
  if (code && ANCHOR.test(anchor)) return { kind: code === 't' ? 'topic' : 'meeting', anchor };
  const [, base64] = /^q-([\w-]+)$/.exec(payload) ?? [];
  const text = base64 ? decode(base64) : payload.replace(/[-_]+/g, ' ').trim();
  return text ? { kind: 'question', text } : undefined;
}

function decode(base64: string): string | undefined {
  try {
    const bytes = Buffer.from(base64, 'base64url');
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).trim();
  } catch {
    return undefined;
  }
}
