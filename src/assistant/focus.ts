import type { Engine } from '../engine/engine.ts';
import type { Group } from '../engine/group.ts';
import type { PlaceMention } from '../engine/schedule.ts';
import type { Token } from '../language/tokens.ts';
import type { Cue } from './cues.ts';
import type { Segment } from './segments.ts';
import { overlaps, type Span } from './span.ts';

/** What can be asked of a meeting whose place has been named by the way. */
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
  const isOf = (lemma: string): boolean =>
    word === `${lemma}r` || (lemma.endsWith('a') && word === lemma.replace(/a$/, 'er'));
  return word === UNLISTED || (lemmas.length > 0 && lemmas.every(isOf));
}

/** The dictionary has it as a noun alone. */
const UNLISTED = 'bor';

interface Asked {
  readonly tokens: readonly Token[];
  readonly groups: readonly Group[];
  readonly cues: readonly (Span & { readonly cue: Cue })[];
  readonly places: readonly PlaceMention[];
  readonly engine: Engine;
}

const asksWhen = (segment: Segment, { cues, places }: Asked): boolean =>
  places.some(({ meetings }) => meetings.length > 0) &&
  cues.some((mention) => OF_MEETINGS_TOO.has(mention.cue) && overlaps(mention, segment));

function opensWithVerb(segment: Segment, { tokens, engine }: Asked): boolean {
  const opener = tokens.find(({ start }) => start >= segment.start);
  return opener !== undefined && isPresent(opener.word, engine);
}

/** "Elbilar, bygger ni fler stolpar?": a topic put first, in a word or two; "Bor i Farsta, …" is none. */
const isFronted = (segment: Segment, asked: Asked, segments: readonly Segment[]): boolean => {
  if (!segments.some(({ kind, start }) => kind === 'question' && start >= segment.end))
    return false;
  const within = asked.groups.filter((group) => overlaps(group, segment));
  return (
    segment.kind === 'statement' &&
    within.length <= 3 &&
    within.some(({ isTopical, kind }) => isTopical && kind === 'word') &&
    !opensWithVerb(segment, asked)
  );
};

/** The segments that ask; where those name nothing, the statements with them. */
export function focusOf(segments: readonly Segment[], asked: Asked): readonly Segment[] {
  const named = (segment: Segment): boolean =>
    asked.groups.some(
      (group) => group.weight >= 0.5 && group.isTopical && overlaps(group, segment),
    );
  const questions = segments.filter((s) => s.kind === 'question' || isFronted(s, asked, segments));
  if (questions.some(named)) return questions;
  if (segments.length === 1) return segments;
  const others = segments.filter(({ kind }) => kind !== 'self');
  if (others.some(named) || questions.some((segment) => asksWhen(segment, asked))) return others;
  return segments;
}
