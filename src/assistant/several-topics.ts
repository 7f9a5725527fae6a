import type { AskedTopic } from '../engine/asked-targets.ts';
import type { Engine } from '../engine/engine.ts';
import type { Group, Query } from '../engine/group.ts';
import { namesSpeaker } from '../engine/weights.ts';
import type { Request } from './request.ts';
import { A_THING } from './things.ts';

/** Topics that are named side by side, "bostäder och klimat"; empty where they are not several. */
export function severalTopics({ text, query }: Request, engine: Engine): readonly AskedTopic[] {
  const named = query.groups.filter(
    (group) => group.weight >= A_THING && !namesSpeaker(group, engine.index),
  );
  const isList = named.every((group, i) => {
    const before = named[i - 1];
    return !before || JOINS.test(text.slice(before.end, group.start));
  });
  if (named.length < 2 || named.length > MOST || !isList) return [];
  const topics: AskedTopic[] = [];
  for (const group of named) {
    const topic = topicOf(group, query, engine);
    if (!topic) return [];
    if (!topics.some((other) => isWithin(topic, other))) topics.push(topic);
  }
  const apart = topics.filter(
    (topic) => !topics.some((other) => other !== topic && isWithin(topic, other)),
  );
  return apart.length > 1 ? apart : [];
}

/** More are no list of topics. */
const MOST = 4;

const JOINS =
  /^\s*(?:,|;|\/|&|\+|(?:,\s*)?(?:och|o|å|samt|eller|and|or|plus)\s)\s*(?:(?:för|om|på|i|kring|for|on|about|the|in)\s+)*$/i;

/** All that the one has the other has too. */
const isWithin = (topic: AskedTopic, other: AskedTopic): boolean =>
  topic.units.every((unit) => other.units.includes(unit));

/** The section whose heading says it, or what people ask for so. */
function topicOf(group: Group, query: Query, engine: Engine): AskedTopic | null {
  if (group.kind !== 'word' || !group.isTopical) return null;
  const alone = { ...query, groups: [group] };
  const options = { isTopic: true, isKeywords: false };
  const selection = engine.select(alone, engine.rank(alone), options);
  if (selection.kind !== 'overview') return engine.topicAsked(alone, options);
  const { section, coverage } = selection;
  return { units: section.units, isSection: true, coverage };
}
