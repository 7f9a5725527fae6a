import type { Engine } from '../engine/engine.ts';
import type { Group, Query } from '../engine/group.ts';
import type { PlaceMention } from '../engine/schedule.ts';
import type { DateExpression } from '../language/date-expression.ts';
import { findDates } from '../language/date-expressions.ts';
import type { LocalDateTime } from '../language/local-date-time.ts';
import type { Language } from '../language/stop-words.ts';
import { type Token, tokenize } from '../language/tokens.ts';
import { courtesiesIn } from './courtesies.ts';
import { type Cue, findCues } from './cues.ts';
import { proceduresIn } from './procedure.ts';
import { findSegments, type Segment } from './segments.ts';
import { overlaps, type Span } from './span.ts';

/** A question as it is understood. */
export interface Request {
  readonly text: string;
  readonly language: Language;
  readonly now: LocalDateTime;
  readonly tokens: readonly Token[];
  /** What it names; what only surrounds the question weighs less. */
  readonly query: Query;
  readonly cues: ReadonlySet<Cue>;
  /** Offsets of the words that are cues for meetings. */
  readonly cueSpans: readonly (Span & { readonly cue: Cue })[];
  readonly dates: readonly DateExpression[];
  readonly places: readonly PlaceMention[];
}

export interface Asking {
  readonly text: string;
  /** To answer in. */
  readonly language: Language;
  /** That the text is in; `language` when left out. */
  readonly spoken?: Language;
  readonly now: LocalDateTime;
  /** The text is a follow-up after what it follows, and all of it asks. */
  readonly isJoined?: boolean;
}

/** "Sedan valet 2022" says since when, and every document is from after. */
const SINCE =
  /\b(?:sedan|sen|efter|after|since)\s+(?:(?:the|last|förra|senaste|det)\s+)*(?:(?:19|20)\d\d\s*)?(?:val\w*|election|maktskifte\w*|(?:19|20)\d\d)(?:\s+(?:19|20)\d\d)?/giu;

/** "Vilken dag", "how many": the words of the question itself. */
const QUESTION_CUES: ReadonlySet<Cue> = new Set<Cue>(['when', 'time', 'howMuch']);

/** What stands beside the question is heard, but a passage need not meet it. */
const SELF = 0.25;
/** What weighs less is done with everything. */
const WANTED = 0.3;
const STATEMENT = 0.5;

export function readRequest(
  { text, language, spoken = language, now, isJoined = false }: Asking,
  engine: Engine,
): Request {
  const tokens = tokenize(text);
  const query = engine.read(text, spoken);
  const courtesies = courtesiesIn(text);
  const procedures = proceduresIn(text);
  const segments = isJoined ? [] : findSegments(text);
  const repaired = tokens.map((token) => ({ ...token, word: engine.repair(token.word, spoken) }));
  const isKnown = (word: string): boolean => engine.analyzers[spoken].analyze(word).known;
  const found = [...findCues(repaired), ...findCues(tokens, isKnown)];
  const mentions = found.map(({ cue, from, to }) => ({
    cue,
    start: tokens[from]?.start ?? 0,
    end: tokens[to - 1]?.end ?? 0,
    isPhrase: to - from > 1,
  }));
  const focus = focusOf(segments, {
    groups: query.groups,
    asksWhen: (segment) =>
      mentions.some((mention) => OF_MEETINGS_TOO.has(mention.cue) && overlaps(mention, segment)),
    opensWithVerb: (segment) => {
      const opener = tokens.find(({ start }) => start >= segment.start);
      return opener !== undefined && isPresent(opener.word, engine);
    },
  });
  const isSelf = (span: Span): boolean =>
    segments.some((segment) => segment.kind === 'self' && overlaps(segment, span));
  const isFocus = (span: Span): boolean =>
    focus.length === 0 || focus.some((f) => overlaps(f, span));
  const asksWith = (span: Span): boolean =>
    isFocus(span) && !courtesies.some((courtesy) => overlaps(courtesy, span));
  const since = [...text.matchAll(SINCE)].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  }));
  const asking = mentions.filter(({ cue, isPhrase }) => isPhrase && QUESTION_CUES.has(cue));
  const groups = query.groups
    .filter((group) => ![...since, ...asking, ...courtesies].some((span) => overlaps(span, group)))
    // Who writes, from where and how to reach them: names and numbers beside a question are not asked of.
    .filter((group) => isFocus(group) || (group.kind === 'word' && !group.unknown))
    .map((group) =>
      isFocus(group) ? group : toBackground(group, isSelf(group) ? SELF : STATEMENT),
    )
    .map((group) =>
      group.weight >= WANTED && procedures.some((span) => overlaps(span, group))
        ? { ...group, demanded: true }
        : group,
    );
  const dates = findDatesIn(text, tokens, now, (word) => engine.repair(word, spoken));
  const cues = new Set([
    ...mentions.filter(isFocus).map(({ cue }) => cue),
    ...(query.groups.some((group) => namesMeeting(group, engine)) ? ['meeting' as const] : []),
  ]);
  const others = cues.has('next') || cues.has('left');
  const places = engine
    .placesIn(text, spoken)
    .filter((place) => !others || !segments.some((s) => overlaps(s, place) && isMissed(s, text)));
  return {
    text,
    language,
    now,
    tokens,
    query: { ...query, words: query.words.filter(asksWith), groups },
    cues,
    cueSpans: mentions,
    dates: preferring(dates, isFocus),
    places: preferring(places, isFocus),
  };
}

