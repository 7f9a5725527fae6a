import type { Engine } from '../engine/engine.ts';
import { findDates } from '../language/date-expressions.ts';
import type { Language } from '../language/stop-words.ts';
import type { Conversation } from './conversation.ts';
import type { Cue } from './cues.ts';
import { type Request, readRequest } from './request.ts';
import type { Span } from './span.ts';
import { contains, overlaps } from './span.ts';

// `\b` takes å, ä and ö for the end of a word.
const CONNECTOR =
  /^\s*(?:och|å|men|and|but|so|då)(?!\p{L})|^\s*(?:what|how) about(?!\p{L})|^\s*hur (?:är|blir|va) det med(?!\p{L})|(?<!\p{L})då\s*\??$/iu;
// "Is there" and "finns det" point at nothing.
const POINTER =
  /(?<!\p{L})(?:(?<!finns\s+)det(?!\s+finns)|den|de|dom|dem|där|dit|detta|dessa|hon|han|då|samma|it|its|they|them|(?<!(?:is|are|was|were)\s+)there(?!\s+(?:is|are|was|were))|that|those|this|she|he|her|his|same)(?!\p{L})/iu;
const OTHERS = /(?<!\p{L})(?:andra|övriga|other|others|else)(?!\p{L})/iu;

/** What is asked of something named before: its time, its place. */
const DETAILS: ReadonlySet<Cue> = new Set<Cue>([
  'when',
  'time',
  'where',
  'organizer',
  'more',
  'howMuch',
]);

const MOST_WORDS = 9;
const LONGEST_MEMORY = 600;

/**
 * The texts that a question may stand for after what was asked before, the likeliest first: itself,
 * or itself with what the earlier question named.
 */
export function readings(request: Request, before: Conversation, engine: Engine): string[] {
  const { text, tokens, query } = request;
  const named = query.groups.filter(({ weight }) => weight >= 0.3);
  const spans: Span[] = [...request.places, ...request.dates];
  const isSpot = (group: Span & { kind: string }): boolean =>
    group.kind === 'name' || group.kind === 'year' || spans.some((span) => overlaps(span, group));
  const isCue = (group: Span): boolean =>
    request.cueSpans.some((span) => DETAILS.has(span.cue) && contains(span, group));
  const content = named.filter((group) => !isSpot(group) && !isCue(group));
  const short = tokens.length <= MOST_WORDS;
  const connected = CONNECTOR.test(text);
  const pointing = POINTER.test(text);
  if (request.cues.has('help') || request.cues.has('sources')) return [text];
  if (!short || !(connected || pointing || content.length === 0)) return [text];
  const spots = named.filter(isSpot).length + spans.length > 0;
  const context = spots ? withoutSpots(before, request, engine) : before.text;
  const told = before.language === request.language ? text : inWordsOf(before.language, request);
  const together = `${context} ${told}`.slice(-LONGEST_MEMORY);
  // "Tack!" asks nothing.
  const asks = spots || connected || pointing || request.cues.size > 0;
  if (content.length === 0) return [asks ? together : text];
  return pointing && !connected && !OTHERS.test(text) ? [together, text] : [text, together];
}

// Joined to an earlier question, a follow-up is read in that one's language.
const DETAIL_WORDS: Readonly<Record<Language, Partial<Record<Cue, string>>>> = {
  sv: {
    when: 'när',
    time: 'vilken tid',
    where: 'var',
    organizer: 'arrangör',
    howMuch: 'hur mycket',
  },
  en: { when: 'when', time: 'what time', where: 'where', organizer: 'host', howMuch: 'how much' },
};

/** What a follow-up that names nothing but places, days and details asks, in another language. */
function inWordsOf(language: Language, { text, cueSpans, places, dates, query }: Request): string {
  const details = cueSpans.flatMap(({ cue }) => DETAIL_WORDS[language][cue] ?? []);
  const names = query.groups.filter(({ kind }) => kind === 'name' || kind === 'year');
  const spans = [...places, ...dates, ...names].map(({ start, end }) => text.slice(start, end));
  return [...new Set([...details, ...spans])].join(' ') || text;
}

// What a meeting is asked for by, when the earlier question was in the other language.
export const FOR_A_MEETING: Readonly<Record<Language, string>> = {
  sv: 'när är mötet',
  en: 'when is the meeting',
};

/** The earlier question without its places, names and days, for which the new one names others. */
function withoutSpots(before: Conversation, request: Request, engine: Engine): string {
  const earlier = readRequest({ ...before, now: request.now, isJoined: true }, engine);
  if (before.language !== request.language && earlier.cues.has('meeting')) {
    return FOR_A_MEETING[before.language];
  }
  const names = earlier.query.groups.filter(({ kind }) => kind === 'name');
  const dates = request.dates.length > 0 ? findDates(before.text, request.now) : [];
  const spans: Span[] = [...engine.placesIn(before.text, before.language), ...names, ...dates];
  return spans
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end }) => text.slice(0, start) + text.slice(end), before.text)
    .replace(/\s+/g, ' ');
}
