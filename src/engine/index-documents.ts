import { type Analyzers, analysisLanguage } from './analyzers.ts';
import { createCollector } from './collect-postings.ts';
import type { Concepts } from './concepts.ts';
import type { Document, Passage } from './document.ts';
import { countFrequencies } from './frequencies.ts';
import { FIELDS, type Field, type PackedIndex } from './packed-index.ts';
import { nameAll, sectionsOf } from './sections.ts';
import { conceptTerms, type TextTerms, termsOf } from './terms.ts';

export interface IndexReader {
  readonly analyzers: Analyzers;
  readonly concepts: Concepts;
  /** Told how many passages have been analysed, after each document. */
  readonly onProgress?: (passages: number) => void;
}

export function indexDocuments(documents: readonly Document[], reader: IndexReader): PackedIndex {
  const collector = createCollector(FIELDS.length);
  const lengths = FIELDS.map((): number[] => []);
  const add: Add = (field, owner, terms) => {
    const number = FIELDS.indexOf(field);
    // Without any term MiniSearch, whose scores these are, counts an empty one.
    lengths[number]?.push(Math.max(1, collector.add(number, owner, terms)));
  };
  const sectionStarts = [0];
  const documentStarts = [0];
  documents.forEach((document, number) => {
    const analysis = createAnalysis(document, reader);
    add('title', number, analysis.title());
    for (const passages of sectionsOf(document)) {
      const first = sectionStarts.at(-1) ?? 0;
      addSection(passages, analysis, { section: sectionStarts.length - 1, first, add });
      sectionStarts.push(first + passages.length);
    }
    documentStarts.push(sectionStarts.length - 1);
    reader.onProgress?.(sectionStarts.at(-1) ?? 0);
  });
  const postings = collector.finish();
  return {
    sectionStarts: Uint32Array.from(sectionStarts),
    documentStarts: Uint32Array.from(documentStarts),
    ...nameAll(documents),
    lengths: lengths.map((each) => Uint32Array.from(each)),
    postings,
    frequencies: countFrequencies(postings),
  };
}

type Add = (field: Field, owner: number, terms: readonly string[]) => void;

interface Destination {
  readonly section: number;
  /** The number of its first passage. */
  readonly first: number;
  readonly add: Add;
}

function addSection(
  passages: readonly Passage[],
  analysis: DocumentAnalysis,
  { section, first, add }: Destination,
): void {
  const intro: string[] = [];
  passages.forEach((passage, i) => {
    const [text, translation] = analysis.pair(passage.text, passage.translation);
    const concepts = analysis.concepts([text, translation]);
    add('text', first + i, text.words);
    add('translation', first + i, translation.words);
    add('concepts', first + i, concepts);
    if (passage.kind !== 'paragraph') return;
    for (const terms of [text.words, translation.words, concepts]) {
      for (const term of terms) intro.push(term);
    }
  });
  add('heading', section, analysis.headings(passages[0]));
  add('section', section, intro);
}

/** A text and its translation. */
type Pair = readonly [TextTerms, TextTerms];

/** Terms of what a document holds. */
interface DocumentAnalysis {
  pair(text: string, translation: string | null): Pair;
  concepts(pair: Pair): string[];
  headings(passage: Passage | undefined): string[];
  /** With the publisher's. */
  title(): string[];
}

const NOTHING: TextTerms = { words: [], concepts: new Set() };

function createAnalysis(document: Document, reader: IndexReader): DocumentAnalysis {
  const own = analysisLanguage(document.language);
  const other = own === 'sv' ? 'en' : 'sv';
  const pair = (text: string, translation: string | null): Pair => [
    termsOf(text, own, reader),
    translation ? termsOf(translation, other, reader) : NOTHING,
  ];
  const concepts = ([text, translation]: Pair): string[] =>
    conceptTerms(text.concepts, translation.concepts, reader.concepts);
  const all = (both: Pair): string[] => [...both[0].words, ...both[1].words, ...concepts(both)];
  return {
    pair,
    concepts,
    // The document's own title as its first heading says what `title` says already.
    headings: (passage) =>
      (passage?.headings ?? [])
        .filter(({ text }) => text !== document.title)
        .flatMap(({ text, translation }) => all(pair(text, translation))),
    title: () => all(pair(`${document.title} ${document.publisher}`, null)),
  };
}
