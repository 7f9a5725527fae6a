import { describe, expect, it } from 'vitest';
import { createKnowledgeAssistant } from '../../adapters/create-assistant.ts';
import {
  AFTER_ALL,
  BEFORE_ALL,
  createAsk,
  dates,
  IN_DECEMBER,
  note,
  outcome,
  texts,
} from './ask.ts';

const ask = createAsk(await createKnowledgeAssistant());

const [SODERMALM, ENSKEDE, HASSELBY, SKARHOLMEN, KISTA, KUNGSHOLMEN] = [
  '2016-11-29',
  '2016-12-14',
  '2017-01-26',
  '2017-02-04',
  '2017-02-16',
  '2017-03-16',
] as const;
const ALL = [SODERMALM, ENSKEDE, HASSELBY, SKARHOLMEN, KISTA, KUNGSHOLMEN];
const PLACES = [
  'Södermalm',
  'Enskede Årsta Vantör',
  'Hässelby Vällingby',
  'Skärholmen',
  'Rinkeby Kista',
  'Kungsholmen',
];

describe('one meeting', () => {
  it.each([
    ['När är mötet i Skärholmen?', SKARHOLMEN],
    ['When is the meeting in Skärholmen?', SKARHOLMEN],
    ['skarholmen nar', SKARHOLMEN],
    ['När kommer ni till Kungsholmen?', KUNGSHOLMEN],
    ['kungsholmsmötet', KUNGSHOLMEN],
    ['vad händer den 26 januari?', HASSELBY],
    ['where are you on 16 February?', KISTA],
    ['vem arrangerar mötet på Södermalm?', SODERMALM],
    ['vilken dag ses man på Kungsholmen?', KUNGSHOLMEN],
    ['När drar rundresan igång?', SODERMALM],
    ['What is on in March?', KUNGSHOLMEN],
    ['I have a flat in Vällingby and want to come and be heard. Which day is it?', HASSELBY],
    ['Bor i Kista, vilken dag kommer ni?', KISTA],
    ['Which meeting does Tanto-Zinken S-förening host?', SODERMALM],
  ])('%s', (question, date) => {
    const turn = ask(question);
    expect(dates(turn)).toEqual([date]);
    expect(turn.reply.kind).toBe('meeting');
    expect(texts(turn)).toEqual(turn.reply.answer.events.map(({ text }) => text));
  });

  it('gives what the schedule states: the entry, place, date, time, venue and organizer', () => {
    const { reply } = ask('När och var är mötet på Södermalm?', { now: BEFORE_ALL });
    expect(reply.answer.events).toEqual([
      expect.objectContaining({
        text: expect.stringMatching(/^29 nov Södermalm/),
        place: 'Södermalm',
        date: '2016-11-29',
        time: '18:00',
        venue: 'Lokalen under läktaren på Zinkensdamms IP',
        organizer: 'Tanto-Zinken S-förening',
        status: 'upcoming',
      }),
    ]);
    expect(reply.notes).toEqual([]);
  });

  it.each([
    ['Vilken tid börjar mötet i Skärholmen?', 'time'],
    ['What time does the Skärholmen meeting start?', 'time'],
    ['I vilken lokal är mötet på Kungsholmen?', 'venue'],
    ['Where is the Kungsholmen meeting held?', 'venue'],
    ['Vem arrangerar mötet i Kista?', 'organizer'],
    ['Who is hosting the Kista meeting?', 'organizer'],
  ] as const)('notes what the schedule leaves unsaid: %s', (question, what) => {
    const turn = ask(question);
    expect(outcome(turn)).toBe('answered');
    expect(turn.reply.notes).toContainEqual({ kind: 'not-stated', what });
    expect(turn.reply.answer.events[0]).toMatchObject({ [what]: null });
  });

  it('notes nothing unsaid where the schedule states it', () => {
    for (const question of [
      'Vilken tid börjar mötet på Södermalm?',
      'Where is the Södermalm meeting held?',
      'Vem arrangerar mötet på Södermalm?',
    ]) {
      expect(note(ask(question), 'not-stated')).toBeUndefined();
    }
  });
});

describe('a neighbourhood', () => {
  it.each([
    ['När är mötet i Vällingby?', HASSELBY],
    ['När kommer ni till Årsta?', ENSKEDE],
    ['nar kommer ni till arsta', ENSKEDE],
    ['meeting near Fridhemsplan?', KUNGSHOLMEN],
    ['is there a meeting near Hornstull?', SODERMALM],
    ['När är mötet i Bredäng?', SKARHOLMEN],
    ['vilken tid är mötet vid Hornstull?', SODERMALM],
    ['är det något möte i Rinkeby?', KISTA],
    ['when is the meeting in Husby?', KISTA],
  ])('leads to its district’s meeting: %s', (question, date) => {
    expect(dates(ask(question))).toEqual([date]);
  });
});

