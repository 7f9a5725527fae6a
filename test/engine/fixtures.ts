import { createAnalyzers } from '../../src/engine/analyzers.ts';
import { type Concepts, createConcepts } from '../../src/engine/concepts.ts';
import type { Document, Heading, MeetingEntry, Passage } from '../../src/engine/document.ts';
import type { Query } from '../../src/engine/group.ts';
import type { Concept, Knowledge, Place } from '../../src/engine/knowledge.ts';
import { createPassageIndex, type PassageIndex } from '../../src/engine/passage-index.ts';
import { createPlaceTerms } from '../../src/engine/place-terms.ts';
import { buildQuery } from '../../src/engine/query.ts';
import { createVocabulary } from '../../src/engine/vocabulary.ts';
import type { Language } from '../../src/language/stop-words.ts';
import { LANGUAGE_DATA } from '../language/lexicons.ts';

/** The real analyzers, made once per test file. */
export const ANALYZERS = createAnalyzers(LANGUAGE_DATA);

/** A passage as a fixture writes it: its text, its translation, and what makes it a meeting. */
interface Entry {
  readonly text: string;
  readonly translation?: string;
  readonly kind?: Passage['kind'];
  readonly meeting?: Partial<MeetingEntry>;
}

interface Chapter {
  /** The heading and its translation; none for what stands before the first heading. */
  readonly heading?: readonly [text: string, translation: string];
  readonly passages: readonly Entry[];
}

/** A Markdown document of a village that does not exist, with true offsets. */
export function createDocument(
  chapters: readonly Chapter[],
  own: Partial<Document> = {},
): Document {
  const title = own.title ?? 'Nytt från Ekdala';
  const top: Heading = { depth: 1, text: title, translation: null };
  let source = `# ${title}\n`;
  const passages: Passage[] = [];
  for (const { heading, passages: entries } of chapters) {
    if (heading) source += `\n## ${heading[0]}\n`;
    const headings = heading
      ? [top, { depth: 2, text: heading[0], translation: heading[1] }]
      : [top];
    for (const { text, translation = null, kind = 'item', meeting } of entries) {
      source += kind === 'item' ? '\n- ' : '\n';
      const start = source.length;
      const end = start + text.length;
      source += `${text}\n`;
      const entry = meeting ? { ...NO_MEETING, ...meeting } : null;
      const runs = [{ start, end, text }];
      passages.push({ kind, text, start, end, runs, headings, translation, meeting: entry });
    }
  }
  return {
    id: 'ekdala',
    title,
    publisher: 'Ekdala byalag',
    language: 'sv',
    published: '2025-03-01',
    inferred: null,
    url: null,
    file: 'ekdala.md',
    translation: { language: 'en', title: null },
    ...own,
    source,
    passages,
  };
}

const NO_MEETING: MeetingEntry = {
  place: 'Byskolan',
  date: '2025-03-20',
  time: null,
  endTime: null,
  venue: null,
  organizer: null,
};

export const concept = (id: string, own: Partial<Concept> = {}): Concept => ({
  id,
  kind: 'topic',
  sv: [],
  en: [],
  broader: [],
  ...own,
});

const place = (name: string, own: Partial<Place> = {}): Place => ({
  name,
  aliases: [],
  neighbourhoods: [],
  ...own,
});

export const CONCEPTS: readonly Concept[] = [
  concept('school', { kind: 'area', sv: ['skola'], en: ['school'] }),
  concept('swimming-school', {
    sv: ['simskola'],
    en: ['swimming school', 'swimming lessons'],
    broader: ['school'],
  }),
  concept('homes', { kind: 'area', sv: ['bostad', 'boende'], en: ['housing', 'home'] }),
  concept('rented-homes', { sv: ['hyresrätt'], en: ['rental housing'], broader: ['homes'] }),
  concept('fee', { sv: ['avgift', 'taxa'], en: ['fee', 'charge'] }),
  concept('money', { sv: ['pengar', 'kosta'], en: ['money', 'cost'] }),
  concept('build', { kind: 'action', sv: ['bygga'], en: ['build'] }),
  concept('matter', { kind: 'generic', sv: ['fråga', 'politik'], en: ['matter'] }),
  concept('village-party', { kind: 'party', sv: ['Bypartiet', 'B'], en: ['Village Party'] }),
  concept('greens', { kind: 'party', sv: ['De gröna'], en: ['Greens'] }),
  concept('left-party', { kind: 'party', sv: ['Vänsterpartiet', 'V'], en: ['Left Party'] }),
];

export const PLACES: readonly Place[] = [
  place('Ekdala-Kullen', {
    aliases: ['Ekdala Kullen'],
    neighbourhoods: ['Sjöberga', 'Norra torget'],
  }),
  place('Kungsängen', { neighbourhoods: ['Lillängen'] }),
];

export const EKDALA = createDocument([
  {
    passages: [
      {
        kind: 'paragraph',
        text: 'Byalaget i Ekdala arbetar för alla.',
        translation: 'The village association of Ekdala works for everyone.',
      },
    ],
  },
  {
    heading: ['Skolan', 'The school'],
    passages: [
      {
        kind: 'paragraph',
        text: 'Barnen behöver mer stöd.',
        translation: 'The children need more support.',
      },
      {
        text: 'Sänkt avgiften för simskolan med 300 kronor.',
        translation: 'Cut the fee for the swimming school by 300 kronor.',
      },
      {
        text: 'Anställt två lärare.',
        translation: 'Hired two teachers.',
      },
    ],
  },
  {
    heading: ['Bostäder', 'Homes'],
    passages: [
      {
        text: 'Byggt 250 hyresrätter vid sjön.',
        translation: 'Built 250 rental homes by the lake.',
      },
      {
        text: 'Röjt sly längs vägen under 2024.',
        translation: 'Cleared brushwood along the road in 2024.',
      },
    ],
  },
  {
    heading: ['Möten', 'Meetings'],
    passages: [
      {
        text: '20 mars Sjöberga, klockan 18.30',
        translation: '20 March Sjöberga, 18.30',
        meeting: { place: 'Sjöberga', date: '2025-03-20', time: '18:30' },
      },
      {
        text: '20 mars Ekdala Kullen, klockan 9.00',
        translation: '20 March Ekdala Kullen, 9.00',
        meeting: { place: 'Ekdala Kullen', date: '2025-03-20', time: '09:00' },
      },
      {
        text: '3 mars Byskolan',
        translation: '3 March Byskolan',
        meeting: { place: 'Byskolan', date: '2025-03-03' },
      },
    ],
  },
]);

export const KNOWLEDGE: Knowledge = {
  documents: [EKDALA],
  concepts: CONCEPTS,
  places: PLACES,
  phrasings: [],
};

export interface Indexed {
  readonly index: PassageIndex;
  readonly concepts: Concepts;
  read(text: string, language?: Language): Query;
}

/** An index over some knowledge, and what reads questions for it. */
export function indexKnowledge(knowledge: Knowledge): Indexed {
  const concepts = createConcepts(knowledge.concepts, ANALYZERS);
  const reader = {
    analyzers: ANALYZERS,
    concepts,
    vocabulary: createVocabulary(knowledge, ANALYZERS),
    placeTerms: createPlaceTerms(knowledge.places, ANALYZERS),
  };
  return {
    index: createPassageIndex(knowledge, reader),
    concepts,
    read: (text, language = 'sv') => buildQuery(text, language, reader),
  };
}
