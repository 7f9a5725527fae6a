import type { Excerpt } from '../engine/answer.ts';
import type { AskedPassage, AskedTopic } from '../engine/asked-targets.ts';
import type { Engine } from '../engine/engine.ts';
import { toExcerpt } from '../engine/excerpts.ts';
import type { Unit } from '../engine/passage-index.ts';
import { MOST_EXCERPTS, makeReply } from './make-reply.ts';
import type { Reply } from './reply.ts';
import type { Request } from './request.ts';

/** The passages of a topic. */
export function topicReply(topic: AskedTopic, request: Request, first: Unit | null = null): Reply {
  return makeReply(request, {
    kind: 'overview',
    excerpts: unitsIn(topic, first, request)
      .slice(0, MOST_EXCERPTS)
      .flatMap((unit) => toExcerpt(unit, topic.coverage) ?? []),
  });
}

const unitsIn = (
  { units, isSection }: AskedTopic,
  first: Unit | null,
  request: Request,
): readonly Unit[] =>
  isSection ? overviewUnits(units, first, request) : firstOf(deedsOf(units, request), first);

/** What has been done; what is only told of the topic comes with it where that is little, or where it is asked why. */
function deedsOf(units: readonly Unit[], { cues }: Request): readonly Unit[] {
  const items = units.filter(({ passage }) => passage.kind === 'item');
  return items.length < SEVERAL || cues.has('why') ? units : items;
}

const SEVERAL = 2;

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

/** Several topics: what comes first in each, then what comes second. */
export function sideBySide(topics: readonly AskedTopic[], request: Request): Reply {
  const lists = topics.map((topic) =>
    unitsIn(topic, null, request).map((unit) => ({ unit, coverage: topic.coverage })),
  );
  const excerpts = new Map<Unit, Excerpt>();
  for (const { unit, coverage } of inTurns(lists)) {
    const excerpt = excerpts.has(unit) ? null : toExcerpt(unit, coverage);
    if (excerpt) excerpts.set(unit, excerpt);
  }
  return makeReply(request, {
    kind: 'overview',
    excerpts: [...excerpts.values()].slice(0, MOST_EXCERPTS),
  });
}

/** The first of each list, then the second of each. */
export function inTurns<Item>(lists: readonly (readonly Item[])[]): Item[] {
  const rounds = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: rounds }, (_, i) =>
    lists.flatMap((list) => list.slice(i, i + 1)),
  ).flat();
}

/** What excerpts are of. */
export const unitsOf = (excerpts: readonly Excerpt[], { index }: Engine): Unit[] =>
  excerpts.flatMap(
    ({ citation }) => index.units.find(({ anchor }) => anchor === citation.anchor) ?? [],
  );
