import type { Engine } from '../engine/engine.ts';
import { makeReply } from './make-reply.ts';
import { saysWhatIsAsked } from './quantity.ts';
import type { Reply } from './reply.ts';
import type { Request } from './request.ts';
import { asksFact } from './topic-question.ts';
import { topicReply, withFirst } from './unit-reply.ts';

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
  const saysIt = saysWhatIsAsked(request);
  const likely = engine.likely(request.query, ({ passage }) => saysIt(passage.text));
  if (!likely) return isBroad ? withItsTopic(found, replying) : found;
  const anchor = found.answer.excerpts[0]?.citation.anchor;
  const topic = likely.topic();
  if (anchor === undefined) {
    if (topic?.isSure && !asksFact(request)) return topicReply(topic, request);
    const passage = isTopic ? null : likely.passage();
    return passage ? withFirst(passage, found, request) : found;
  }
  const first = engine.index.units.find((unit) => unit.anchor === anchor);
  const within = topic?.units.find((unit) => unit === first);
  if (topic && (within ? isBroad || topic.isBefore(within) : isTopic)) {
    return topicReply(topic, request, within);
  }
  if (!first || isTopic || isOutright) return found;
  const other = likely.insteadOf(first);
  if (other) return withFirst(other, found, request);
  return likely.isUnlikely(first) ? makeReply(request, { kind: 'not-found', notes: [] }) : found;
}

/** To a single passage those that are asked for together with it. */
function withItsTopic(found: Reply, { request, engine, isTopic }: Replying): Reply {
  const [only, other] = found.answer.excerpts;
  if (!only || other) return found;
  const topic = engine.topicAsked(request.query, { isTopic });
  const first = topic?.units.find(({ anchor }) => anchor === only.citation.anchor);
  return topic && first ? topicReply(topic, request, first) : found;
}
