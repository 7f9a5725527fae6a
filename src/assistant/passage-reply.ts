import type { Likelihood } from '../engine/likelihood.ts';
import type { Excerpt } from '../engine/answer.ts';
import type { AskedTopic } from '../engine/asked-topic.ts';
import type { Engine } from '../engine/engine.ts';
import { toExcerpt } from '../engine/excerpts.ts';
import type { Unit } from '../engine/passage-index.ts';
import type { Match, Ranking } from '../engine/ranking.ts';
import { namesSpeaker } from '../engine/weights.ts';
import type { Cue } from './cues.ts';
import { makeReply } from './make-reply.ts';
import { asksMeasure, saysHowMuch, saysMeasure } from './quantity.ts';
import type { Reply } from './reply.ts';
import type { Request } from './request.ts';
import { overlaps } from './span.ts';
import { isKeywords, isPhrase, isTopicQuestion } from './topic-question.ts';

const MOST_EXCERPTS = 10;
/** A group that weighs less names nothing to look for. */
const NAMED = 0.3;

/** Passages that answer: one fact, a section's overview, a topic, or the whole of what has been done. */
export function passageReply(request: Request, engine: Engine): Reply {
  const reply = replyTo(request, engine);
  const { alone } = request;
  if (reply.kind !== 'not-found' || !alone) return reply;
  // What surrounds the question may be of quite another matter: "9 years in the queue. What do you do about homes?"
  const other = replyTo({ ...request, query: alone, alone: null }, engine);
  return other.kind === 'not-found' ? reply : other;
}

const E = (k: string, d: number) => Number(process.env[k] ?? d);
const VETO = E('VETO', 1), GAP = E('GAP', 1), LEAST_RATIO = E('LR', 6), MARGIN = E('MG', 2), COVER = E('CV', 0.7);

const TR = E('TR', 2.5), TM = E('TM', 1), TC = E('TC', .6), TD = E('TD', .5), TN = E('TN', 1), TB = E('TB', 0);
function likelyTopic(request: Request, engine: Engine): Likelihood<any> | null {
  const [best, second] = engine.likeliestTopics(request.query);
  if (!best || !second || best.ratio < TR || best.ratio - second.ratio < TM || best.coverage < TC) return null;
  return best.target.units.some((u) => engine.meetsDemands(u, request.query)) ? best : null;
}
function replyTo(request: Request, engine: Engine): Reply {
  const reply = replyFact(request, engine);
  if (reply.kind === 'overview') return reply;
  const isTopic = isTopicQuestion(request);
  const isBroad = isTopic || isKeywords(request) || isPhrase(request);
  const topic = likelyTopic(request, engine);
  if (!topic) return reply;
  const passages = engine.likeliest(request.query);
  const at = { units: topic.target.units, isSection: 'heading' in topic.target, coverage: topic.coverage };
  if (reply.kind === 'not-found') return topic.ratio - (passages[0]?.ratio ?? 0) >= TN && (!TB || isBroad) && !asksMeasure(request.text) && !['when','time','where','howMuch','why'].some((c) => request.cues.has(c as any)) ? topicReply(at, request, null) : reply;
  const anchor = reply.answer.excerpts[0]?.citation.anchor;
  const first = topic.target.units.find((u: Unit) => u.anchor === anchor);
  if (isBroad ? first || isTopic : first && topic.ratio - (passages.find((p) => p.target === first)?.ratio ?? 0) >= TD) return topicReply(at, request, first);
  return reply;
}

function replyFact(request: Request, engine: Engine): Reply {
  const reply = replyBefore(request, engine);
  const isTopic = isTopicQuestion(request);
  if (reply.kind === 'overview' || isTopic) return reply;
  const likely = engine.likeliest(request.query);
  const [best, second] = likely;
  if (!best || !second) return reply;
  if (reply.kind === 'passages') {
    const first = likely.find(({ target }) => target.anchor === reply.answer.excerpts[0]?.citation.anchor);
    if (!first) return reply;
    if (best.ratio - first.ratio >= GAP && best.ratio >= VETO && isFit(best.target, request, engine)) return withFirst(best.target, request, reply);
    if (first.ratio < VETO) return makeReply(request, { kind: 'not-found', notes: [{ kind: 'unmet', words: [] }] });
    return reply;
  }
  if (best.ratio >= LEAST_RATIO && best.ratio - second.ratio >= MARGIN && best.coverage >= COVER && isFit(best.target, request, engine)) return withFirst(best.target, request, reply);
  return reply;
}

function isFit(unit: Unit, request: Request, engine: Engine): boolean {
  const { passage } = unit;
  if (request.cues.has('howMuch') && !saysHowMuch(passage.text)) return false;
  if (asksMeasure(request.text) && !saysMeasure(passage.text)) return false;
  return engine.meetsDemands(unit, request.query);
}

function replyBefore(request: Request, engine: Engine): Reply {
  const everything = wholeDocument(request, engine);
  if (everything.length > 0) return makeReply(request, { kind: 'overview', excerpts: everything });
  const isTopic = isTopicQuestion(request);
  const reply = replyOutOf(engine.rank(request.query), { request, engine, isTopic });
  // A section says more than any of its passages, but of passages the one that is asked for so comes first.
  if (reply.kind === 'overview') return reply;
  const outright = engine.askedOutright(request.query);
  if (outright) return withFirst(outright, request, reply);
  const isBroad = isTopic || isKeywords(request) || isPhrase(request);
  if (reply.kind !== 'not-found') {
    return isBroad ? withItsTopic(reply, { request, engine, isTopic }) : reply;
  }
  // Only now: what the documents' own words answer needs no other.
  const asked = engine.rankAsAsked(request.query, { isTopic });
  const other = asked && replyOutOf(asked, { request, engine, isTopic });
  if (other?.kind === 'overview') return other;
  const topic = isBroad ? engine.topicAsked(request.query, { isTopic }) : null;
  return topic ? topicReply(topic, request) : other?.kind === 'passages' ? other : reply;
}

/** To a single passage those that are asked for together with it. */
function withItsTopic(reply: Reply, { request, engine, isTopic }: Replying): Reply {
  const { excerpts } = reply.answer;
  if (excerpts.length > 1) return reply;
  const topic = engine.topicAsked(request.query, { isTopic });
  const first = topic?.units.find(({ anchor }) => anchor === excerpts[0]?.citation.anchor);
  return topic && first ? topicReply(topic, request, first) : reply;
}

function topicReply(topic: AskedTopic, request: Request, first: Unit | null = null): Reply {
  const { units, coverage, isSection } = topic;
  const ordered = isSection ? overviewUnits(units, first, request) : firstOf(units, first);
  return makeReply(request, {
    kind: 'overview',
    excerpts: ordered.slice(0, MOST_EXCERPTS).flatMap((unit) => toExcerpt(unit, coverage) ?? []),
  });
}

const firstOf = (units: readonly Unit[], first: Unit | null): Unit[] => [
  ...units.filter((unit) => unit === first),
  ...units.filter((unit) => unit !== first),
];

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
      const units = overviewUnits(selection.section.units, selection.first, request);
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
function overviewUnits(
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
