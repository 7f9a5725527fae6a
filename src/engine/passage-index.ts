import type { Language } from '../language/stop-words.ts';
import { analysisLanguage } from './analyzers.ts';
import type { Document, Passage } from './document.ts';
import { type IndexReader, indexDocuments } from './index-documents.ts';
import type { Knowledge } from './knowledge.ts';
import { lazily } from './lazily.ts';
import { countDocuments, countUnits, type PackedIndex } from './packed-index.ts';
import { createSearch, type Search } from './passage-search.ts';
import { anchorAt, headingOf } from './sections.ts';
import { createTermSet, type TermSet } from './term-set.ts';

/** A passage with what surrounds it. */
export interface Unit {
  /** Its place among all passages of all documents, in the order of reading. */
  readonly id: number;
  readonly document: Document;
  readonly passage: Passage;
  readonly section: Section;
  /** Its short and lasting name among all passages and sections. */
  readonly anchor: string;
}

/** What stands under one heading. */
export interface Section {
  readonly document: Document;
  readonly heading: string | null;
  readonly anchor: string;
  readonly units: Unit[];
}

export interface PassageIndex {
  readonly units: readonly Unit[];
  readonly sections: readonly Section[];
  readonly search: Search;
  /** Terms of the documents' titles and publishers: who speaks, and of what. */
  readonly titleTerms: TermSet;
  /** Concepts of what stands before a document's first heading but its title: who acts. */
  readonly introTerms: TermSet;
  /** How many passages there are, a long one counted as often as it has stretches that might answer. */
  stretches(): number;
  /** In how many passages a term occurs in text, translation or concepts. */
  frequencyOf(term: string): number;
  /** Terms of passages in another language than `language` that have no translation. */
  foreignTerms(language: Language): TermSet;
  /** What it reads; with the same documents `openPassageIndex` makes the index of it again. */
  readonly packed: PackedIndex;
}

export function createPassageIndex(knowledge: Knowledge, reader: IndexReader): PassageIndex {
  return openPassageIndex(knowledge, indexDocuments(knowledge.documents, reader));
}

/** @throws RangeError when `packed` is of other documents. */
export function openPassageIndex({ documents }: Knowledge, packed: PackedIndex): PassageIndex {
  const { postings, frequencies } = packed;
  const { units, sections } = readUnits(documents, packed);
  const flagsOf = (counts: (unit: Unit) => boolean) => () =>
    Uint8Array.from(units, (unit) => (counts(unit) ? 1 : 0));
  const foreignTo = (language: Language): TermSet => {
    const isForeign = new Map(
      documents.map((document) => [document, analysisLanguage(document.language) !== language]),
    );
    const counts = ({ passage, document }: Unit): boolean =>
      passage.translation === null && isForeign.get(document) === true;
    return createTermSet(postings, 'text', flagsOf(counts));
  };
  const foreign = { sv: foreignTo('sv'), en: foreignTo('en') };
  return {
    units,
    sections,
    search: createSearch(packed),
    titleTerms: createTermSet(postings, 'title', () => new Uint8Array(documents.length).fill(1)),
    introTerms: createTermSet(postings, 'concepts', flagsOf(isIntro)),
    stretches: lazily(() =>
      units.reduce((sum, { passage }) => sum + Math.ceil(passage.text.length / STRETCH), 0),
    ),
    frequencyOf: (term) => frequencies[postings.terms.indexOf(term)] ?? 0,
    foreignTerms: (language) => foreign[language],
    packed,
  };
}

/** Letters: some sixty words. */
const STRETCH = 400;

function readUnits(
  documents: readonly Document[],
  packed: PackedIndex,
): { units: Unit[]; sections: Section[] } {
  const { documentStarts, sectionStarts, unitAnchors, sectionAnchors } = packed;
  if (countDocuments(packed) !== documents.length) {
    throw new RangeError('the index is of other documents');
  }
  const units: Unit[] = [];
  const sections: Section[] = [];
  documents.forEach((document, number) => {
    const first = units.length;
    const end = documentStarts[number + 1] as number;
    for (let at = documentStarts[number] as number; at < end; at++) {
      const from = sectionStarts[at] as number;
      const passages = document.passages.slice(
        from - first,
        (sectionStarts[at + 1] as number) - first,
      );
      const heading = headingOf(passages[0]);
      const section: Section = {
        document,
        heading,
        anchor: anchorAt(sectionAnchors, at),
        units: [],
      };
      sections.push(section);
      for (const passage of passages) {
        const id = units.length;
        const unit = { id, document, passage, section, anchor: anchorAt(unitAnchors, id) };
        units.push(unit);
        section.units.push(unit);
      }
    }
    if (units.length - first !== document.passages.length) {
      throw new RangeError('the index is of other passages');
    }
  });
  if (units.length !== countUnits(packed)) throw new RangeError('the index is of other passages');
  return { units, sections };
}

/** It stands before its document's first heading but the title. */
const isIntro = ({ section, document }: Unit): boolean =>
  section.units[0]?.passage === document.passages[0];
