import type { Source } from '../../adapters/source.ts';
import type { Reply } from '../../src/assistant/reply.ts';
import type { Answer, Citation, Excerpt, Meeting } from '../../src/engine/answer.ts';

/** Replies from a village that does not exist, for what draws them. */
const CITATION: Citation = {
  documentId: 'ekdala',
  title: 'Nytt från Ekdala',
  publisher: 'Ekdala byalag',
  published: '2025-03',
  inferred: 'By its own words it was written in March 2025.',
  section: 'Skolan',
  url: null,
  start: 10,
  end: 40,
  anchor: 'a0000010',
};

export const SOURCE: Source = {
  id: 'ekdala',
  title: 'Nytt från Ekdala',
  publisher: 'Ekdala byalag',
  published: '2025-03',
  inferred: CITATION.inferred,
  url: null,
  translation: {
    language: 'en',
    title: 'News from Ekdala',
    headings: new Map([['Skolan', 'The school']]),
  },
};

const anchorAt = (start: number): string => `a${String(start).padStart(7, '0')}`;

export const excerpt = (
  text: string,
  translation: string,
  citation: Partial<Citation> = {},
): Excerpt => ({
  text,
  translation: { language: 'en', text: translation },
  score: 1,
  citation: { ...CITATION, anchor: anchorAt(citation.start ?? CITATION.start), ...citation },
});

export const BUSES = excerpt(
  'Höjt anslaget till bussar med 5 procent.',
  'Raised the grant for buses by 5 per cent.',
  {
    section: 'Resor',
    url: 'https://ekdala.example/resor',
    start: 50,
  },
);
export const SCHOOL = excerpt('Byggt en ny skola.', 'Built a new school.');
export const LUNCH = excerpt('Infört skollunch åt alla.', 'Introduced school lunch for all.', {
  start: 41,
});

export const MEETING: Meeting = {
  ...excerpt('26 januari Byskolan', '26 January Byskolan', {
    section: 'Möten',
    published: '2016-11-28',
    inferred: null,
  }),
  place: 'Byskolan',
  date: '2017-01-26',
  time: null,
  endTime: null,
  venue: null,
  organizer: null,
  status: 'past',
};
export const LATER: Meeting = {
  ...excerpt('4 februari Torget\nklockan 18.30', '4 February Torget\nat 18.30', {
    section: 'Möten',
    published: '2016-11-28',
    inferred: null,
    start: 90,
  }),
  place: 'Torget',
  date: '2017-02-04',
  time: '18:30',
  endTime: null,
  venue: 'Scenen',
  organizer: 'Byalaget',
  status: 'upcoming',
};

type Parts = Partial<Pick<Reply, 'notes'>> & Partial<Answer>;

export function reply(kind: Reply['kind'], { notes = [], ...parts }: Parts): Reply {
  const answer: Answer = {
    question: '?',
    language: 'sv',
    outcome: kind === 'not-found' ? 'not-found' : 'answered',
    excerpts: [],
    events: [],
    suggestions: [],
    ...parts,
  };
  return { kind, answer, notes };
}
