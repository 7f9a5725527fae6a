import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import {
  type RenderOptions,
  renderHelp,
  renderReply,
  renderRest,
} from '../../../adapters/terminal/render.ts';
import type { Reply } from '../../../src/assistant/reply.ts';
import { BUSES, excerpt, LATER, LUNCH, MEETING, reply, SCHOOL, SOURCE } from '../replies.ts';

const OPTIONS: RenderOptions = {
  colour: false,
  width: Infinity,
  today: '2017-02-01',
  sources: [SOURCE],
  conversing: false,
};
const render = (drawn: Reply, options: Partial<RenderOptions> = {}): string =>
  renderReply(drawn, { ...OPTIONS, ...options });

describe('a fact', () => {
  it('is quoted first, with its source and that the date is inferred', () => {
    expect(
      render(reply('passages', { excerpts: [BUSES] })),
    ).toBe(`│ Höjt anslaget till bussar med 5 procent.

Källa: Nytt från Ekdala — Resor · Ekdala byalag · mars 2025 (datum härlett)
https://ekdala.example/resor
`);
  });

  it('has its translation under it in English, marked as one', () => {
    expect(
      render(reply('passages', { language: 'en', excerpts: [SCHOOL] })),
    ).toBe(`│ Byggt en ny skola.
  Translation: Built a new school.

Source: Nytt från Ekdala — Skolan · Ekdala byalag · March 2025 (date inferred)
`);
  });

  it('comes before what else there is to see', () => {
    expect(
      render(reply('passages', { excerpts: [BUSES, SCHOOL] })),
    ).toBe(`│ Höjt anslaget till bussar med 5 procent.

Källa: Nytt från Ekdala — Resor · Ekdala byalag · mars 2025 (datum härlett)
https://ekdala.example/resor

Se även:

Skolan
  • Byggt en ny skola.

Källa: Nytt från Ekdala · Ekdala byalag · mars 2025 (datum härlett)
`);
  });

  it('leaves the rest for who asks for more', () => {
    const excerpts = [
      BUSES,
      SCHOOL,
      LUNCH,
      SCHOOL,
      LUNCH,
      excerpt('Rustat upp gården.', 'Renovated the yard.'),
    ];
    const many = reply('passages', { excerpts });
    expect(render(many, { conversing: true })).toContain(
      '2 träffar till. Skriv ”mer” för att se resten.',
    );
    expect(render(many)).toContain('2 träffar till. (--json)');
    expect(renderRest(many, OPTIONS)).toBe(`Skolan
  • Infört skollunch åt alla.
  • Rustat upp gården.

Källa: Nytt från Ekdala · Ekdala byalag · mars 2025 (datum härlett)
`);
  });
});

describe('an overview', () => {
  const overview = { excerpts: [SCHOOL, BUSES, LUNCH] };

  it('groups quotes under their headings and cites their document once', () => {
    expect(render(reply('overview', overview))).toBe(`Skolan
  • Byggt en ny skola.
  • Infört skollunch åt alla.

Resor
  • Höjt anslaget till bussar med 5 procent.

Källa: Nytt från Ekdala · Ekdala byalag · mars 2025 (datum härlett)
`);
  });

  it('translates quotes and headings in English', () => {
    expect(
      render(reply('overview', { ...overview, language: 'en' })),
    ).toBe(`Skolan (Translation: The school)
  • Byggt en ny skola.
    Translation: Built a new school.
  • Infört skollunch åt alla.
    Translation: Introduced school lunch for all.

Resor
  • Höjt anslaget till bussar med 5 procent.
    Translation: Raised the grant for buses by 5 per cent.

Source: Nytt från Ekdala · Ekdala byalag · March 2025 (date inferred)
`);
  });
});

