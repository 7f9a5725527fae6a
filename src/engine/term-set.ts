import { FIELDS, type Field } from './packed-index.ts';
import { decodeList, listsOf, type PostingList, type Postings } from './postings.ts';

/** Some of the index's terms. */
export interface TermSet extends Iterable<string> {
  readonly size: number;
  has(term: string): boolean;
}

/** Terms that stand in `field` of an owner that `counts`, flags by owner; found when first asked for. */
export function createTermSet(postings: Postings, field: Field, counts: () => Uint8Array): TermSet {
  let found: Found | null = null;
  const find = (): Found => {
    found ??= findTerms(postings, FIELDS.indexOf(field), counts());
    return found;
  };
  return {
    get size() {
      return find().size;
    },
    has(term) {
      const number = postings.terms.indexOf(term);
      return number >= 0 && find().flags[number] === 1;
    },
    *[Symbol.iterator]() {
      const { flags } = find();
      for (let term = 0; term < flags.length; term++) {
        if (flags[term] === 1) yield postings.terms.at(term);
      }
    },
  };
}

interface Found {
  /** Per term, 1 for those that are in the set. */
  readonly flags: Uint8Array;
  readonly size: number;
}

function findTerms(postings: Postings, field: number, counts: Uint8Array): Found {
  const flags = new Uint8Array(postings.terms.length);
  if (!counts.includes(1)) return { flags, size: 0 };
  // Where all owners count, their lists need not be read.
  const isEach = !counts.includes(0);
  let size = 0;
  for (let term = 0; term < flags.length; term++) {
    const list = listsOf(postings, term).find((each) => each.field === field);
    if (!list || !(isEach || someOf(list, postings.bytes, counts))) continue;
    flags[term] = 1;
    size += 1;
  }
  return { flags, size };
}

function someOf(list: PostingList, bytes: Uint8Array, counts: Uint8Array): boolean {
  const owners = new Uint32Array(list.count);
  decodeList(bytes, list, { owners, frequencies: new Uint16Array(list.count) });
  return owners.some((owner) => counts[owner] === 1);
}
