import type { Document } from './document.ts';
import { countFrequencies } from './frequencies.ts';
import type { KeptIndex } from './index-bytes.ts';
import { type IndexReader, indexDocuments } from './index-documents.ts';
import { mergePostings, type Part } from './merge-postings.ts';
import { FIELDS, LEVELS, type Level, type PackedIndex } from './packed-index.ts';
import { nameAll } from './sections.ts';
import { collectWords, type WordPostings } from './words.ts';

export interface Update {
  /** All of them, in order. */
  readonly documents: readonly Document[];
  /** Per document its number in the index before, where it is what it was there; null for one to be analysed. */
  readonly known: readonly (number | null)[];
}

/** The index of the documents, of which those that are not known alone are analysed. */
export function updateIndex(
  before: KeptIndex,
  { documents, known }: Update,
  reader: IndexReader,
): KeptIndex {
  const changed = documents.filter((_, i) => known[i] === null);
  const fresh = makeIndex(changed, reader);
  const sources = [before, fresh];
  let next = 0;
  /** Where each document of the new order is to be had. */
  const origins = known.map((number): Origin => (number === null ? [1, next++] : [0, number]));
  const { moves, sectionStarts, documentStarts } = arrange(
    sources.map(({ packed }) => packed),
    origins,
  );
  const postings = mergePostings(
    sources.map(({ packed }, i) => partOf(packed, moves[i] as Moves)),
    FIELDS.length,
  );
  const lengths = FIELDS.map((_, field) =>
    moved(
      sources.map(({ packed }) => packed.lengths[field] as Uint32Array),
      moves.map((each) => each[LEVELS[field] as Level]),
    ),
  );
  const wordsOf = (language: keyof WordPostings) =>
    mergePostings(
      sources.map(({ words }, i) => ({
        postings: words[language],
        renumber: (_, owner) => moves[i]?.document[owner] ?? GONE,
      })),
      1,
    );
  return {
    packed: {
      sectionStarts,
      documentStarts,
      ...nameAll(documents),
      lengths,
      postings,
      frequencies: countFrequencies(postings),
    },
    words: { sv: wordsOf('sv'), en: wordsOf('en') },
  };
}

export const makeIndex = (documents: readonly Document[], reader: IndexReader): KeptIndex => ({
  packed: indexDocuments(documents, reader),
  words: collectWords(documents),
});

/** The source, and the document's number in it. */
type Origin = readonly [source: number, document: number];

const GONE = -1;

/** The new numbers of a source's passages, sections and documents; `GONE` for those that are left out. */
type Moves = Readonly<Record<Level, Int32Array>>;

interface Arrangement {
  readonly moves: readonly Moves[];
  readonly sectionStarts: Uint32Array;
  readonly documentStarts: Uint32Array;
}

function arrange(sources: readonly PackedIndex[], origins: readonly Origin[]): Arrangement {
  const gone = (length: number): Int32Array => new Int32Array(length).fill(GONE);
  const moves = sources.map((source) => ({
    unit: gone(source.sectionStarts.at(-1) ?? 0),
    section: gone(source.documentStarts.at(-1) ?? 0),
    document: gone(source.documentStarts.length - 1),
  }));
  const sectionStarts = [0];
  const documentStarts = [0];
  origins.forEach(([from, number], document) => {
    const [source, move] = [sources[from], moves[from]];
    if (!source || !move) return;
    move.document[number] = document;
    const end = source.documentStarts[number + 1] as number;
    for (let section = source.documentStarts[number] as number; section < end; section++) {
      move.section[section] = sectionStarts.length - 1;
      let unit = sectionStarts.at(-1) ?? 0;
      const last = source.sectionStarts[section + 1] as number;
      for (let old = source.sectionStarts[section] as number; old < last; old++) {
        move.unit[old] = unit++;
      }
      sectionStarts.push(unit);
    }
    documentStarts.push(sectionStarts.length - 1);
  });
  return {
    moves,
    sectionStarts: Uint32Array.from(sectionStarts),
    documentStarts: Uint32Array.from(documentStarts),
  };
}

const partOf = ({ postings }: PackedIndex, moves: Moves): Part => ({
  postings,
  renumber: (field, owner) => moves[LEVELS[field] as Level][owner] ?? GONE,
});

/** The sources' values at their new places. */
function moved(sources: readonly Uint32Array[], moves: readonly Int32Array[]): Uint32Array {
  const places = moves.map((each) => each.filter((place) => place !== GONE));
  const joined = new Uint32Array(places.reduce((sum, { length }) => sum + length, 0));
  sources.forEach((values, i) => {
    moves[i]?.forEach((place, old) => {
      if (place !== GONE) joined[place] = values[old] as number;
    });
  });
  return joined;
}
