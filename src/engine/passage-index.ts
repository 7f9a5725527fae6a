import MiniSearch from 'minisearch';
import type { Language } from '../language/stop-words.ts';
import { type Analyzers, analysisLanguage } from './analyzers.ts';
import { createAnchors } from './anchor.ts';
import type { Concepts } from './concepts.ts';
import type { Document, Passage } from './document.ts';
import type { Knowledge } from './knowledge.ts';
import { conceptTerms, type TextTerms, termsOf } from './terms.ts';

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

/** Fields of the index; `section` is its headings and the paragraphs under them, `title` its document's. */
const FIELDS = ['text', 'translation', 'concepts', 'heading', 'section', 'title'] as const;
type Field = (typeof FIELDS)[number];

export interface PassageIndex {
  readonly units: readonly Unit[];
  readonly sections: readonly Section[];
  readonly search: MiniSearch<IndexedPassage>;
  /** Terms of the documents' titles and publishers: who speaks, and of what. */
  readonly titleTerms: ReadonlySet<string>;
  /** Terms of what stands before a document's first heading but its title: who acts. */
  readonly introTerms: ReadonlySet<string>;
  /** In how many passages a term occurs in text, translation or concepts. */
  frequencyOf(term: string): number;
  /** Terms of passages in another language than `language` that have no translation. */
  foreignTerms(language: Language): ReadonlySet<string>;
}

type IndexedPassage = { readonly id: number } & Readonly<Record<Field, readonly string[]>>;

interface Reader {
  readonly analyzers: Analyzers;
  readonly concepts: Concepts;
}

export function createPassageIndex(knowledge: Knowledge, reader: Reader): PassageIndex {
  const { units, sections } = readUnits(knowledge.documents);
  const indexed = indexedPassages(sections, reader);
  const search = createSearch();
  search.addAll(indexed);
  const frequencies = countTerms(indexed);
  return {
    units,
    sections,
    search,
    titleTerms: new Set(indexed.flatMap(({ title }) => title)),
    introTerms: new Set(
      sections
        .filter(({ document }, i) => sections[i - 1]?.document !== document)
        .flatMap(({ units }) => units.flatMap(({ id }) => indexed[id]?.concepts ?? [])),
    ),
    frequencyOf: (term) => frequencies.get(term) ?? 0,
    foreignTerms: (language) =>
      new Set(
        units
          .filter(
            ({ passage, document }) =>
              passage.translation === null && analysisLanguage(document.language) !== language,
          )
          .flatMap(({ id }) => indexed[id]?.text ?? []),
      ),
  };
}

const headingKey = (passage: Passage): string =>
  passage.headings.map(({ depth, text }) => `${depth} ${text}`).join('\n');

function readUnits(documents: readonly Document[]): { units: Unit[]; sections: Section[] } {
  const units: Unit[] = [];
  const sections: Section[] = [];
  const anchors = createAnchors();
  for (const document of documents) {
    let key: string | null = null;
    for (const passage of document.passages) {
      let section = sections.at(-1);
      if (!section || section.document !== document || headingKey(passage) !== key) {
        key = headingKey(passage);
        const heading = passage.headings.at(-1)?.text ?? null;
        const anchor = anchors.next(document.id, 'section', heading ?? '');
        section = { document, heading, anchor, units: [] };
        sections.push(section);
      }
      const anchor = anchors.next(document.id, 'passage', passage.text);
      const unit = { id: units.length, document, passage, section, anchor };
      units.push(unit);
      section.units.push(unit);
    }
  }
  return { units, sections };
}

/** What parts terms from one another on the way into MiniSearch, which takes strings. */
export const SEPARATOR = '\n';

function createSearch(): MiniSearch<IndexedPassage> {
  return new MiniSearch<IndexedPassage>({
    fields: [...FIELDS],
    extractField: (passage, field) => {
      const value = passage[field as keyof IndexedPassage];
      return typeof value === 'number' ? String(value) : value.join(SEPARATOR);
    },
    tokenize: (terms) => terms.split(SEPARATOR),
    processTerm: (term) => term,
  });
}

function indexedPassages(sections: readonly Section[], reader: Reader): IndexedPassage[] {
  const titles = new Map<Document, TextTerms>();
  return sections.flatMap((section) => {
    const { document } = section;
    const own = analysisLanguage(document.language);
    const other = own === 'sv' ? 'en' : 'sv';
    const title =
      titles.get(document) ?? termsOf(`${document.title} ${document.publisher}`, own, reader);
    titles.set(document, title);
    const bodies = section.units.map(
      ({ passage }): Pair => [
        termsOf(passage.text, own, reader),
        termsOf(passage.translation ?? '', other, reader),
      ],
    );
    const heading = headingTerms(section, reader);
    const intro = section.units.flatMap(({ passage }, i) =>
      passage.kind === 'paragraph' ? allTerms(bodies[i] as Pair, reader) : [],
    );
    return section.units.map(({ id }, i): IndexedPassage => {
      const [text, translation] = bodies[i] as Pair;
      return {
        id,
        text: text.words,
        translation: translation.words,
        concepts: conceptTerms(text.concepts, translation.concepts, reader.concepts),
        heading,
        section: intro,
        title: allTerms([title, NOTHING], reader),
      };
    });
  });
}

/** A text and its translation. */
type Pair = readonly [TextTerms, TextTerms];

const NOTHING: TextTerms = { words: [], concepts: new Set() };

const allTerms = ([text, translation]: Pair, { concepts }: Reader): string[] => [
  ...text.words,
  ...translation.words,
  ...conceptTerms(text.concepts, translation.concepts, concepts),
];

// The document's own title as its first heading says what `title` says already.
function headingTerms({ document, units }: Section, reader: Reader): string[] {
  const own = analysisLanguage(document.language);
  const other = own === 'sv' ? 'en' : 'sv';
  return (units[0]?.passage.headings ?? [])
    .filter(({ text }) => text !== document.title)
    .flatMap(({ text, translation }) =>
      allTerms([termsOf(text, own, reader), termsOf(translation ?? '', other, reader)], reader),
    );
}

function countTerms(passages: readonly IndexedPassage[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { text, translation, concepts } of passages) {
    for (const term of new Set([...text, ...translation, ...concepts])) {
      counts.set(term, (counts.get(term) ?? 0) + 1);
    }
  }
  return counts;
}
