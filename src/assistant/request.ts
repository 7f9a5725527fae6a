import type { Engine } from '../engine/engine.ts';
import type { Group, Query } from '../engine/group.ts';
import type { PlaceMention } from '../engine/schedule.ts';
import { numberTerm } from '../engine/terms.ts';
import type { DateExpression } from '../language/date-expression.ts';
import type { LocalDateTime } from '../language/local-date-time.ts';
import type { Language } from '../language/stop-words.ts';
import { type Token, tokenize } from '../language/tokens.ts';
import { courtesiesIn } from './courtesies.ts';
import { type Cue, findCues } from './cues.ts';
import { findDatesIn } from './dates-in.ts';
import { demandedIn } from './demanded.ts';
import { focusOf } from './focus.ts';
import { namesMeeting } from './names-meeting.ts';
import { proceduresIn } from './procedure.ts';
import { findSegments, type Segment } from './segments.ts';
import { sinceIn } from './since.ts';
import { overlaps, type Span } from './span.ts';

/** A question as it is understood. */
export interface Request {
  readonly text: string;
  readonly language: Language;
  readonly now: LocalDateTime;
  readonly tokens: readonly Token[];
  /** What it names; what only surrounds the question weighs less. */
  readonly query: Query;
  /** Without what surrounds the question; null where nothing does. */
  readonly alone: Query | null;
  readonly cues: ReadonlySet<Cue>;
  /** Offsets of the words that are cues for meetings. */
  readonly cueSpans: readonly (Span & { readonly cue: Cue })[];
  readonly dates: readonly DateExpression[];
  readonly places: readonly PlaceMention[];
  /** Where and when the asker was not or will not be, and asks for other meetings. */
  readonly missed: {
    readonly places: readonly PlaceMention[];
    readonly dates: readonly DateExpression[];
  };
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

/** "Vilken dag", "how many": the words of the question itself. */
const QUESTION_CUES: ReadonlySet<Cue> = new Set<Cue>(['when', 'time', 'howMuch']);

/** What stands beside the question is heard, but a passage need not meet it. */
const SELF = 0.25;
const STATEMENT = 0.5;

/** What weighs less is done with everything. */
const WANTED = 0.3;

export function readRequest(
  { text, language, spoken = language, now, isJoined = false }: Asking,
  engine: Engine,
): Request {
  const tokens = tokenize(text);
  const query = engine.read(text, spoken);
  const courtesies = courtesiesIn(text);
  const procedures = proceduresIn(text);
  const must = demandedIn(text, query.groups, query.language, engine);
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
  const located = engine.placesIn(text, spoken);
  const focus = focusOf(segments, {
    tokens,
    groups: query.groups,
    cues: mentions,
    places: located,
    engine,
  });
  const isSelf = (span: Span): boolean =>
    segments.some((segment) => segment.kind === 'self' && overlaps(segment, span));
  const isFocus = (span: Span): boolean =>
    focus.length === 0 || focus.some((f) => overlaps(f, span));
  const asksWith = (span: Span): boolean =>
    isFocus(span) && !courtesies.some((courtesy) => overlaps(courtesy, span));
  const since = sinceIn(
    text,
    (year) =>
      engine.index.frequencyOf(numberTerm(year)) > 0 ||
      engine.knowledge.documents.some(({ published }) => published.startsWith(String(year))),
  );
  const asking = mentions.filter(({ cue, isPhrase }) => isPhrase && QUESTION_CUES.has(cue));
  const dates = findDatesIn(text, tokens, now, (word) => engine.repair(word, spoken));
  // Tomorrow is another day than the tomorrow of a document.
  const isRelative = (span: Span): boolean =>
    dates.some((date) => date.relative && overlaps(date, span));
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
    )
    .map((group) =>
      isFocus(group) && must.some((span) => overlaps(span, group))
        ? { ...group, demanded: true }
        : group,
    )
    .map((group) => (isRelative(group) ? toBackground(group, SELF) : group));
  const words = query.words.filter(asksWith);
  const asked = groups.filter(isFocus);
  const cues = new Set<Cue>([
    ...mentions.filter(isFocus).map(({ cue }) => cue),
    ...(query.groups.some((group) => namesMeeting(group, engine)) ? ['meeting' as const] : []),
  ]);
  const others = cues.has('next') || cues.has('left');
  const isOther = (span: Span): boolean =>
    !others || !segments.some((s) => overlaps(s, span) && isMissed(s, text));
  const places = located.filter(isOther);
  if (places.length < located.length) cues.add('meeting');
  const missed = {
    places: located.filter((span) => !isOther(span)),
    dates: dates.filter((span) => !isOther(span)),
  };
  const isMeant = (group: Group): boolean =>
    ![...missed.places, ...missed.dates].some((span) => overlaps(span, group));
  return {
    text,
    language,
    now,
    tokens,
    query: { ...query, words, groups: groups.filter(isMeant) },
    alone: asked.length < groups.length ? { ...query, words, groups: asked.filter(isMeant) } : null,
    cues,
    cueSpans: mentions,
    dates: preferring(dates.filter(isOther), isFocus),
    places: preferring(places, isFocus),
    missed,
  };
}

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
  /(?<!\p{L})(?:missa(?:de|t)|missed|(?:hann|hinner|kan|kunde) inte (?:komma|gå|vara med)|(?:can't|cannot|couldn't|could not) (?:come|go|make|attend|be))(?!\p{L})/iu;
