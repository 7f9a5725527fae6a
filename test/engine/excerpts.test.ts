import { describe, expect, it } from 'vitest';
import type { Document, Passage } from '../../src/engine/document.ts';
import { isVerbatim, toExcerpt } from '../../src/engine/excerpts.ts';
import type { Unit } from '../../src/engine/passage-index.ts';
import { createDocument, indexKnowledge } from './fixtures.ts';

const TEXT = 'Höjt anslaget med 5,7 procent.';
const DOCUMENT = createDocument(
  [
    {
      heading: ['Resor', 'Travel'],
      passages: [{ text: TEXT, translation: 'Raised the grant by 5.7 per cent.' }],
    },
  ],
  { url: 'https://ekdala.example/', inferred: 'By its own words.' },
);

const unitOf = (document: Document): Unit => {
  const [unit] = indexKnowledge({ documents: [document], concepts: [], places: [], phrasings: [] })
    .index.units;
  if (!unit) throw new Error('no passage');
  return unit;
};

const UNIT = unitOf(DOCUMENT);

/** The unit of a document whose file reads differently. */
const corrupt = (source: string): Unit => ({ ...UNIT, document: { ...DOCUMENT, source } });

const withPassage = (own: Partial<Passage>): Unit => ({
  ...UNIT,
  passage: { ...UNIT.passage, ...own },
});

/** The unit of a passage that its file writes as `written`, which reads as `text`. */
function written(writing: string, text: string): Unit {
  const { start } = UNIT.passage;
  const end = start + writing.length;
  const source = DOCUMENT.source.slice(0, start) + writing;
  return {
    ...UNIT,
    document: { ...DOCUMENT, source },
    passage: { ...UNIT.passage, text, end, runs: [{ start, end, text }] },
  };
}

describe('toExcerpt', () => {
  it('quotes the passage and says where it stands', () => {
    const excerpt = toExcerpt(UNIT, 0.5);
    expect(excerpt).toEqual({
      text: TEXT,
      translation: { language: 'en', text: 'Raised the grant by 5.7 per cent.' },
      score: 0.5,
      citation: {
        documentId: 'ekdala',
        title: 'Nytt från Ekdala',
        publisher: 'Ekdala byalag',
        published: '2025-03-01',
        anchor: expect.stringMatching(/^[a-z][a-z0-9]{7}$/),
        inferred: 'By its own words.',
        section: 'Resor',
        url: 'https://ekdala.example/',
        start: UNIT.passage.start,
        end: UNIT.passage.end,
      },
    });
    expect(DOCUMENT.source.slice(excerpt?.citation.start, excerpt?.citation.end)).toBe(TEXT);
  });

  it('has no translation where the document has none', () => {
    expect(toExcerpt(withPassage({ translation: null }), 1)?.translation).toBeNull();
  });

  it.each([
    ['a figure is another', DOCUMENT.source.replace('5,7', '7,5')],
    ['a letter is another', DOCUMENT.source.replace('Höjt', 'Höjd')],
    ['a word is left out', DOCUMENT.source.replace('anslaget ', '')],
    ['a line has been put before it', `Nytt.\n${DOCUMENT.source}`],
    ['it ends too soon', DOCUMENT.source.slice(0, -10)],
    ['it is empty', ''],
  ])('is null when the file has changed: %s', (_, source) => {
    expect(source).not.toBe(DOCUMENT.source);
    expect(toExcerpt(corrupt(source), 1)).toBeNull();
  });

  it.each([
    ['text that the file has not', { text: `${TEXT} Och mer.` }],
    ['no text', { text: '', runs: [] }],
    ['runs that leave text out', { runs: [] }],
    ['runs beyond the passage', { end: UNIT.passage.end - 1 }],
    ['runs before the passage', { start: UNIT.passage.start + 1 }],
    [
      'runs that overlap',
      { text: TEXT + TEXT, runs: [...UNIT.passage.runs, ...UNIT.passage.runs] },
    ],
  ])('is null for a passage with %s', (_, own) => {
    expect(toExcerpt(withPassage(own), 1)).toBeNull();
  });

  it.each([
    [-0.2, 0],
    [1.7, 1],
    [0.123456, 0.123],
  ])('gives the score %d as %d', (score, given) => {
    expect(toExcerpt(UNIT, score)?.score).toBe(given);
  });
});

describe('isVerbatim', () => {
  it.each([
    ['an escape', '5\\* hotell', '5* hotell'],
    ['a named character', 'Skola &amp; vård', 'Skola & vård'],
    ['a numbered character', 'Skola &#38; v&#xE5;rd', 'Skola & vård'],
    ['a line break within a paragraph', 'en\nrad', 'en rad'],
  ])('reads %s as Markdown does', (_, writing, text) => {
    expect(isVerbatim(written(writing, text))).toBe(true);
  });

  it('sees through emphasis, whose marks lie between the runs', () => {
    const writing = 'Helt *ny* skola';
    const { start } = UNIT.passage;
    const runs = [
      { start, end: start + 5, text: 'Helt ' },
      { start: start + 6, end: start + 8, text: 'ny' },
      { start: start + 9, end: start + 15, text: ' skola' },
    ];
    const unit = written(writing, 'Helt ny skola');
    expect(isVerbatim({ ...unit, passage: { ...unit.passage, runs } })).toBe(true);
    const swapped = [runs[1], runs[0], runs[2]].flatMap((run) => run ?? []);
    expect(isVerbatim({ ...unit, passage: { ...unit.passage, runs: swapped } })).toBe(false);
  });

  it('is not taken in by a reference that means another character', () => {
    expect(isVerbatim(written('Skola &lt; vård', 'Skola & vård'))).toBe(false);
  });
});
