import { type Decoded, decodeList, listsOf, MOST_FREQUENT, type Postings } from './postings.ts';
import { createPostingsWriter, type PostingsWriter } from './postings-writer.ts';

/** Postings, and what has become of their owners. */
export interface Part {
  readonly postings: Postings;
  /** The new number of a field's owner; -1 for one that is gone. All stay when left out. */
  readonly renumber?: (field: number, owner: number) => number;
}

/** All postings of the parts; no owner's field may be in two of them. */
export function mergePostings(parts: readonly Part[], fields: number): Postings {
  const size = parts.reduce((sum, { postings }) => sum + postings.bytes.length, 0);
  const writer = createPostingsWriter(size);
  const lists = Array.from({ length: fields }, createGathered);
  for (const [term, holders] of termsOf(parts)) {
    for (const [part, number] of holders) gather(part, number, lists);
    lists.forEach((list, field) => {
      writeList(field, list, writer);
      list.count = 0;
    });
    writer.endTerm(term);
  }
  return writer.finish();
}

type Holder = readonly [part: Part, term: number];

/** Every term in ascending order, with the parts that have it. */
function* termsOf(parts: readonly Part[]): Generator<[string, Holder[]]> {
  const cursors = parts.map((part) => ({ part, at: 0, term: termAt(part, 0) }));
  for (;;) {
    let least: string | null = null;
    for (const { term } of cursors) {
      if (term !== null && (least === null || term < least)) least = term;
    }
    if (least === null) return;
    const holders: Holder[] = [];
    for (const cursor of cursors) {
      if (cursor.term !== least) continue;
      holders.push([cursor.part, cursor.at]);
      cursor.at += 1;
      cursor.term = termAt(cursor.part, cursor.at);
    }
    yield [least, holders];
  }
}

const termAt = ({ postings: { terms } }: Part, at: number): string | null =>
  at < terms.length ? terms.at(at) : null;

/** `owner * FREQUENCIES + frequency`, for each owner. */
interface Gathered {
  values: Float64Array;
  count: number;
}

const FREQUENCIES = MOST_FREQUENT + 1;

const createGathered = (): Gathered => ({ values: new Float64Array(64), count: 0 });

let decoded: Decoded = { owners: new Uint32Array(64), frequencies: new Uint16Array(64) };

function gather({ postings, renumber }: Part, term: number, lists: readonly Gathered[]): void {
  for (const list of listsOf(postings, term)) {
    const { field, count } = list;
    const into = lists[field];
    if (!into) throw new RangeError(`no field ${field}`);
    if (decoded.owners.length < count) {
      decoded = { owners: new Uint32Array(count * 2), frequencies: new Uint16Array(count * 2) };
    }
    decodeList(postings.bytes, list, decoded);
    if (into.values.length < into.count + count) {
      const larger = new Float64Array((into.count + count) * 2);
      larger.set(into.values.subarray(0, into.count));
      into.values = larger;
    }
    for (let i = 0; i < count; i++) {
      const old = decoded.owners[i] as number;
      const owner = renumber ? renumber(field, old) : old;
      if (owner < 0) continue;
      into.values[into.count++] = owner * FREQUENCIES + (decoded.frequencies[i] as number);
    }
  }
}

function writeList(field: number, { values, count }: Gathered, writer: PostingsWriter): void {
  const own = values.subarray(0, count);
  if (!ascends(own)) own.sort();
  for (const value of own) {
    const owner = Math.floor(value / FREQUENCIES);
    writer.posting(owner, value - owner * FREQUENCIES);
  }
  writer.endList(field);
}

function ascends(values: Float64Array): boolean {
  for (let i = 1; i < values.length; i++) {
    if ((values[i] as number) < (values[i - 1] as number)) return false;
  }
  return true;
}
