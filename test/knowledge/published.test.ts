import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/engine/document.ts';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { parsePlainYaml } from '../../src/knowledge/plain-yaml.ts';

const KNOWLEDGE = new URL('../../knowledge/', import.meta.url);
const knowledge = await loadKnowledge(fileURLToPath(KNOWLEDGE));

/** Page furniture: lines of the published pages that are no part of their text. */
const FURNITURE: Readonly<Record<string, readonly string[]>> = {
  'reforms.txt': ['NYHET', 'Exempelbild'],
  'tour.txt': [
    'Socialdemokraterna',
    'FRAMTIDSPARTIET',
    '# PRESSMEDDELANDE FRÅN SOCIALDEMOKRATERNA I STOCKHOLMS STADSHUS',
  ],
};
const LINK_FURNITURE = ' Länk till annan webbplats.';

describe.each([
  ['reforms', 'reforms.txt'],
  ['tour-2016', 'tour.txt'],
])('%s', (id, page) => {
  const document = documentOf(id);

  it('holds every sentence of the published page and no other', async () => {
    expect(sentences(visibleText(document))).toEqual(sentences(await publishedText(page)));
  });

  it('is quoted from where its citations say', () => {
    for (const { start, end, runs, text } of document.passages) {
      expect(runs.map((run) => run.text).join('')).toBe(text);
      expect(runs[0]?.start).toBeGreaterThanOrEqual(start);
      expect(runs.at(-1)?.end).toBeLessThanOrEqual(end);
    }
  });

  it('has an English translation of every heading, item and paragraph', () => {
    expect(document.translation).toMatchObject({ language: 'en', title: expect.any(String) });
    for (const { translation, headings } of document.passages) {
      expect(translation).toMatch(/\S/);
      for (const heading of headings) expect(heading.translation).toMatch(/\S/);
    }
  });

  it('has the numbers of each passage in its translation', () => {
    for (const { text, translation } of document.passages) {
      expect(numbers(translation ?? '')).toEqual(expect.arrayContaining(numbers(text)));
    }
  });

  it('says that its date is inferred, and why', () => {
    expect(document.inferred).toMatch(/states no (date|year)/);
  });
});

it('keeps the typography of the published text', () => {
  const text = knowledge.documents.map(visibleText).join('\n');
  for (const written of [
    '”cykelstrador”',
    '5 939',
    'stads kvaliteteter',
    'kunskaper – minskade',
    '- På många sätt',
  ]) {
    expect(text).toContain(written);
  }
});

it('lists the tour’s six meetings in the years that follow the press release', () => {
  const meetings = documentOf('tour-2016').passages.flatMap(({ meeting }) => meeting ?? []);
  expect(meetings.map(({ date, place }) => [date, place])).toEqual([
    ['2016-11-29', 'Södermalm'],
    ['2016-12-14', 'Enskede Årsta Vantör'],
    ['2017-01-26', 'Hässelby Vällingby'],
    ['2017-02-04', 'Skärholmen'],
    ['2017-02-16', 'Rinkeby Kista'],
    ['2017-03-16', 'Kungsholmen'],
  ]);
  expect(meetings[0]).toEqual({
    place: 'Södermalm',
    date: '2016-11-29',
    time: '18:00',
    endTime: null,
    venue: 'Lokalen under läktaren på Zinkensdamms IP',
    organizer: 'Tanto-Zinken S-förening',
  });
});

it('finds no meetings in the reforms', () => {
  expect(documentOf('reforms').passages.filter(({ meeting }) => meeting)).toEqual([]);
});

it('knows the fourteen city districts and where well-known places lie', () => {
  const districtOf = (neighbourhood: string): string | undefined =>
    knowledge.places.find(({ neighbourhoods }) => neighbourhoods.includes(neighbourhood))?.name;
  expect(knowledge.places).toHaveLength(14);
  expect(districtOf('Zinkensdamm')).toBe('Södermalm');
  expect(districtOf('Fridhemsplan')).toBe('Kungsholmen');
  expect(districtOf('Globen')).toBe('Enskede-Årsta-Vantör');
  expect(districtOf('Tensta')).toBe('Spånga-Tensta');
  expect(districtOf('Akalla')).toBe('Rinkeby-Kista');
});

it.each(['thesaurus.yaml', 'places.yaml'])(
  '%s is plain YAML, so that it loads fast',
  async (file) => {
    expect(parsePlainYaml(await readFile(new URL(file, KNOWLEDGE), 'utf8'))).toBeDefined();
  },
);

function documentOf(id: string): Document {
  const document = knowledge.documents.find((each) => each.id === id);
  if (!document) throw new Error(`no document ${id}`);
  return document;
}

/** Headings and passages in order, a line each. */
function visibleText({ passages }: Document): string {
  const lines: string[] = [];
  let section: string | undefined;
  for (const { headings, text } of passages) {
    const heading = headings.at(-1)?.text;
    if (heading !== undefined && heading !== section) lines.push(heading);
    section = heading;
    lines.push(text);
  }
  return lines.join('\n');
}

/** The page's text without its furniture and, by simple means of its own, without its markup. */
async function publishedText(page: string): Promise<string> {
  const source = await readFile(new URL(`published/${page}`, import.meta.url), 'utf8');
  return source
    .replace(LINK_FURNITURE, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => !FURNITURE[page]?.includes(line))
    .map((line) =>
      line
        .replace(/^(?:#+|•|-) /, '')
        .replace(/^\*([^*].*)\*$/, '$1')
        .replaceAll('**', '')
        .replace(/\[(.*?)\]\(.*?\)/, '$1')
        .replace(/^<(.*)>$/, '$1'),
    )
    .join('\n');
}

function sentences(text: string): string[] {
  return text.split(/(?<=[.?!:])\s+|\n+/).filter((sentence) => sentence.trim() !== '');
}

/** "5 939" and "5,939" are one number, as are "5,7" and "5.7". */
function numbers(text: string): string[] {
  return (text.match(/\d+(?:[ ,.]\d+)*/g) ?? []).map((number) =>
    number.replace(/[ ,](?=\d{3}(?!\d))/g, '').replace(',', '.'),
  );
}
