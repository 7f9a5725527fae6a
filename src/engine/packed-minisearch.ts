import MiniSearch from 'minisearch';
import { FIELDS } from './packed-index.ts';
import type { QueryList, QueryTerm } from './query-lists.ts';
import type { Statistics } from './statistics.ts';

/** What parts terms from one another on the way into MiniSearch, which takes strings. */
export const SEPARATOR = '\n';

/** What MiniSearch asks of a map of a term's frequencies by passage. */
type Frequencies = Pick<Map<number, number>, 'size' | 'get' | 'keys'>;

/**
 * A MiniSearch that is lent the postings of one query at a time. What it inherits reads its index by way
 * of the maps that are replaced here; nothing else is called than `hold` and `search`.
 */
export class PackedMiniSearch extends MiniSearch {
  readonly #marks: Uint8Array;
  readonly #known = new Map<number, number[]>();

  constructor({ units, lengths, averages, owners }: Statistics) {
    super({
      fields: [...FIELDS],
      tokenize: (terms) => terms.split(SEPARATOR),
      processTerm: (term) => term,
    });
    this.#marks = new Uint8Array(units);
    const lengthsOf = (unit: number): number[] => {
      const before = this.#known.get(unit);
      if (before) return before;
      const own = lengths.map((each, field) => each[owners[field]?.[unit] ?? unit] as number);
      this.#known.set(unit, own);
      return own;
    };
    this._documentCount = units;
    this._avgFieldLength = [...averages];
    this._documentIds = asMap<number>({ has: () => true, get: (unit) => unit });
    this._storedFields = new Map();
    this._fieldLength = asMap({ get: lengthsOf });
  }

  /** The postings for the next search: those of the `chosen` passages, or all for null. */
  hold(terms: readonly QueryTerm[], chosen: Uint32Array | null): void {
    const marks = chosen && this.#marks;
    // Of a few hundred that are chosen anew each time nothing needs to be remembered.
    if (chosen) this.#known.clear();
    for (const unit of chosen ?? []) this.#marks[unit] = 1;
    const held = new Map(
      terms.map(({ term, lists }) => [
        term,
        new Map(lists.map((list) => [list.field, toFrequencies(list, marks)])),
      ]),
    );
    for (const unit of chosen ?? []) this.#marks[unit] = 0;
    this._index = held as unknown as typeof this._index;
  }
}

const asMap = <V>(part: Partial<Map<number, V>>): Map<number, V> => part as Map<number, V>;

/** A term's frequencies by passage; `size` tells of all passages, as rarity is reckoned by it. */
function toFrequencies(list: QueryList, marks: Uint8Array | null): Frequencies {
  const { owners, frequencies, starts, units } = list;
  const found = new Map<number, number>();
  for (let i = 0; i < owners.length; i++) {
    const owner = owners[i] as number;
    const end = starts ? (starts[owner + 1] as number) : owner + 1;
    for (let unit = starts ? (starts[owner] as number) : owner; unit < end; unit++) {
      if (marks === null || marks[unit]) found.set(unit, frequencies[i] as number);
    }
  }
  return { size: units, get: (unit) => found.get(unit), keys: () => found.keys() };
}
