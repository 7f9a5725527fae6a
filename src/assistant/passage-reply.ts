import type { Excerpt } from '../engine/answer.ts';
import type { Engine } from '../engine/engine.ts';
import { toExcerpt } from '../engine/excerpts.ts';
import type { Unit } from '../engine/passage-index.ts';
import { type Match, namesSpeaker, type Ranking } from '../engine/ranking.ts';
import type { Selection } from '../engine/selection.ts';
import type { Cue } from './cues.ts';
import { makeReply } from './make-reply.ts';
import { asksMeasure, saysHowMuch, saysMeasure } from './quantity.ts';
import type { Reply } from './reply.ts';
import type { Request } from './request.ts';
import { overlaps } from './span.ts';
import { isKeywords, isTopicQuestion } from './topic-question.ts';

type Overview = Extract<Selection, { kind: 'overview' }>;

const MOST_EXCERPTS = 10;
/** A group that weighs less names nothing to look for. */
const NAMED = 0.3;

/** Passages that answer: one fact, a section's overview, or the whole of what has been done. */
export function passageReply(request: Request, engine: Engine): Reply {
  const everything = wholeDocument(request, engine);
  if (everything.length > 0) return makeReply(request, { kind: 'overview', excerpts: everything });
  const isTopic = isTopicQuestion(request);
  const reply = replyOutOf(engine.rank(request.query), { request, engine, isTopic });
  // A section says more than any of its passages, but of passages the one that is asked for so comes first.
  const outright = reply.kind === 'overview' ? null : engine.askedOutright(request.query);
  if (outright) return withFirst(outright, request, reply);
  if (reply.kind !== 'not-found') return reply;
  // Only now: what the documents' own words answer needs no other.
  const asked = engine.rankAsAsked(request.query, { isTopic });
  const other = asked && replyOutOf(asked, { request, engine, isTopic });
  return other?.answer.outcome === 'answered' ? other : reply;
}

function withFirst(unit: Unit, request: Request, { answer }: Reply): Reply {
  const first = toExcerpt(unit, 1);
  const rest = answer.excerpts.filter(({ citation }) => citation.anchor !== unit.anchor);
  const excerpts = [...(first ? [first] : []), ...rest].slice(0, MOST_EXCERPTS);
  return makeReply(request, { kind: 'passages', excerpts });
}

interface Replying {
  readonly request: Request;
  readonly engine: Engine;
  readonly isTopic: boolean;
}

function replyOutOf(ranking: Ranking, { request, engine, isTopic }: Replying): Reply {
  const keywords = isKeywords(request);
  const asksAmount = request.cues.has('howMuch');
  const measure = asksMeasure(request.text);
  const answers = ({ unit: { passage } }: Match): boolean =>
    // An entry on a schedule answers a question for meetings, or a bare name.
    (passage.meeting === null || keywords) &&
    (!asksAmount || saysHowMuch(passage.text)) &&
    (!measure || saysMeasure(passage.text));
  const matches = ranking.matches.filter(answers);
  const options = { isTopic, isKeywords: keywords };
  const selection = engine.select(request.query, { ...ranking, matches }, options);
  switch (selection.kind) {
    case 'none': {
      const words = selection.unmet.map(({ text }) => text);
      return makeReply(request, { kind: 'not-found', notes: [{ kind: 'unmet', words }] });
    }
    case 'overview': {
      const units = overviewUnits(selection, request);
      return makeReply(request, {
        kind: 'overview',
        excerpts: units.flatMap((unit) => toExcerpt(unit, selection.coverage) ?? []),
      });
    }
    case 'passages':
      return makeReply(request, {
        kind: 'passages',
        excerpts: selection.matches
          .slice(0, MOST_EXCERPTS)
          .flatMap(({ unit, coverage }) => toExcerpt(unit, coverage) ?? []),
      });
  }
}

/** What was done comes first, why it was when that is asked; what follows the list is no part of it. */
function overviewUnits({ section: { units }, first }: Overview, { cues }: Request): Unit[] {
  const lastItem = units.findLastIndex(({ passage }) => passage.kind === 'item');
  const body = lastItem < 0 ? units : units.slice(0, lastItem + 1);
  const items = body.filter(({ passage }) => passage.kind === 'item');
  const paragraphs = body.filter(({ passage }) => passage.kind === 'paragraph');
  if (cues.has('why')) return [...paragraphs, ...items].slice(0, MOST_EXCERPTS);
  const ordered = [...items, ...paragraphs];
  const best = ordered.filter((unit) => unit === first);
  return [...best, ...ordered.filter((unit) => unit !== first)].slice(0, MOST_EXCERPTS);
}

/** "What have you done?" is answered from every section: its first items, then its second ones. */
function wholeDocument({ query, cues }: Request, engine: Engine): Excerpt[] {
  const named = query.groups.filter(
    (group) => group.weight >= NAMED && !namesSpeaker(group, engine.index),
  );
  if (!cues.has('overview') || named.length > 0) return [];
  const lists = engine.index.sections
    .map(({ units }) =>
      units.filter(({ passage }) => passage.kind === 'item' && passage.meeting === null),
    )
    .filter((items) => items.length > 0);
  const rounds = Math.max(0, ...lists.map(({ length }) => length));
  const units = Array.from({ length: rounds }, (_, i) => lists.flatMap((items) => items[i] ?? []));
  return units
    .flat()
    .slice(0, MOST_EXCERPTS)
    .flatMap((unit) => toExcerpt(unit, 1) ?? []);
}

/** Each document's opening: what there is to ask about. */
export function sourcesReply(request: Request, { index }: Engine): Reply {
  const openings = index.units.filter(
    ({ document }, i) => index.units[i - 1]?.document !== document,
  );
  return makeReply(request, {
    kind: 'sources',
    excerpts: openings.slice(0, MOST_EXCERPTS).flatMap((unit) => toExcerpt(unit, 1) ?? []),
  });
}

/** Nothing to look for: help or the sources are asked for, if anything. */
export const namesNothing = ({ query, cueSpans }: Request): boolean =>
  query.groups.every(
    (group) =>
      group.weight < NAMED ||
      cueSpans.some((span) => ABOUT_ITSELF.has(span.cue) && overlaps(span, group)),
  );

const ABOUT_ITSELF: ReadonlySet<Cue> = new Set<Cue>(['help', 'sources']);
