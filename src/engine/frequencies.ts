import { LEVELS } from './packed-index.ts';
import { decodeList, listsOf, type Postings } from './postings.ts';

/** Per term, how many passages have it in a field of their own: in text, translation or concepts. */
export function countFrequencies(postings: Postings): Uint32Array {
  const { terms, bytes } = postings;
  const counts = new Uint32Array(terms.length);
  for (let term = 0; term < terms.length; term++) {
    const lists = listsOf(postings, term).filter(({ field }) => LEVELS[field] === 'unit');
    if (lists.length < 2) {
      counts[term] = lists[0]?.count ?? 0;
      continue;
    }
    const units = new Set<number>();
    for (const list of lists) {
      const owners = new Uint32Array(list.count);
      decodeList(bytes, list, { owners, frequencies: new Uint16Array(list.count) });
      for (const unit of owners) units.add(unit);
    }
    counts[term] = units.size;
  }
  return counts;
}
