import { areStarts } from './packed-strings.ts';
import { checkPostings, type Postings } from './postings.ts';

/** Fields of the index; `section` is its headings and the paragraphs under them, `title` its document's. */
export const FIELDS = ['text', 'translation', 'concepts', 'heading', 'section', 'title'] as const;
export type Field = (typeof FIELDS)[number];

/** What a field is kept once for: each passage, each section or each document. */
export type Level = 'unit' | 'section' | 'document';

export const LEVELS: readonly Level[] = ['unit', 'unit', 'unit', 'section', 'section', 'document'];

/**
 * An index of passages as typed arrays. Passages stand in the order of reading, so that those of a
 * section, and the sections of a document, are a range.
 */
export interface PackedIndex {
  /** The first passage of each section, and the number of all. */
  readonly sectionStarts: Uint32Array;
  /** The first section of each document, and the number of all. */
  readonly documentStarts: Uint32Array;
  /** Eight letters each. */
  readonly unitAnchors: Uint8Array;
  readonly sectionAnchors: Uint8Array;
  /** Per field, the number of different terms that each owner has. */
  readonly lengths: readonly Uint32Array[];
  readonly postings: Postings;
  /** Per term, the passages that have it in text, translation or concepts. */
  readonly frequencies: Uint32Array;
}

export const ANCHOR_LENGTH = 8;

export const countUnits = ({ sectionStarts }: PackedIndex): number => sectionStarts.at(-1) ?? 0;
const countSections = ({ documentStarts }: PackedIndex): number => documentStarts.at(-1) ?? 0;
export const countDocuments = ({ documentStarts }: PackedIndex): number =>
  documentStarts.length - 1;

function countOwners(index: PackedIndex, level: Level): number {
  switch (level) {
    case 'unit':
      return countUnits(index);
    case 'section':
      return countSections(index);
    case 'document':
      return countDocuments(index);
  }
}

/** Per field, the first passage of each owner, and the number of all; null where the owners are the passages. */
export function unitStarts({ sectionStarts, documentStarts }: PackedIndex): (Uint32Array | null)[] {
  const ofDocuments = documentStarts.map((section) => sectionStarts[section] as number);
  const starts = { unit: null, section: sectionStarts, document: ofDocuments };
  return LEVELS.map((level) => starts[level]);
}

/** Per field, the owner of each passage; null where it is the passage. */
export function unitOwners(index: PackedIndex): (Uint32Array | null)[] {
  const made = new Map<Uint32Array, Uint32Array>();
  return unitStarts(index).map((starts) => {
    if (!starts) return null;
    const owners = made.get(starts) ?? new Uint32Array(countUnits(index));
    if (!made.has(starts)) {
      for (let owner = 0; owner < starts.length - 1; owner++) {
        owners.fill(owner, starts[owner], starts[owner + 1]);
      }
    }
    made.set(starts, owners);
    return owners;
  });
}

/** @throws RangeError when its parts do not fit together. */
export function checkIndex(index: PackedIndex): void {
  const { sectionStarts, documentStarts, unitAnchors, sectionAnchors, lengths, postings } = index;
  const fits =
    areStarts(sectionStarts, countUnits(index)) &&
    areStarts(documentStarts, countSections(index)) &&
    sectionStarts.length === countSections(index) + 1 &&
    unitAnchors.length === countUnits(index) * ANCHOR_LENGTH &&
    sectionAnchors.length === countSections(index) * ANCHOR_LENGTH &&
    lengths.length === FIELDS.length &&
    LEVELS.every((level, field) => lengths[field]?.length === countOwners(index, level)) &&
    index.frequencies.length === postings.terms.length;
  if (!fits) throw new RangeError('the parts of the index do not fit together');
  checkPostings(postings);
}
