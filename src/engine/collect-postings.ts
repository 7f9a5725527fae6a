import { mergePostings } from './merge-postings.ts';
import { MOST_FREQUENT, type Postings } from './postings.ts';
import { createPostingsWriter } from './postings-writer.ts';

/** Takes the terms of one field's owner after another, and packs them. */
export interface Collector {
  /**
   * How many different terms there are. Owners of one field come in ascending order, each once.
   */
  add(field: number, owner: number, terms: readonly string[]): number;
  finish(): Postings;
}

/** What has been collected is packed at so many postings: 36 MB of them. */
const MOST_LOOSE = 4_000_000;

export function createCollector(fields: number): Collector {
  const packed: Postings[] = [];
  let loose = createLoose(fields);
  const pack = (): void => {
    if (loose.count === 0) return;
    packed.push(packLoose(loose));
    loose = createLoose(fields);
  };
  return {
    add(field, owner, terms) {
      const frequencies = new Map<number, number>();
      for (const term of terms) {
        const number = numberOf(term, loose.numbers);
        frequencies.set(number, (frequencies.get(number) ?? 0) + 1);
      }
      for (const [term, frequency] of frequencies) {
        addLoose(loose, term * fields + field, owner, Math.min(frequency, MOST_FREQUENT));
      }
      if (loose.count >= MOST_LOOSE) pack();
      return frequencies.size;
    },
    finish() {
      pack();
      const [only, second] = packed;
      if (only && !second) return only;
      return mergePostings(
        packed.map((postings) => ({ postings })),
        fields,
      );
    },
  };
}

/** Postings in the order in which they have come. */
interface Loose {
  readonly fields: number;
  readonly numbers: Map<string, number>;
  count: number;
  /** `term * fields + field` */
  keys: Uint32Array;
  owners: Uint32Array;
  frequencies: Uint16Array;
}

const FIRST_CAPACITY = 4096;

const createLoose = (fields: number): Loose => ({
  fields,
  numbers: new Map(),
  count: 0,
  keys: new Uint32Array(FIRST_CAPACITY),
  owners: new Uint32Array(FIRST_CAPACITY),
  frequencies: new Uint16Array(FIRST_CAPACITY),
});

function numberOf(term: string, numbers: Map<string, number>): number {
  const known = numbers.get(term);
  if (known !== undefined) return known;
  numbers.set(term, numbers.size);
  return numbers.size - 1;
}

function addLoose(loose: Loose, key: number, owner: number, frequency: number): void {
  if (loose.count === loose.keys.length) {
    const larger = loose.count * 2;
    const { keys, owners, frequencies } = loose;
    loose.keys = new Uint32Array(larger);
    loose.keys.set(keys);
    loose.owners = new Uint32Array(larger);
    loose.owners.set(owners);
    loose.frequencies = new Uint16Array(larger);
    loose.frequencies.set(frequencies);
  }
  loose.keys[loose.count] = key;
  loose.owners[loose.count] = owner;
  loose.frequencies[loose.count] = frequency;
  loose.count += 1;
}

function packLoose(loose: Loose): Postings {
  const { fields, numbers, owners, frequencies } = loose;
  const { places, order } = sortByKey(loose);
  const writer = createPostingsWriter(loose.count * 2);
  for (const term of [...numbers.keys()].sort()) {
    const first = (numbers.get(term) as number) * fields;
    for (let field = 0; field < fields; field++) {
      const end = places[first + field + 1] as number;
      for (let at = places[first + field] as number; at < end; at++) {
        const place = order[at] as number;
        writer.posting(owners[place] as number, frequencies[place] as number);
      }
      writer.endList(field);
    }
    writer.endTerm(term);
  }
  return writer.finish();
}

/** A counting sort that keeps the order of what has the same key: where each key begins, and what is there. */
function sortByKey({ keys, count, numbers, fields }: Loose): {
  places: Uint32Array;
  order: Uint32Array;
} {
  const places = new Uint32Array(numbers.size * fields + 1);
  for (let i = 0; i < count; i++) increase(places, (keys[i] as number) + 1, 1);
  for (let key = 1; key < places.length; key++) increase(places, key, places[key - 1] as number);
  const next = places.slice();
  const order = new Uint32Array(count);
  for (let i = 0; i < count; i++) {
    const key = keys[i] as number;
    order[next[key] as number] = i;
    increase(next, key, 1);
  }
  return { places, order };
}

const increase = (counts: Uint32Array, at: number, by: number): void => {
  counts[at] = (counts[at] as number) + by;
};