describe('a meeting', () => {
  it('has a weekday, says that no time is stated and that it has been', () => {
    expect(render(reply('meeting', { events: [MEETING], excerpts: [MEETING] }))).toBe(`Byskolan
  torsdag 26 januari 2017 · tid anges inte · har varit
│ 26 januari Byskolan

Källa: Nytt från Ekdala — Möten · Ekdala byalag · 28 november 2016
`);
  });

  it('shares its source with the next one of the same schedule', () => {
    const events = [MEETING, LATER];
    expect(render(reply('meetings', { language: 'en', events, excerpts: events }))).toBe(`Byskolan
  Thursday 26 January 2017 · time not stated · past
│ 26 januari Byskolan
  Translation: 26 January Byskolan

Torget
  Saturday 4 February 2017 · at 18:30 · upcoming, in 3 days
  Venue: Scenen
  Organiser: Byalaget
│ 4 februari Torget
│ klockan 18.30
  Translation: 4 February Torget
  at 18.30

Source: Nytt från Ekdala — Möten · Ekdala byalag · 28 November 2016
`);
  });

  it.each([
    ['2017-02-04', 'i dag'],
    ['2017-02-03', 'i morgon'],
    ['2017-01-30', 'om 5 dagar'],
  ])('seen on %s is %s', (today, when) => {
    expect(render(reply('meeting', { events: [LATER] }), { today })).toContain(
      `· kommande, ${when}\n`,
    );
  });

  it('comes with what the schedule does not state', () => {
    const notes = [{ kind: 'not-stated', what: 'organizer' }] as const;
    const drawn = render(reply('meeting', { events: [MEETING], notes }));
    expect(drawn).toMatch(/^Dokumentet anger ingen arrangör\.\n\nByskolan\n/);
  });
});

describe('a question without an answer', () => {
  it('is told what the documents are and what can be asked', () => {
    const notes = [{ kind: 'unmet', words: ['rymden'] }] as const;
    expect(
      render(reply('not-found', { notes, suggestions: ['Skolan'] })),
    ).toBe(`Det hittar jag inget svar på i dokumenten.
Jag hittar inget om ”rymden”.

Dokument som jag svarar ur:
  • Nytt från Ekdala · Ekdala byalag · mars 2025 (datum härlett)

Prova till exempel:
  • Skolan
`);
  });

  it('is told so in English, with the documents’ titles translated', () => {
    const notes = [{ kind: 'all-past', date: '2017-03-16' }] as const;
    expect(
      render(reply('not-found', { language: 'en', notes })),
    ).toBe(`I find no answer to that in the documents.
All meetings on the schedule are past. The last one was on Thursday 16 March 2017.

Documents that I answer from:
  • Nytt från Ekdala (Translation: News from Ekdala) · Ekdala byalag · March 2025 (date inferred)
`);
  });

  it('about a place is told which places there are', () => {
    const notes = [
      { kind: 'not-on-schedule', place: 'Täby', places: ['Torget', 'Byskolan'] },
    ] as const;
    expect(render(reply('not-found', { notes }))).toContain(
      '”Täby” står inte på mötesschemat. På schemat står: Torget, Byskolan.',
    );
  });
});

describe('on a terminal', () => {
  const long = excerpt('Ett ord '.repeat(40).trim(), 'A word '.repeat(40).trim());

  it('folds lines at the width, and at 88 columns at most', () => {
    for (const width of [30, 60, 88, 200]) {
      const drawn = render(reply('passages', { language: 'en', excerpts: [long] }), { width });
      const widths = drawn.split('\n').map(({ length }) => length);
      expect(Math.max(...widths)).toBeLessThanOrEqual(Math.min(88, width));
      expect(Math.max(...widths)).toBeGreaterThan(Math.min(88, width) - 10);
    }
  });

  it('keeps each word of the quote when it folds', () => {
    const drawn = render(reply('passages', { excerpts: [long] }), { width: 40 });
    const quote = drawn.split('\n').filter((line) => line.startsWith('│ '));
    expect(quote.map((line) => line.slice(2)).join(' ')).toBe(long.text);
  });

  it('colours without changing a letter', () => {
    const plain = render(reply('overview', { excerpts: [SCHOOL, BUSES] }));
    const coloured = render(reply('overview', { excerpts: [SCHOOL, BUSES] }), { colour: true });
    expect(coloured).toContain('\u001B[');
    expect(stripVTControlCharacters(coloured)).toBe(plain);
  });

  it('is never sent what a document could command it with', () => {
    const nasty = excerpt('Röd \u001B[31mtext\u001B]0;titel\u0007 \u009B2J \u202Eslut', 'Red', {
      title: 'Ti\u001Btel',
    });
    const notes = [{ kind: 'unmet', words: ['\u001B[2J'] }] as const;
    const sources = [{ ...SOURCE, title: 'En\u001B[8m' }];
    const drawn = [
      render(reply('passages', { excerpts: [nasty], notes })),
      render(reply('not-found', { notes }), { sources }),
      renderHelp('sv', { ...OPTIONS, sources }),
    ].join('');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are the point.
    expect(drawn).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E]/);
    expect(drawn).toContain('│ Röd ␛[31mtext␛]0;titel␇ �2J �slut');
  });
});
