import type { AskedPassage, AskedTopic } from '../engine/asked-targets.ts';
import { toExcerpt } from '../engine/excerpts.ts';
import type { Unit } from '../engine/passage-index.ts';
import { MOST_EXCERPTS, makeReply } from './make-reply.ts';
import type { Reply } from './reply.ts';
import type { Request } from './request.ts';

/** The passages of a topic. */
export function topicReply(
  { units, coverage, isSection }: AskedTopic,
  request: Request,
  first: Unit | null = null,
): Reply {
  const ordered = isSection ? overviewUnits(units, first, request) : firstOf(units, first);
  return makeReply(request, {
    kind: 'overview',
    excerpts: ordered.slice(0, MOST_EXCERPTS).flatMap((unit) => toExcerpt(unit, coverage) ?? []),
  });
}

/** A passage, and after it what was found beside it. */
export function withFirst(
  { unit, coverage }: AskedPassage,
  { answer }: Reply,
  request: Request,
): Reply {
  const first = toExcerpt(unit, coverage);
  const rest = answer.excerpts.filter(({ citation }) => citation.anchor !== unit.anchor);
  const excerpts = [...(first ? [first] : []), ...rest].slice(0, MOST_EXCERPTS);
  return makeReply(request, { kind: 'passages', excerpts });
}

/** What was done comes first, why it was when that is asked; what follows the list is no part of it. */
export function overviewUnits(
  units: readonly Unit[],
  first: Unit | null,
  { cues }: Request,
): readonly Unit[] {
  const lastItem = units.findLastIndex(({ passage }) => passage.kind === 'item');
  const body = lastItem < 0 ? units : units.slice(0, lastItem + 1);
  const items = body.filter(({ passage }) => passage.kind === 'item');
  const paragraphs = body.filter(({ passage }) => passage.kind === 'paragraph');
  if (cues.has('why')) return [...paragraphs, ...items].slice(0, MOST_EXCERPTS);
  return firstOf([...items, ...paragraphs], first).slice(0, MOST_EXCERPTS);
}

const firstOf = (units: readonly Unit[], first: Unit | null): readonly Unit[] =>
  first ? [first, ...units.filter((unit) => unit !== first)] : units;
