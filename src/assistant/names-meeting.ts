import type { Engine } from '../engine/engine.ts';
import type { Group } from '../engine/group.ts';

/** Dialogmöte, mötestid: compounds with a word for a meeting; roadshow: any word for a tour. */
export function namesMeeting({ word, concepts }: Group, engine: Engine): boolean {
  const { parts } = engine.analyzers.sv.analyze(word);
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  return (
    MEETINGS.has(last) ||
    (MEETINGS.has(first) && OF_MEETINGS.has(last)) ||
    ['möte', 'turné'].some((name) => isOnly(concepts, engine.concepts.ofLemma(name, 'sv')))
  );
}

const MEETINGS = new Set(['möte', 'träff', 'träffa', 'besök', 'besöka']);

/** A mötesplats is not where a meeting is, but a venue that somebody runs. */
const OF_MEETINGS = new Set(['tid', 'datum', 'dag', 'schema', 'lokal', 'kalender', 'lista']);

const isOnly = (ids: readonly string[], named: readonly string[]): boolean =>
  ids.length > 0 && ids.every((id) => named.includes(id));