describe('a district that is not on the schedule', () => {
  it.each([
    ['När är mötet i Farsta?', 'Farsta'],
    ['When is the Farsta meeting?', 'Farsta'],
    ['vilken dag är mötet på östermalm', 'östermalm'],
    ['När kommer Emilia till Älvsjö?', 'Älvsjö'],
    ['mote i tensta nar', 'tensta'],
    ['vilken tid är mötet i Bromma?', 'Bromma'],
    ['what time is the Skarpnäck meeting?', 'Skarpnäck'],
    ['När är mötet i Hökarängen?', 'Hökarängen'],
    ['När är mötet i Göteborg?', 'Göteborg'],
    ['är det nåt möte i farsta?', 'farsta'],
  ])('is answered with those that are: %s', (question, place) => {
    const turn = ask(question, { now: BEFORE_ALL });
    expect(outcome(turn)).toBe('not-found');
    expect(note(turn, 'not-on-schedule')).toEqual({
      kind: 'not-on-schedule',
      place,
      places: PLACES,
    });
  });
});

describe('another city', () => {
  it.each([
    'När är mötet i Malmö?',
    'Är det något möte i Göteborg?',
    'is there a tour stop in Södertälje?',
    'When is the Uppsala meeting?',
  ])('has no meeting: %s', (question) => {
    const turn = ask(question, { now: BEFORE_ALL });
    expect(outcome(turn)).toBe('not-found');
  });
});

