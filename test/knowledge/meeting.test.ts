import { describe, expect, it } from 'vitest';
import { parseMeeting } from '../../src/knowledge/meeting.ts';
import { findTime } from '../../src/knowledge/meeting-time.ts';

const PUBLISHED = '2025-03-01';

function meetingIn(item: string, published = PUBLISHED) {
  const reading = parseMeeting(item, published);
  return reading && 'meeting' in reading ? reading.meeting : reading;
}

/** The fields that are stated, for short. */
function stated(item: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(meetingIn(item) ?? {}).filter(([, value]) => value !== null && value !== ''),
  );
}

describe('a list item that begins with a date', () => {
  it.each([
    ['29 nov Södermalm', '2025-11-29', 'Södermalm'],
    ['14 december Enskede Årsta Vantör', '2025-12-14', 'Enskede Årsta Vantör'],
    ['Tisdag 3 april 2025: Ekdala', '2025-04-03', 'Ekdala'],
    ['tors. 3 april Ekdala', '2025-04-03', 'Ekdala'],
    ['Den 3 april Ekdala', '2025-04-03', 'Ekdala'],
    ['Den 3:e april i Ekdala', '2025-04-03', 'Ekdala'],
    ['Torsdagen den 3 april på Medborgarplatsen', '2025-04-03', 'Medborgarplatsen'],
    ['2025-04-03 Ekdala', '2025-04-03', 'Ekdala'],
    ['2025-04-03T18:30 Ekdala', '2025-04-03', 'Ekdala'],
    ['3/4 2025 Ekdala', '2025-04-03', 'Ekdala'],
    ['3/4-2025 Ekdala', '2025-04-03', 'Ekdala'],
    ['3/4-25 Ekdala', '2025-04-03', 'Ekdala'],
    ['3/4 kl 18 Ekdala', '2025-04-03', 'Ekdala'],
    ['3/4 Ekdala', '2025-04-03', 'Ekdala'],
    ['3 April, Ekdala', '2025-04-03', 'Ekdala'],
    ['April 3, 2026, Ekdala', '2026-04-03', 'Ekdala'],
    ['Thursday, April 3rd at Ekdala', '2025-04-03', 'Ekdala'],
    ['the 3rd of April Ekdala', '2025-04-03', 'Ekdala'],
    ['3–5 april 2026 Ekdala', '2026-04-03', 'Ekdala'],
    ['29 nov – 1 dec 2026 Ekdala', '2026-11-29', 'Ekdala'],
    ['3 april, torsdag, Ekdala', '2025-04-03', 'Ekdala'],
    ['3 april Fri entré', '2025-04-03', 'Fri entré'],
    ['3 april 2025 S:t Eriksplan', '2025-04-03', 'S:t Eriksplan'],
    ['3 april St. Eriksplan. Välkommen', '2025-04-03', 'St. Eriksplan'],
    ['3 april Ekdala kl. 18.00', '2025-04-03', 'Ekdala'],
    ['3 april från kl. 18.00 Parken', '2025-04-03', 'Parken'],
    ['3 april Parken mellan 18 och 20', '2025-04-03', 'Parken'],
    ['3 april Ekdala\nStart: 18.00\nSlut: 20.00', '2025-04-03', 'Ekdala'],
    ['3 april Ekdala: öppet hus', '2025-04-03', 'Ekdala'],
    ['3 april', '2025-04-03', ''],
  ])('%j is a meeting', (item, date, place) => {
    expect(meetingIn(item)).toMatchObject({ date, place });
  });

  it.each([
    '3 nya skolor',
    '2 000 fler feriejobb',
    '3/4 av eleverna',
    '50/50 delning',
    '24/7 öppet',
    '5,7 procent',
    '2025 blev ett bra år',
    'Maj 2025 öppnar skolan',
    'Mars 5,7 procent',
    '1 maj-demonstrationen',
    '10 majoritetspartier',
    'Tisdag är bra',
    'Satt stopp för utförsäljningarna',
    '',
  ])('%j is no meeting', (item) => {
    expect(parseMeeting(item, PUBLISHED)).toBeNull();
  });

  it.each([
    ['29 nov A', '2016-11-28', '2016-11-29'],
    ['28 nov A', '2016-11-28', '2016-11-28'],
    ['27 nov A', '2016-11-28', '2017-11-27'],
    ['30 nov A', '2016-12', '2017-11-30'],
    ['1 dec A', '2016-12', '2016-12-01'],
    ['1 jan A', '2016', '2016-01-01'],
    ['29 februari A', '2025-03', '2028-02-29'],
  ])('%j published %s is on %s', (item, published, date) => {
    expect(meetingIn(item, published)).toMatchObject({ date });
  });

  it.each([
    ['31 februari Ekdala', '"31 februari" is no date'],
    ['29 februari 2025 Ekdala', '"29 februari 2025" is no date'],
    ['2025-13-40 Ekdala', '"2025-13-40" is no date'],
    ['40 april Ekdala', '"40 april" is no date'],
    ['31/2 kl 18 Ekdala', '"31/2" is no date'],
    ['3/13 2025 Ekdala', '"3/13 2025" is no date'],
    ['3 april Ekdala, klockan 25.00', '"klockan 25.00" is no time of day'],
    ['3 april Ekdala\nTid: 18.75', '"18.75" is no time of day'],
  ])('%j is a problem', (item, problem) => {
    expect(parseMeeting(item, PUBLISHED)).toEqual({ problem: expect.stringContaining(problem) });
  });

  it('may state a weekday that the date does not fall on: a slip is the publisher’s own', () => {
    expect(meetingIn('Måndag 3 april 2025 Ekdala')).toMatchObject({ date: '2025-04-03' });
  });
});

