import MiniSearch, { type AsPlainObject } from 'minisearch';
import type { Knowledge } from '../../../src/engine/knowledge.ts';
import {
  type PassageIndex,
  SEPARATOR,
  type Section,
  type Unit,
} from '../../../src/engine/passage-index.ts';

/** An index of passages as plain data. */
export interface IndexSnapshot {
  /** The document's number, the heading, the anchor. */
  readonly sections: readonly (readonly [
    document: number,
    heading: string | null,
    anchor: string,
  ])[];
  /** The section's number, and the anchor; passages stand in the order of reading. */
  readonly units: readonly (readonly [section: number, anchor: string])[];
  readonly search: AsPlainObject;
  readonly frequencies: readonly (readonly [term: string, passages: number])[];
  readonly titleTerms: readonly string[];
  readonly introTerms: readonly string[];
  readonly foreignTerms: { readonly sv: readonly string[]; readonly en: readonly string[] };
}

export function toSnapshot(index: PassageIndex, { documents }: Knowledge): IndexSnapshot {
  const search = index.search.toJSON();
  const frequencies = search.index
    .map(([term]) => [term, index.frequencyOf(term)] as const)
    .filter(([, passages]) => passages > 0);
  return {
    sections: index.sections.map(({ document, heading, anchor }) => [
      documents.indexOf(document),
      heading,
      anchor,
    ]),
    units: index.units.map(({ section, anchor }) => [index.sections.indexOf(section), anchor]),
    search,
    frequencies,
    titleTerms: [...index.titleTerms],
    introTerms: [...index.introTerms],
    foreignTerms: { sv: [...index.foreignTerms('sv')], en: [...index.foreignTerms('en')] },
  };
}

/** @throws RangeError when the snapshot is of other documents. */
export function fromSnapshot(snapshot: IndexSnapshot, { documents }: Knowledge): PassageIndex {
  const sections = snapshot.sections.map(([number, heading, anchor]): Section => {
    const document = documents[number];
    if (!document) throw new RangeError('the index is of other documents');
    return { document, heading, anchor, units: [] };
  });
  const passages = documents.flatMap((document) => document.passages);
  const units = snapshot.units.map(([number, anchor], id): Unit => {
    const [section, passage] = [sections[number], passages[id]];
    if (!section || !passage) throw new RangeError('the index is of other passages');
    const unit = { id, document: section.document, passage, section, anchor };
    section.units.push(unit);
    return unit;
  });
  const frequencies = new Map(snapshot.frequencies);
  const { sv, en } = snapshot.foreignTerms;
  const foreign = { sv: new Set(sv), en: new Set(en) };
  return {
    units,
    sections,
    search: MiniSearch.loadJS(snapshot.search, SEARCH),
    titleTerms: new Set(snapshot.titleTerms),
    introTerms: new Set(snapshot.introTerms),
    frequencyOf: (term) => frequencies.get(term) ?? 0,
    foreignTerms: (language) => foreign[language],
  };
}

/** As `createPassageIndex` has them; the browser test of equal answers holds the two together. */
const SEARCH = {
  fields: ['text', 'translation', 'concepts', 'heading', 'section', 'title'],
  tokenize: (terms: string) => terms.split(SEPARATOR),
  processTerm: (term: string) => term,
};