/** The dates of a text whose misspelt words are read as they were meant, with its own offsets. */
function findDatesIn(
  text: string,
  tokens: readonly Token[],
  now: LocalDateTime,
  repair: (word: string) => string,
): DateExpression[] {
  let mended = '';
  let at = 0;
  // Where the mended text has been pieced together: its offset, and the text's own.
  const joints: (readonly [mended: number, own: number])[] = [];
  for (const { word, start, end } of tokens) {
    const meant = repair(word);
    if (meant === word) continue;
    mended += text.slice(at, start) + meant;
    joints.push([mended.length, end]);
    at = end;
  }
  if (joints.length === 0) return findDates(text, now);
  mended += text.slice(at);
  const own = (offset: number): number => {
    const joint = joints.findLast(([after]) => after <= offset);
    return joint ? offset - joint[0] + joint[1] : offset;
  };
  return findDates(mended, now).map((date) => ({
    ...date,
    start: own(date.start),
    end: own(date.end),
  }));
}

/** Dialogmöte, mötestid: compounds with a word for a meeting; roadshow: any word for a tour. */
function namesMeeting({ word, concepts }: Group, engine: Engine): boolean {
  const { parts } = engine.analyzers.sv.analyze(word);
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  return (
    MEETINGS.has(last) ||
    (MEETINGS.has(first) && OF_MEETINGS.has(last)) ||
    ['möte', 'turné'].some((name) => isOnly(concepts, engine.concepts.ofLemma(name, 'sv')))
  );
}

const MEETINGS = new Set(['möte', 'träff', 'träffa', 'besök', 'besöka']);

/** A mötesplats is not where a meeting is, but a venue that somebody runs. */
const OF_MEETINGS = new Set(['tid', 'datum', 'dag', 'schema', 'lokal', 'kalender', 'lista']);

const isOnly = (ids: readonly string[], named: readonly string[]): boolean =>
  ids.length > 0 && ids.every((id) => named.includes(id));

const preferring = <T>(items: readonly T[], isBetter: (item: T) => boolean): readonly T[] => {
  const better = items.filter(isBetter);
  return better.length > 0 ? better : items;
};

const toBackground = (group: Group, share: number): Group => ({
  ...group,
  weight: group.weight * share,
  kind: 'word',
  demanded: false,
});

/** "I missed the one on Södermalm": it is not the next one that is asked for. */
const isMissed = ({ kind, start, end }: Segment, text: string): boolean =>
  kind !== 'question' && MISSED.test(text.slice(start, end));

const MISSED =
  /(?<!\p{L})(?:missa(?:de|t)?|missed|hann inte|hinner inte|kan inte|kunde inte|can't|cannot|couldn't)(?!\p{L})/iu;

/** What can be asked of a meeting that has been named by the way. */
const OF_MEETINGS_TOO: ReadonlySet<Cue> = new Set<Cue>([
  'when',
  'time',
  'where',
  'next',
  'left',
  'meeting',
]);

/** "Skriver", "bor": a Swedish verb in the present tense and nothing else. */
function isPresent(word: string, { analyzers }: Engine): boolean {
  const { lemmas } = analyzers.sv.analyze(word);
  return (
    lemmas.length > 0 &&
    lemmas.every((lemma) => word === `${lemma}r` || word === lemma.replace(/a$/, 'er'))
  );
}

interface Asked {
  readonly groups: readonly Group[];
  readonly asksWhen: (segment: Segment) => boolean;
  readonly opensWithVerb: (segment: Segment) => boolean;
}

/** "Elbilar, bygger ni fler stolpar?": a topic put first, in a word or two; "Bor i Farsta, …" is none. */
const isFronted = (
  segment: Segment,
  { groups, opensWithVerb }: Asked,
  segments: readonly Segment[],
): boolean => {
  if (!segments.some(({ kind, start }) => kind === 'question' && start >= segment.end))
    return false;
  const within = groups.filter((group) => overlaps(group, segment));
  return (
    segment.kind === 'statement' &&
    within.length <= 3 &&
    within.some(({ isTopical, kind }) => isTopical && kind === 'word') &&
    !opensWithVerb(segment)
  );
};

/** The segments that ask; where those name nothing, the statements with them. */
function focusOf(segments: readonly Segment[], asked: Asked): readonly Segment[] {
  const named = (segment: Segment): boolean =>
    asked.groups.some(
      (group) => group.weight >= 0.5 && group.isTopical && overlaps(group, segment),
    );
  const questions = segments.filter((s) => s.kind === 'question' || isFronted(s, asked, segments));
  if (questions.some(named)) return questions;
  if (segments.length === 1) return segments;
  const others = segments.filter(({ kind }) => kind !== 'self');
  if (others.some(named) || questions.some(asked.asksWhen)) return others;
  return segments;
}
