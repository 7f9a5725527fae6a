import { describe, expect, it } from 'vitest';
import { createSchedule } from '../../src/engine/schedule.ts';
import { ANALYZERS, indexKnowledge, KNOWLEDGE, PLACES } from './fixtures.ts';

const { index } = indexKnowledge(KNOWLEDGE);
const isName = (word: string): boolean => ANALYZERS.sv.analyze(word).name;
const schedule = createSchedule(PLACES, index, isName);

const same = (word: string): string => word;
const placesIn = (text: string, repair = same): [text: string, meetings: string[]][] =>
  schedule
    .placesIn(text, repair)
    .map(({ text: written, meetings }) => [written, meetings.map(({ entry }) => entry.place)]);

describe('meetings', () => {
  it('are in the order of date and time', () => {
    expect(schedule.meetings.map(({ entry }) => entry.place)).toEqual([
      'Byskolan', // the earlier day
      'Ekdala Kullen', // the same day, the earlier hour
      'Sjöberga',
    ]);
  });

  it('know the passage that they are', () => {
    for (const { unit, entry } of schedule.meetings) expect(unit.passage.meeting).toBe(entry);
  });

  it('are none in documents without a schedule', () => {
    const empty = indexKnowledge({ ...KNOWLEDGE, documents: [] });
    expect(createSchedule(PLACES, empty.index, isName).meetings).toEqual([]);
  });
});

describe('placesIn', () => {
  it.each([
    ['möte på Byskolan', 'Byskolan', 'as the schedule has it'],
    ['när är det Ekdala Kullen?', 'Ekdala Kullen', 'as the schedule has it, in two words'],
    ['när är det i Ekdala-Kullen?', 'Ekdala-Kullen', 'as the district is written'],
    ['när är sjöbegsmötet?', 'sjöbegsmötet', 'misspelt, in a compound'],
    ['och i Kullen?', 'Kullen', 'by half of its name'],
    ['och på norra torget?', 'norra torget', 'by a place in it'],
    ['byskolans möte', 'byskolans', 'in the genitive'],
    ['mote i sjoberga', 'sjoberga', 'without dots'],
  ])('finds a place in "%s": %s, %s', (text, written) => {
    expect(placesIn(text).map(([each]) => each)).toEqual([written]);
  });

  it('gives the meetings of the district that a neighbourhood lies in', () => {
    expect(placesIn('på Norra torget')).toEqual([['Norra torget', ['Ekdala Kullen']]]);
  });

  it('gives the meetings that the schedule itself puts there, first of all', () => {
    expect(placesIn('i Sjöberga')[0]?.[1]).toContain('Sjöberga');
  });

  it('gives a district that is not on the schedule, without meetings', () => {
    expect(placesIn('kommer ni till Kungsängen?')).toEqual([['Kungsängen', []]]);
    expect(placesIn('kommer ni till Lillängen?')).toEqual([['Lillängen', []]]);
  });

  it('knows a place in a compound with a word for a meeting, and in no other', () => {
    expect(placesIn('när är byskolemötet?')).toEqual([]);
    expect(placesIn('när är kungsängsmötet?')).toEqual([['kungsängsmötet', []]]);
    expect(placesIn('när är kungsängsfesten?')).toEqual([]);
  });

  it('gives several places in the order of the question', () => {
    const written = placesIn('Sjöberga eller Kungsängen').map(([each]) => each);
    expect(written).toEqual(['Sjöberga', 'Kungsängen']);
  });

  it('reads a word as it was meant', () => {
    const repair = (word: string): string => (word === 'kungsnängen' ? 'kungsängen' : word);
    expect(placesIn('i kungsnängen', repair)).toEqual([['kungsnängen', []]]);
  });

  it('says where each stands', () => {
    const text = 'möte i Sjöberga nu';
    const [mention] = schedule.placesIn(text, same);
    expect(text.slice(mention?.start, mention?.end)).toBe('Sjöberga');
  });

  it.each(['', 'skolan', 'hur många torg', 'norra delen'])('finds none in "%s"', (text) => {
    expect(placesIn(text)).toEqual([]);
  });

  it('knows the places of the schedule where the folder lists no districts', () => {
    const own = createSchedule([], index, isName);
    expect(own.placesIn('i Sjöberga', same)[0]?.meetings).toHaveLength(1);
  });
});
