import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createKnowledgeAssistant } from '../../adapters/create-assistant.ts';
import { answerSchema } from './answer-schema.ts';
import { createAsk, dates, note, outcome, texts } from './ask.ts';
import { createIsQuoted } from './quotes.ts';

// A municipality that does not exist, with documents and nothing else: no thesaurus, no places, no
// translations.
const DECISIONS = `---
id: granvik-beslut
title: Det här har vi gjort i Granvik
publisher: Granviks arbetarekommun
language: sv
published: 2025-05-12
url: https://granvik.example/beslut
---

# Det här har vi gjort i Granvik

Granvik växer. Sedan valet har vi styrt kommunen tillsammans med två andra partier.

## En bättre förskola

Barngrupperna var för stora och personalen för få.

- Minskat barngrupperna till högst tolv barn på småbarnsavdelningarna.
- Anställt 34 nya barnskötare.
- Öppnat en nattförskola i Hamnkvarteret.

## Vägar och bussar

- Asfalterat om Storgatan och byggt en cykelväg till Lillsjön.
- Infört gratis buss för alla över 75 år.
- Sänkt hastigheten utanför samtliga skolor till 30 kilometer i timmen.

## Äldreomsorg

- Byggt ett nytt äldreboende med 48 platser i Norrby.
- Höjt hemtjänstens budget med 12 miljoner kronor.
`;

const MEETINGS = `---
id: granvik-moten
title: Torgmöten i höst
publisher: Granviks arbetarekommun
language: sv
published: 2025-08-20
---

# Torgmöten i höst

Kom och prata med oss om framtidens Granvik.

- 4 september Norrby, klockan 18.30. Plats: Folkets hus. Arrangör: Norrby byalag
- 18 september Hamnkvarteret
  Tid: 17.00
- 2 oktober Lillsjön
- 9 januari Storgatan
`;

const directory = await mkdtemp(join(tmpdir(), 'granvik-'));
await writeFile(join(directory, 'beslut.md'), DECISIONS);
await writeFile(join(directory, 'moten.md'), MEETINGS);
afterAll(() => rm(directory, { recursive: true, force: true }));

const ask = createAsk(await createKnowledgeAssistant(directory));
const isQuoted = await createIsQuoted(directory);
const IN_SUMMER = '2025-08-25T12:00';

describe('a fact', () => {
  it.each([
    ['Hur många barnskötare har ni anställt?', '34 nya barnskötare'],
    ['hur manga barnskotare anstalldes', '34 nya barnskötare'],
    ['nattförskola', 'nattförskola i Hamnkvarteret'],
    ['Hur många barn får det vara på en småbarnsavdelning?', 'högst tolv barn'],
    ['har ni byggt nån cykelväg?', 'cykelväg till Lillsjön'],
    ['Hur många platser har det nya äldreboendet?', '48 platser'],
    ['hur mycket höjdes hemtjänstens budget', '12 miljoner kronor'],
    ['vem åker buss gratis?', 'gratis buss för alla över 75 år'],
    ['How many new preschool staff have you hired?', '34 nya barnskötare'],
  ])('comes first: %s', (question, text) => {
    expect(texts(ask(question))[0]).toContain(text);
  });

  // Care and home are common in speech, so that a care home does not make it sure.
  it('comes first: is there a new care home for the elderly?', () => {
    const turn = ask('is there a new care home for the elderly?');
    expect(texts(turn)[0]).toContain('nytt äldreboende');
  });

  it('has no translation where the folder has none', () => {
    expect(ask('nattförskola').reply.answer.excerpts[0]).toMatchObject({
      translation: null,
      citation: { section: 'En bättre förskola', url: 'https://granvik.example/beslut' },
    });
  });
});