const EKDALA = {
  place: 'Biblioteket i Ekdala',
  date: '2025-04-03',
  time: '18:30',
  organizer: 'Ekdala byalag',
};

describe('time, venue and organizer', () => {
  it.each<[item: string, expected: Record<string, string>]>([
    ['3 april 2025 Biblioteket i Ekdala, klockan 18.30. Arrangör: Ekdala byalag', EKDALA],
    [
      '3 april 2025 kl. 18.30–20.00, Biblioteket i Ekdala. Arrangör: Ekdala byalag.',
      { ...EKDALA, endTime: '20:00' },
    ],
    [
      '3 april 2025 klockan 18.30 i Biblioteket i Ekdala. Arrangör: Ekdala byalag. Välkommen!',
      EKDALA,
    ],
    ['3 april 2025 Biblioteket i Ekdala 18:30\nArrangörer: Ekdala byalag', EKDALA],
    ['3 April 2025, Biblioteket i Ekdala, 6.30 pm. Organiser: Ekdala byalag', EKDALA],
    ['April 3, 2025 at 6:30 p.m., Biblioteket i Ekdala\nOrganizers: Ekdala byalag', EKDALA],
    ['2025-04-03 18.30 Biblioteket i Ekdala Arrangör: Ekdala byalag', EKDALA],
    [
      '3 april Ekdala\nTid: 18-20\nPlats: Folkets hus, Storgatan 1\nArrangör: ABF',
      {
        place: 'Ekdala',
        date: '2025-04-03',
        time: '18:00',
        endTime: '20:00',
        venue: 'Folkets hus, Storgatan 1',
        organizer: 'ABF',
      },
    ],
    [
      '3 april Ekdala Tid: kl 9 Lokal: Aulan Arrangör: ABF',
      { place: 'Ekdala', date: '2025-04-03', time: '09:00', venue: 'Aulan', organizer: 'ABF' },
    ],
    [
      '3 april Ekdala, Var: Aulan, När: klockan 18',
      { place: 'Ekdala', date: '2025-04-03', time: '18:00', venue: 'Aulan' },
    ],
    [
      '3 april Ekdala\nTid och plats: klockan 18.30, Folkets hus',
      { place: 'Ekdala', date: '2025-04-03', time: '18:30', venue: 'Folkets hus' },
    ],
    [
      '3 April Ekdala\nTime: 6–8 pm\nVenue: Town hall',
      { place: 'Ekdala', date: '2025-04-03', time: '18:00', endTime: '20:00', venue: 'Town hall' },
    ],
    [
      '3 april Parken\nStart: 18.00\nSlut: 20.00',
      { place: 'Parken', date: '2025-04-03', time: '18:00', endTime: '20:00' },
    ],
    ['3 april\nPlats: Aulan', { place: 'Aulan', date: '2025-04-03', venue: 'Aulan' }],
    ['3 april Ekdala\nNär: 3 april', { place: 'Ekdala', date: '2025-04-03' }],
  ])('are read from %j', (item, expected) => {
    expect(stated(item)).toEqual(expected);
  });
});

describe('findTime', () => {
  it.each([
    ['klockan 18.00', '18:00'],
    ['kl 18', '18:00'],
    ['kl.18.30', '18:30'],
    ['kl 930', '09:30'],
    ['18.00–20.00', '18:00'],
    ['9:05', '09:05'],
    ['12 am', '00:00'],
    ['12.15 pm', '12:15'],
    ['11–1 pm', '11:00'],
    ['between 6 and 8 pm', '18:00'],
    ['kl 18 och 20', '18:00'],
    ['18.30 Kristineberg', '18:30'],
  ])('reads %j as %s', (text, time) => {
    expect(findTime(text)?.time).toBe(time);
  });

  it.each([
    ['klockan 18.00', null],
    ['18.00–20.00', '20:00'],
    ['kl. 18-20', '20:00'],
    ['klockan 18 till klockan 20.30', '20:30'],
    ['11–1 pm', '13:00'],
    ['11 am to 1', '13:00'],
    ['6 pm–8', '20:00'],
    ['22.00–01.00', '01:00'],
    ['18.00–18.00', null],
    ['18.00–25.00', null],
    ['20.00–24.00', '00:00'],
    ['kl. 18.00 – ca 20.00', '20:00'],
    ['från kl. 18 till kl. 20', '20:00'],
    ['from 18 to 20', '20:00'],
    ['mellan 18 och 20.30', '20:30'],
    ['between 6 and 8 pm', '20:00'],
    ['Torget, 18–20', '20:00'],
    ['Parken (18–20)', '20:00'],
  ])('reads the end of %j as %s', (text, endTime) => {
    expect(findTime(text)?.endTime).toBe(endTime);
  });

  it.each([
    '18',
    '5.70 kronor',
    '10.50 procent',
    '2025-04-03',
    '3.14159',
    '1.25.30',
    'at 5 schools',
    '120 platser',
    'mellan 6 och 12 år',
    'Storgatan 10–12',
    'Torget, 6–12 år',
    'Torget, 30–40',
  ])('finds none in %j', (text) => {
    expect(findTime(text)).toBeNull();
  });
});