describe('several meetings', () => {
  it.each([
    ['all', 'Visa alla möten', AFTER_ALL, ALL],
    ['all', 'list every meeting on the tour', BEFORE_ALL, ALL],
    ['all', 'vilka stadsdelar besöks?', BEFORE_ALL, ALL],
    ['in a month', 'Har ni några möten i februari?', BEFORE_ALL, [SKARHOLMEN, KISTA]],
    ['in a month', 'any meetings in January?', IN_DECEMBER, [HASSELBY]],
    ['in a month long past', 'möten i februari', AFTER_ALL, [SKARHOLMEN, KISTA]],
    ['in a year', 'which meetings were in 2016?', AFTER_ALL, [SODERMALM, ENSKEDE]],
    ['before a date', 'vilka möten är före jul?', BEFORE_ALL, [SODERMALM, ENSKEDE]],
    [
      'before a date',
      'meetings before 1 February 2017',
      BEFORE_ALL,
      [SODERMALM, ENSKEDE, HASSELBY],
    ],
    ['after a date', 'möten efter den 5 februari 2017', BEFORE_ALL, [KISTA, KUNGSHOLMEN]],
    [
      'between dates',
      'möten mellan 20 januari och 10 februari 2017',
      BEFORE_ALL,
      [HASSELBY, SKARHOLMEN],
    ],
    ['left', 'vilka möten är kvar?', '2017-01-28T12:00', [SKARHOLMEN, KISTA, KUNGSHOLMEN]],
    ['left', 'which meetings remain?', '2017-02-10T20:00', [KISTA, KUNGSHOLMEN]],
    ['left', 'upcoming meetings', IN_DECEMBER, [HASSELBY, SKARHOLMEN, KISTA, KUNGSHOLMEN]],
    ['past', 'Vilka möten har redan varit?', IN_DECEMBER, [SODERMALM, ENSKEDE]],
    ['past', 'which meetings have been held?', '2017-02-05T10:00', ALL.slice(0, 4)],
    [
      'first and last',
      'Vilket är det första och sista mötet?',
      AFTER_ALL,
      [SODERMALM, KUNGSHOLMEN],
    ],
    ['first and last', 'first and last stops of the tour?', BEFORE_ALL, [SODERMALM, KUNGSHOLMEN]],
    ['first', 'När är det första mötet?', AFTER_ALL, [SODERMALM]],
    ['last', 'when is the last meeting?', BEFORE_ALL, [KUNGSHOLMEN]],
    ['last', 'de två sista mötena', BEFORE_ALL, [KISTA, KUNGSHOLMEN]],
    ['next', 'de två närmaste mötena', IN_DECEMBER, [HASSELBY, SKARHOLMEN]],
    ['next', 'when is the next one?', IN_DECEMBER, [HASSELBY]],
    ['before a date', 'anything before Christmas?', BEFORE_ALL, [SODERMALM, ENSKEDE]],
    ['in a month', 'vad finns det i februari?', BEFORE_ALL, [SKARHOLMEN, KISTA]],
    ['past', 'which ones have I already missed?', IN_DECEMBER, [SODERMALM, ENSKEDE]],
    [
      'left',
      'I missed Enskede, what else is coming?',
      IN_DECEMBER,
      [HASSELBY, SKARHOLMEN, KISTA, KUNGSHOLMEN],
    ],
    [
      'left',
      'missade den i Enskede den 14 december, vilka är kvar?',
      IN_DECEMBER,
      [HASSELBY, SKARHOLMEN, KISTA, KUNGSHOLMEN],
    ],
    [
      'that suit',
      "I'm only free on Thursdays, which can I go to?",
      BEFORE_ALL,
      [HASSELBY, KISTA, KUNGSHOLMEN],
    ],
    [
      'next',
      "I can't come on 14 December, when is the next one?",
      BEFORE_ALL.replace('11-28', '12-01'),
      [HASSELBY],
    ],
    [
      'next',
      'Jag kan inte komma till Enskede. När är nästa möte?',
      BEFORE_ALL.replace('11-28', '12-01'),
      [HASSELBY],
    ],
    ['by weekday', 'finns det något möte på en helg i februari?', BEFORE_ALL, [SKARHOLMEN]],
    [
      'in parts',
      'möten i slutet av januari och början av februari',
      BEFORE_ALL,
      [HASSELBY, SKARHOLMEN],
    ],
    ['that suit', 'jag är bara ledig på helger, vilka möten passar?', BEFORE_ALL, [SKARHOLMEN]],
    ['until', 'möten från nu tills jul', BEFORE_ALL, [SODERMALM, ENSKEDE]],
    ['all', 'vart ska hon åka och när, kan jag få hela listan?', BEFORE_ALL, ALL],
    ['by weekday', 'Vilka möten är på en torsdag?', BEFORE_ALL, [HASSELBY, KISTA, KUNGSHOLMEN]],
    ['by weekday', 'which meetings are on a Saturday?', BEFORE_ALL, [SKARHOLMEN]],
    ['by weekday', 'är något möte på en lördag?', AFTER_ALL, [SKARHOLMEN]],
    [
      'in two places',
      'När är mötena i Skärholmen och på Kungsholmen?',
      BEFORE_ALL,
      [SKARHOLMEN, KUNGSHOLMEN],
    ],
    ['next', 'när är nästa möte?', '2016-12-01T10:00', [ENSKEDE]],
    ['next', "when's the next meeting?", '2017-02-17T09:00', [KUNGSHOLMEN]],
    ['next on its own day', 'nästa möte?', '2017-02-16T09:00', [KISTA]],
    ['next when its time has come', 'nästa möte?', '2016-11-29T18:30', [ENSKEDE]],
    ['next week', 'är det något möte nästa vecka?', '2017-02-06T12:00', [KISTA]],
    ['tomorrow', 'är det möte imorgon?', BEFORE_ALL, [SODERMALM]],
    ['today', 'is there a meeting today?', '2017-02-04T08:00', [SKARHOLMEN]],
  ])('%s: %s', (_, question, now, wanted) => {
    const turn = ask(question, { now });
    expect(outcome(turn)).toBe('answered');
    expect(dates(turn)).toEqual(wanted);
  });

  it.each([
    ['next meeting after Skärholmen?', [KISTA]],
    ['vilket är nästa möte efter Skärholmen?', [KISTA]],
    ['what comes after the Kista stop?', [KUNGSHOLMEN]],
    ['vad händer efter mötet i Hässelby?', [SKARHOLMEN]],
    ['where does she go before Skärholmen?', [HASSELBY]],
    ['vilka möten är före Hässelby-Vällingby?', [SODERMALM, ENSKEDE]],
    ['which meetings come after Skärholmen?', [KISTA, KUNGSHOLMEN]],
    ['kommer hon till Kungsholmen efter Kista?', [KUNGSHOLMEN]],
  ])('beside another: %s', (question, wanted) => {
    expect(dates(ask(question, { now: IN_DECEMBER }))).toEqual(wanted);
  });

  it.each([
    ['meetings befoore 1 Febuary 2017', [SODERMALM, ENSKEDE, HASSELBY]],
    ['möten i febuari', [SKARHOLMEN, KISTA]],
  ])('whose dates are misspelt: %s', (question, wanted) => {
    expect(dates(ask(question, { now: BEFORE_ALL }))).toEqual(wanted);
  });

  it.each([
    'mötestid Kista',
    'är det nåt på gång i Kista?',
    'anything going on in Kista?',
    'will Emilia be in Kista?',
  ])('in a place, put otherwise: %s', (question) => {
    expect(dates(ask(question, { now: IN_DECEMBER }))).toEqual([KISTA]);
  });

  it.each(['will Löfven be in Kista?', 'mötesplatser i Kista'])('none: %s', (question) => {
    expect(dates(ask(question, { now: IN_DECEMBER }))).toEqual([]);
  });

  it.each(['vilket möte är efter Kungsholmen?', 'is there a meeting before Södermalm?'])(
    'none beside the first or the last: %s',
    (question) => {
      const turn = ask(question, { now: IN_DECEMBER });
      expect(outcome(turn)).toBe('not-found');
      expect(note(turn, 'no-meeting-then')).toBeDefined();
    },
  );

  it.each([
    ['Är det nåt möte i april?', '2017-03-20T12:00'],
    ['any meetings in August 2017?', BEFORE_ALL],
    ['är det möte imorgon?', IN_DECEMBER],
    ['is there a meeting tomorrow?', IN_DECEMBER],
    ['är det möte i kväll?', '2017-01-20T12:00'],
    ['is there a meeting today?', '2017-01-20T12:00'],
    ['Vilket möte är på tisdag?', IN_DECEMBER],
    ['is there a meeting on 17 March?', BEFORE_ALL],
    ['vilka möten är på en söndag?', BEFORE_ALL],
    ['möten i februari 2018?', BEFORE_ALL],
  ])('finds none in a time without any: %s', (question, now) => {
    const turn = ask(question, { now });
    expect(outcome(turn)).toBe('not-found');
    expect(turn.reply.notes).toContainEqual({ kind: 'no-meeting-then' });
  });
});

