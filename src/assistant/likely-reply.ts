import type { Engine } from '../engine/engine.ts';
import type { Likely } from '../engine/likely.ts';
import { makeReply } from './make-reply.ts';
import { saysWhatIsAsked } from './quantity.ts';
import type { Reply } from './reply.ts';
import type { Request } from './request.ts';
import { asksFact, asksWhether, asksWho, namesSeveral } from './topic-question.ts';
import { topicReply, unitsOf, withFirst } from './unit-reply.ts';

export interface Replying {
  readonly request: Request;
  readonly engine: Engine;
  /** It asks what there is on a topic, … */
  readonly isTopic: boolean;
  /** … or may do so: a few words, nothing of which asks. */
  readonly isBroad: boolean;
  /** What was found is asked for in these very words. */
  readonly isOutright: boolean;
}

/**
 * What was found, as far as people ask for it in such words; something else that they ask for in them far more; or
 * what nothing has found.
 */
export function likelyReply(found: Reply, replying: Replying): Reply {
  const { request, engine, isTopic, isBroad, isOutright } = replying;
  const likely = likelyFor(replying);
  if (!likely) return isBroad ? withItsTopic(found, replying) : found;
  const [first] = unitsOf(found.answer.excerpts.slice(0, 1), engine);
  const topic = likely.topic();
  if (!first) {
    // "Who is Emilia?" is told by all that there is on her.
    const isNamed = request.query.groups.some(({ kind }) => kind === 'name');
    const isOne = asksWhether(request) || (asksWho(request) && !isNamed);
    const isAsked = isBroad || (topic?.isSure && !isOne);
    if (topic && isAsked && !asksFact(request) && topic.isAllowed()) {
      return topicReply(topic, request);
    }
    const passage = isTopic ? null : likely.passage();
    return passage ? withFirst(passage, found, request) : found;
  }
  // A single word is asked for by itself: "simskolan".
  const isSeveral = isTopic || (isBroad && namesSeveral(request));
  const within = topic?.units.find((unit) => unit === first);
  const isWanted = within ? isSeveral || topic?.isBefore(within) : isTopic;
  if (topic && isWanted && topic.isAllowed()) {
    return topicReply(topic, request, within);
  }
  if (isTopic || isOutright) return found;
  const other = likely.insteadOf(first);
  if (other) return withFirst(other, found, request);
  const isUnlikely = likely.isUnlikely(first) && !saysAll(found, request);
  return isUnlikely ? makeReply(request, { kind: 'not-found', notes: [] }) : found;
}

/** Nothing that is asked is missing, and a number is among it: that is no chance, whoever asks so. */
function saysAll({ answer }: Reply, { query }: Request): boolean {
  const isExact = query.groups.some(({ kind }) => kind === 'number');
  return isExact && (answer.excerpts[0]?.score ?? 0) >= ALL;
}

/** Weighted share of the question; the rest are words that weigh next to nothing. */
const ALL = 0.97;

/** A section, and of its passages first the one that is asked for far more than the one that was. */
export function likelyFirst(overview: Reply, replying: Replying): Reply {
  const { request, engine, isTopic } = replying;
  const { excerpts } = overview.answer;
  const likely = isTopic ? null : likelyFor(replying);
  if (!likely) return overview;
  const [first] = unitsOf(excerpts.slice(0, 1), engine);
  const other = first && likely.insteadOf(first);
  const better = excerpts.find(({ citation }) => citation.anchor === other?.unit.anchor);
  if (!better) return overview;
  const rest = excerpts.filter((excerpt) => excerpt !== better);
  return makeReply(request, { kind: 'overview', excerpts: [better, ...rest] });
}

function likelyFor({ request, engine }: Replying): Likely | null {
  return engine.likely(request.query, saysWhatIsAsked(request, engine));
}

/** To a single passage those that are asked for together with it. */
function withItsTopic(found: Reply, { request, engine, isTopic }: Replying): Reply {
  const [only, other] = found.answer.excerpts;
  if (!only || other) return found;
  const topic = engine.topicAsked(request.query, { isTopic });
  const first = topic?.units.find(({ anchor }) => anchor === only.citation.anchor);
  return topic && first ? topicReply(topic, request, first) : found;
}