describe('an overview', () => {
  it.each([
    ['Vad har ni gjort för förskolan?', 'En bättre förskola', 3],
    ['What have you done for preschools?', 'En bättre förskola', 3],
    ['vad gör ni för äldreomsorgen', 'Äldreomsorg', 2],
    ['vägar och bussar', 'Vägar och bussar', 3],
  ])('gives a section: %s', (question, section, items) => {
    const { excerpts } = ask(question).reply.answer;
    const sections = excerpts.slice(0, items).map(({ citation }) => citation.section);
    expect(sections).toEqual(Array(items).fill(section));
  });

  it('of everything draws on every section', () => {
    const { excerpts } = ask('Vad har ni gjort i Granvik?').reply.answer;
    expect(new Set(excerpts.slice(0, 3).map(({ citation }) => citation.section))).toEqual(
      new Set(['En bättre förskola', 'Vägar och bussar', 'Äldreomsorg']),
    );
  });
});

describe('its meetings', () => {
  it.each([
    ['När är mötet i Norrby?', ['2025-09-04']],
    ['norrbymötet', ['2025-09-04']],
    ['When is the Hamnkvarteret meeting?', ['2025-09-18']],
    ['När är nästa möte?', ['2025-09-04']],
    ['Visa alla möten', ['2025-09-04', '2025-09-18', '2025-10-02', '2026-01-09']],
    ['any meetings in September?', ['2025-09-04', '2025-09-18']],
    ['när är sista mötet?', ['2026-01-09']],
  ])('%s', (question, wanted) => {
    expect(dates(ask(question, { now: IN_SUMMER }))).toEqual(wanted);
  });

  it('states the time, venue and organizer that the entry does, and notes those that it does not', () => {
    const norrby = ask('Vilken tid är mötet i Norrby?', { now: IN_SUMMER });
    expect(norrby.reply.answer.events).toMatchObject([
      { place: 'Norrby', time: '18:30', venue: 'Folkets hus', organizer: 'Norrby byalag' },
    ]);
    expect(norrby.reply.notes).toEqual([]);
    const lake = ask('Vilken tid är mötet vid Lillsjön?', { now: IN_SUMMER });
    expect(lake.reply.answer.events).toMatchObject([{ date: '2025-10-02', time: null }]);
    expect(note(lake, 'not-stated')).toEqual({ kind: 'not-stated', what: 'time' });
  });

  it('are followed up', () => {
    const turn = ask('och i Hamnkvarteret?', { now: IN_SUMMER, after: ['När är mötet i Norrby?'] });
    expect(dates(turn)).toEqual(['2025-09-18']);
    const time = ask('what time does it start?', {
      now: IN_SUMMER,
      after: ['When is the Norrby meeting?'],
    });
    expect(time.reply.answer.events).toMatchObject([{ time: '18:30' }]);
  });

  it('are none elsewhere', () => {
    const turn = ask('När är mötet i Kista?', { now: IN_SUMMER });
    expect(outcome(turn)).toBe('not-found');
    expect(note(turn, 'not-on-schedule')).toEqual({
      kind: 'not-on-schedule',
      place: 'Kista',
      places: ['Norrby', 'Hamnkvarteret', 'Lillsjön', 'Storgatan'],
    });
  });
});

describe('what its documents do not say', () => {
  it.each([
    'Vad har ni gjort för skolan i Stockholm?',
    'Vill ni lägga ned Bromma flygplats?',
    'Hur många barnskötare anställdes 2019?',
    'Vad vill Moderaterna göra med hemtjänsten?',
    'Vad tycker ni om NATO?',
    'what is the weather like?',
  ])('is not found: %s', (question) => {
    const { answer } = ask(question).reply;
    expect(answer.outcome).toBe('not-found');
    expect(answer.suggestions.length).toBeGreaterThan(0);
    for (const suggestion of answer.suggestions) {
      expect(outcome(ask(suggestion))).toBe('answered');
    }
  });
});

it('quotes its files word for word', () => {
  for (const question of ['Visa alla möten', 'Vad har ni gjort?', 'förskolan', 'buss', 'källor']) {
    const { answer } = ask(question).reply;
    answerSchema.parse(answer);
    expect(answer.outcome).toBe('answered');
    for (const excerpt of [...answer.excerpts, ...answer.events]) {
      expect([excerpt.text, isQuoted(excerpt)]).toEqual([excerpt.text, true]);
    }
  }
});
