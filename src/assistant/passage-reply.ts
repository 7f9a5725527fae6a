import type { Excerpt } from '../engine/answer.ts';
import type { Engine } from '../engine/engine.ts';
import { toExcerpt } from '../engine/excerpts.ts';
import type { Group } from '../engine/group.ts';
import type { Match, Ranking } from '../engine/ranking.ts';
import { MET } from '../engine/selection.ts';
import { namesSpeaker } from '../engine/weights.ts';
import type { Cue } from './cues.ts';
import { likelyFirst, likelyReply, type Replying } from './likely-reply.ts';
import { MOST_EXCERPTS, makeReply } from './make-reply.ts';
import { saysWhatIsAsked, tellsWhatIsAsked } from './quantity.ts';
import type { Reply } from './reply.ts';
import type { Request } from './request.ts';
import { severalTopics } from './several-topics.ts';
import { overlaps } from './span.ts';
import { isKeywords, isPhrase, isTopicQuestion } from './topic-question.ts';
import {
  inTurns,
  overviewUnits,
  sideBySide,
  topicReply,
  unitsOf,
  withFirst,
} from './unit-reply.ts';

/** A group that weighs less names nothing to look for. */
const NAMED = 0.3;

/** Passages that answer: one fact, a section's overview, a topic, or the whole of what has been done. */
export function passageReply(request: Request, engine: Engine): Reply {
  const reply = toldFirst(replyTo(request, engine), request, engine);
  const { alone } = request;
  if (reply.kind !== 'not-found' || !alone) return reply;
  // What surrounds the question may be of quite another matter: "9 years in the queue. What do you do about homes?"
  const other = replyTo({ ...request, query: alone, alone: null }, engine);
  return other.kind === 'not-found' ? reply : other;
}

/** Of a section first what tells what is asked; one of which no passage does is no answer. */
function toldFirst(reply: Reply, request: Request, engine: Engine): Reply {
  if (reply.kind !== 'overview') return reply;
  const { excerpts } = reply.answer;
  const units = unitsOf(excerpts, engine);
  const tellsIt = tellsWhatIsAsked(request, engine);
  const told = new Set(units.filter((unit) => tellsIt(unit)).map(({ anchor }) => anchor));
  if (told.size === units.length) return reply;
  if (told.size === 0) return makeReply(request, { kind: 'not-found', notes: [] });
  const isTold = ({ citation }: Excerpt): boolean => told.has(citation.anchor);
  const rest = excerpts.filter((excerpt) => !isTold(excerpt));
  return makeReply(request, {
    kind: 'overview',
    excerpts: [...excerpts.filter(isTold), ...rest],
  });
}

function replyTo(request: Request, engine: Engine): Reply {
  const everything = wholeDocument(request, engine);
  if (everything.length > 0) return makeReply(request, { kind: 'overview', excerpts: everything });
  const isTopic = isTopicQuestion(request);
  const isBroad = isTopic || isKeywords(request) || isPhrase(request);
  const replying = { request, engine, isTopic, isBroad, isOutright: false };
  const several = isBroad ? severalTopics(request, engine) : [];
  if (several.length > 0) return sideBySide(several, request);
  const found = replyOutOf(engine.rank(request.query), replying);
  // A section says more than any of its passages, but of passages the one that is asked for so comes first.
  if (found.kind === 'overview') return likelyFirst(found, replying);
  const outright = engine.askedOutright(request.query);
  if (outright && tellsWhatIsAsked(request, engine)(outright)) {
    const reply = withFirst({ unit: outright, coverage: 1 }, found, request);
    return likelyReply(reply, { ...replying, isOutright: true });
  }
  // Only now: what the documents' own words answer needs no other.
  const reply = found.kind === 'not-found' ? (replyAsAsked(replying) ?? found) : found;
  return reply.kind === 'overview' ? reply : likelyReply(reply, replying);
}

/** Null where nobody is known to ask so. */
function replyAsAsked(replying: Replying): Reply | null {
  const { request, engine, isTopic, isBroad } = replying;
  const asked = engine.rankAsAsked(request.query, { isTopic });
  const reply = asked && replyOutOf(asked, replying);
  if (reply?.kind === 'overview') return reply;
  const topic = isBroad ? engine.topicAsked(request.query, { isTopic }) : null;
  return topic ? topicReply(topic, request) : reply?.kind === 'passages' ? reply : null;
}

function replyOutOf(ranking: Ranking, { request, engine, isTopic }: Replying): Reply {
  const keywords = isKeywords(request);
  const saysIt = saysWhatIsAsked(request, engine);
  const answers = ({ unit, own }: Match): boolean =>
    // An entry on a schedule answers a question for meetings, or a bare name.
    (unit.passage.meeting === null || keywords) && saysIt(unit, own);
  const matches = ranking.matches.filter(answers);
  const options = { isTopic, isKeywords: keywords };
  const selection = engine.select(request.query, { ...ranking, matches }, options);
  switch (selection.kind) {
    case 'none': {
      const words = nowhere(selection.unmet, ranking, request);
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

/** Of what is missing what no passage says: of the rest they say something, and not what is asked. */
function nowhere(unmet: readonly Group[], { matches }: Ranking, { query }: Request): string[] {
  const isNowhere = (group: Group): boolean => {
    const i = query.groups.indexOf(group);
    return matches.every(({ near }) => (near[i] ?? 0) < MET);
  };
  const words = unmet.filter(isNowhere).map(({ text }) => text);
  return [...new Set(words)].slice(0, MOST_WORDS);
}

const MOST_WORDS = 6;

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
  return inTurns(lists)
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
