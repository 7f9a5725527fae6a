import * as z from 'zod';
import type { PassageRun } from '../src/assistant/passage-runs.ts';
import { ANCHOR } from '../src/engine/anchor.ts';
import type { Language } from '../src/language/stop-words.ts';

/**
 * What a button does when it is pressed. It all travels in the button, so that one from before a
 * restart works like a new one.
 */
export type ButtonAction =
  /** Shows the passages that come next. */
  | { readonly kind: 'more'; readonly runs: readonly PassageRun[]; readonly language: Language }
  /** Shows everyone what one person has been shown. */
  | { readonly kind: 'show'; readonly anchors: readonly string[]; readonly language: Language }
  /** Sends a meeting for a calendar. */
  | { readonly kind: 'calendar'; readonly anchor: string; readonly language: Language }
  | { readonly kind: 'meeting'; readonly anchor: string; readonly language: Language }
  | { readonly kind: 'topic'; readonly anchor: string; readonly language: Language }
  | { readonly kind: 'ask'; readonly text: string; readonly language: Language }
  /** A list, from an entry of it on. */
  | {
      readonly kind: 'list';
      readonly of: List;
      readonly from: number;
      readonly language: Language;
    };

export type List = 'topics' | 'meetings' | 'sources' | 'help';

/** How much a platform's button holds. */
export interface ButtonLimit {
  readonly most: number;
  /** Of UTF-8, or UTF-16 code units. */
  readonly unit: 'bytes' | 'characters';
}

const VERSION = '1';
const CODES = {
  more: 'm',
  show: 's',
  calendar: 'c',
  meeting: 'e',
  topic: 't',
  ask: 'a',
  list: 'l',
};
const LANGUAGES = { sv: 's', en: 'e' };
const LISTS = { topics: 't', meetings: 'm', sources: 's', help: 'h' };

const anchor = z.string().regex(ANCHOR);
const anchors = z.array(anchor).min(1);
const run = z.strictObject({
  anchor,
  following: z.int().min(0).max(99_999),
  order: z.enum(['section', 'date']),
});
const runs = z.array(run).min(1);
const language = z.enum(['sv', 'en']);
const actionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('more'), runs, language }),
  z.strictObject({ kind: z.literal('show'), anchors, language }),
  z.strictObject({ kind: z.literal('calendar'), anchor, language }),
  z.strictObject({ kind: z.literal('meeting'), anchor, language }),
  z.strictObject({ kind: z.literal('topic'), anchor, language }),
  z.strictObject({ kind: z.literal('ask'), text: z.string().min(1), language }),
  z.strictObject({
    kind: z.literal('list'),
    of: z.enum(['topics', 'meetings', 'sources', 'help']),
    from: z.int().min(0).max(99_999),
    language,
  }),
]);

/**
 * The action as a button's data: version, check, kind, language, and what it is about. Of passages as
 * many as fit; undefined when nothing does, as with a long question.
 */
export function encodeButton(action: ButtonAction, limit: ButtonLimit): string | undefined {
  if (!actionSchema.safeParse(action).success) return undefined;
  const head = `${CODES[action.kind]}${LANGUAGES[action.language]}`;
  const room = limit.most - VERSION.length - CHECK - head.length;
  const about = toPayload(action, room);
  // Half a surrogate pair does not survive the way to the platform and back.
  if (about === '' || sizeOf(about, limit) > room || /\p{Surrogate}/u.test(about)) return undefined;
  return `${VERSION}${checkOf(head + about)}${head}${about}`;
}

/** Undefined for what is of another version, another program's, or not whole. */
export function decodeButton(data: string): ButtonAction | undefined {
  const form = /^1([0-9a-z]{2})(([a-z])([se])(.+))$/s.exec(data);
  const [, check, body = '', code, tongue, about = ''] = form ?? [];
  if (form === null || check !== checkOf(body)) return undefined;
  const kind = keyOf(CODES, code);
  const parsed = actionSchema.safeParse({
    kind,
    language: keyOf(LANGUAGES, tongue),
    ...(kind && fromPayload(kind, about)),
  });
  return parsed.data;
}

function toPayload(action: ButtonAction, room: number): string {
  switch (action.kind) {
    case 'more':
      return joinedWithin(room, action.runs.map(toText));
    case 'show':
      return joinedWithin(room, action.anchors);
    case 'calendar':
    case 'meeting':
    case 'topic':
      return action.anchor;
    case 'ask':
      return action.text;
    case 'list':
      return `${LISTS[action.of]}${action.from}`;
  }
}

function fromPayload(kind: ButtonAction['kind'], about: string): object {
  switch (kind) {
    case 'more':
      return { runs: toRuns(about) };
    case 'show':
      return { anchors: about.match(/.{1,8}/gs) ?? [] };
    case 'calendar':
    case 'meeting':
    case 'topic':
      return { anchor: about };
    case 'ask':
      return { text: about };
    case 'list':
      return /^[a-z]\d{1,5}$/.test(about)
        ? { of: keyOf(LISTS, about[0]), from: Number(about.slice(1)) }
        : {};
  }
}

/** An anchor begins with a letter and has eight signs: digits after them are how many follow. */
const toText = ({ anchor, following, order }: PassageRun): string =>
  following === 0 ? anchor : `${anchor}${order === 'date' ? BY_DATE : ''}${following}`;

const toRuns = (about: string): PassageRun[] =>
  (about.match(/.{1,8}\.?\d*/gs) ?? []).map((piece) => {
    const [anchor, rest] = [piece.slice(0, 8), piece.slice(8)];
    const order = rest.startsWith(BY_DATE) ? 'date' : 'section';
    return { anchor, following: Number(rest.replace(BY_DATE, '')), order };
  });

const BY_DATE = '.';

/** As many of the first pieces as there is room for. */
function joinedWithin(room: number, pieces: readonly string[]): string {
  let joined = '';
  for (const piece of pieces) {
    if (joined.length + piece.length > room) break;
    joined += piece;
  }
  return joined;
}

function keyOf<K extends string>(table: Record<K, string>, value?: string): K | undefined {
  return (Object.keys(table) as K[]).find((key) => table[key] === value);
}

const sizeOf = (text: string, { unit }: ButtonLimit): number =>
  unit === 'bytes' ? new TextEncoder().encode(text).length : text.length;

const CHECK = 2;

/** Two signs that tell of data that was cut or changed: FNV-1a. */
function checkOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return ((hash >>> 0) % 36 ** CHECK).toString(36).padStart(CHECK, '0');
}