describe('what has been', () => {
  it('marks each meeting past or upcoming by the moment of asking', () => {
    const statuses = (now: string) =>
      ask('Visa alla möten', { now }).reply.answer.events.map(({ status }) => status);
    expect(statuses(BEFORE_ALL)).toEqual(Array(6).fill('upcoming'));
    expect(statuses('2017-02-04T12:00')).toEqual([
      ...Array(3).fill('past'),
      ...Array(3).fill('upcoming'),
    ]);
    expect(statuses(AFTER_ALL)).toEqual(Array(6).fill('past'));
  });

  it.each([
    'När är nästa möte?',
    'When is the next meeting?',
    'vilka möten är kvar?',
    'any upcoming meetings?',
  ])('notes when all have been, and the last one’s date: %s', (question) => {
    const turn = ask(question, { now: AFTER_ALL });
    expect(turn.reply.notes).toContainEqual({ kind: 'all-past', date: '2017-03-16' });
    for (const { status } of turn.reply.answer.events) expect(status).toBe('past');
  });

  it('gives a past meeting that is asked for by name', () => {
    expect(ask('När var mötet i Skärholmen?').reply.answer.events).toMatchObject([
      { date: SKARHOLMEN, status: 'past' },
    ]);
  });
});

describe('no meeting is asked for', () => {
  it.each([
    'Vad har ni gjort för Järva?',
    'Vad är Fokus Järva?',
    'Is Bromma airport going to be closed?',
    'varför åker emilia runt i alla stadsdelar',
    'när ska Stockholm vara klimatpositivt?',
    'Vad händer i Tensta?',
    'hur många bostäder markanvisades 2023?',
  ])('gives no events: %s', (question) => {
    const turn = ask(question);
    expect(dates(turn)).toEqual([]);
    expect(outcome(turn)).toBe('answered');
  });
});

describe('open questions for meetings', () => {
  it.each([
    ['hinner man gå på nåt innan jul?', [ENSKEDE]],
    ['is anything planned after the 1st of March?', [KUNGSHOLMEN]],
    ['when is my next chance to see her?', [HASSELBY]],
    ['var har hon redan hunnit vara?', [SODERMALM, ENSKEDE]],
    [
      'I missed the one on Södermalm. Which meetings are still to come?',
      [HASSELBY, SKARHOLMEN, KISTA, KUNGSHOLMEN],
    ],
  ])('%s', (question, expected) => {
    const now = question.includes('jul') ? '2016-12-01T12:00' : IN_DECEMBER;
    expect(dates(ask(question, { now }))).toEqual(expected);
  });

  it('do not take what somebody asks about in passing for one', () => {
    expect(outcome(ask('Is there life on Mars?'))).toBe('not-found');
    expect(outcome(ask('is anything known about dinosaurs in March?'))).toBe('not-found');
  });
});
