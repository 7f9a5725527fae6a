import { describe, expect, it } from 'vitest';
import { createKnowledgeAssistant } from '../../adapters/create-assistant.ts';
import { createCanAnswer } from '../../src/assistant/assistant.ts';
import { createCatalogue } from '../../src/assistant/catalogue.ts';
import { createEngine } from '../../src/engine/engine.ts';
import { parseLocalDateTime } from '../../src/language/local-date-time.ts';
import { ANALYZERS, createDocument, EKDALA, KNOWLEDGE } from '../engine/fixtures.ts';
import { AFTER_ALL, BEFORE_ALL, createAsk, IN_DECEMBER, outcome } from './ask.ts';

const assistant = await createKnowledgeAssistant();
const ask = createAsk(assistant);
const { catalogue } = assistant;
const at = parseLocalDateTime;

const ekdala = () => {
  const engine = createEngine(KNOWLEDGE, ANALYZERS);
  return createCatalogue(engine, createCanAnswer(engine));
};

const labels = (typed: string, language: 'sv' | 'en' = 'sv'): string[] =>
  catalogue.complete(typed, { language, limit: 25 }).map(({ label }) => label);

describe('a passage by its anchor', () => {
  it('is what an answer quotes', () => {
    const [excerpt] = ask('Vad har ni gjort för skolan?').reply.answer.excerpts;
    const found = catalogue.excerpt(excerpt?.citation.anchor ?? '');
    expect(found).toEqual({ ...excerpt, score: 1 });
  });

  it('is undefined when it is gone', () => {
    expect(catalogue.excerpt('aaaaaaaa')).toBeUndefined();
    expect(catalogue.meeting('aaaaaaaa', at(AFTER_ALL))).toBeUndefined();
    expect(catalogue.topic('aaaaaaaa', 'sv')).toBeUndefined();
  });

  it('is undefined when the file does not say it', () => {
    const forged = createDocument([{ passages: [{ text: 'Byggt en skola.' }] }]);
    const source = forged.source.replace('skola', 'kyrka');
    const engine = createEngine({ ...KNOWLEDGE, documents: [{ ...forged, source }] }, ANALYZERS);
    const [unit] = engine.index.units;
    const anchor = unit?.anchor ?? '';
    expect(createCatalogue(engine, () => true).excerpt(anchor)).toBeUndefined();
  });

  it('is a meeting only when it is one', () => {
    const [meeting] = catalogue.meetings(at(BEFORE_ALL));
    const anchor = meeting?.citation.anchor ?? '';
    expect(catalogue.meeting(anchor, at(BEFORE_ALL))).toEqual(meeting);
    const [topic] = catalogue.topics('sv');
    expect(catalogue.meeting(topic?.anchor ?? '', at(BEFORE_ALL))).toBeUndefined();
  });
});

describe('meetings', () => {
  it('have their status at the time', () => {
    const statuses = (now: string) => catalogue.meetings(at(now)).map(({ status }) => status);
    expect(statuses(BEFORE_ALL)).toEqual(Array(6).fill('upcoming'));
    expect(statuses(IN_DECEMBER)).toEqual(['past', 'past', ...Array(4).fill('upcoming')]);
    expect(statuses(AFTER_ALL)).toEqual(Array(6).fill('past'));
  });

  it.each([
    ['a district', { place: 'Kungsholmen' }, ['2017-03-16']],
    ['a neighbourhood', { place: 'Fruängen' }, []],
    ['a part of a name, without dots', { place: 'arsta' }, ['2016-12-14']],
    ['a beginning', { place: 'Kungsh' }, ['2017-03-16']],
    ['a slip', { place: 'Skärhlmen' }, ['2017-02-04']],
    ['a venue', { place: 'Zinkensdamms IP' }, ['2016-11-29']],
    ['a month', { month: '2017-02' }, ['2017-02-04', '2017-02-16']],
    ['a month of any year', { month: '02' }, ['2017-02-04', '2017-02-16']],
    ['both', { place: 'Kista', month: '2017-02' }, ['2017-02-16']],
    ['both, where there is none', { place: 'Kista', month: '2017-01' }, []],
  ])('are picked by %s', (_, filter, dates) => {
    expect(catalogue.meetings(at(AFTER_ALL), filter).map(({ date }) => date)).toEqual(dates);
  });
});

describe('topics', () => {
  it('are sections with lists, with their size, in the language of the reader', () => {
    expect(catalogue.topics('sv').map(({ title, passages }) => [title, passages])).toEqual([
      ['Stärkta kunskaper – minskade klyftor', 5],
      ['Ökad trygghet – minskad segregation', 6],
      ['Bygga bostäder så att alla kan bo i Stockholm', 6],
      ['Stockholm ska leda klimatomställningen', 5],
    ]);
    expect(catalogue.topics('en').map(({ title }) => title)).toContain(
      'Stockholm will lead the climate transition',
    );
  });

  it('are opened by their question, and found by their anchor', () => {
    for (const language of ['sv', 'en'] as const) {
      for (const topic of catalogue.topics(language)) {
        const { excerpts } = ask(topic.question).reply.answer;
        const own = excerpts.filter(({ citation }) => citation.documentId === topic.documentId);
        expect(own.length).toBeGreaterThanOrEqual(topic.passages);
        expect(catalogue.topic(topic.anchor, language)).toEqual(topic);
      }
    }
  });
});

describe('completion', () => {
  it('offers topics and then meetings to who has typed nothing', () => {
    const kinds = catalogue.complete('', { language: 'sv', limit: 25 }).map(({ kind }) => kind);
    expect(kinds).toHaveLength(25);
    expect(kinds.slice(0, 5)).toEqual(['topic', 'topic', 'topic', 'topic', 'meeting']);
  });

  it('offers only what is then answered, at any time', () => {
    for (const language of ['sv', 'en'] as const) {
      for (const { question } of catalogue.complete('', { language, limit: 1000 })) {
        for (const now of [BEFORE_ALL, AFTER_ALL]) {
          const turn = assistant.ask({ text: question, now: at(now), language });
          expect([question, outcome(turn)]).toEqual([question, 'answered']);
        }
      }
    }
  });

  it.each([
    // The beginning of a word, in the language of the interface or the other.
    ['simsk', 'sv', 'Simskola'],
    ['swim', 'sv', 'Simskola'],
    ['simsk', 'en', 'Swimming lesson'],
    // Slips, in a word and in its beginning.
    ['sismkolan', 'sv', 'Simskola'],
    ['bostder', 'sv', 'Bygga bostäder så att alla kan bo i Stockholm'],
    ['houing', 'en', 'Housing'],
    // Without å, ä, ö.
    ['okad tryg', 'sv', 'Ökad trygghet – minskad segregation'],
    ['hasselby', 'sv', 'Hässelby Vällingby · torsdag 26 januari 2017'],
    // Another word for it.
    ['dagis', 'sv', 'Förskola'],
    // Words around it.
    ['vad har ni gjort för klim', 'sv', 'Stockholm ska leda klimatomställningen'],
    // Within a compound.
    ['omställ', 'sv', 'Stockholm ska leda klimatomställningen'],
    // A part of a district, a venue, a month.
    ['arsta', 'sv', 'Enskede Årsta Vantör · onsdag 14 december 2016'],
    ['zinken', 'sv', 'Södermalm · tisdag 29 november 2016'],
    ['mars', 'sv', 'Kungsholmen · torsdag 16 mars 2017'],
  ] as const)('of "%s" in %s offers "%s" among the first', (typed, language, label) => {
    expect(labels(typed, language).slice(0, 3)).toContain(label);
  });

  it.each(['nato', 'Farsta', 'xyzzy', 'kärnkraft'])('of "%s" offers nothing', (typed) => {
    expect(labels(typed)).toEqual([]);
  });

  it('offers no more than is asked for, each once', () => {
    expect(catalogue.complete('', { language: 'sv', limit: 7 })).toHaveLength(7);
    for (const typed of ['', 's', 'sko', 'bost']) {
      const questions = catalogue
        .complete(typed, { language: 'sv', limit: 25 })
        .map(({ question }) => question);
      expect(new Set(questions).size).toBe(questions.length);
    }
  });

  it('finds a meeting by a neighbourhood in its district', () => {
    const [first] = ekdala().complete('norra tor', { language: 'sv', limit: 5 });
    expect(first?.label).toContain('Ekdala Kullen');
    expect(EKDALA.passages.some(({ meeting }) => meeting?.place === 'Ekdala Kullen')).toBe(true);
  });

  it('takes at most a millisecond once warm', () => {
    catalogue.warmUp();
    const typed = [
      '',
      's',
      'sk',
      'skol',
      'bostadsb',
      'vad har ni gjort för skolan',
      'x'.repeat(900),
    ];
    const times = Array.from({ length: 40 }, () => typed)
      .flat()
      .map((text) => {
        const start = performance.now();
        catalogue.complete(text, { language: 'sv', limit: 25 });
        return performance.now() - start;
      })
      .sort((a, b) => a - b);
    expect(times[times.length >> 1]).toBeLessThan(1);
  });
});

describe('a reply from anchors', () => {
  const options = { kind: 'overview', language: 'sv', now: at(AFTER_ALL) } as const;
  const anchorsOf = (question: string): string[] =>
    ask(question).reply.answer.excerpts.map(({ citation }) => citation.anchor);

  it('holds what the answer held, in its order', () => {
    const { excerpts } = ask('Vad har ni gjort för skolan?').reply.answer;
    const reply = catalogue.reply(anchorsOf('Vad har ni gjort för skolan?'), options);
    expect(reply).toMatchObject({ kind: 'overview', answer: { outcome: 'answered' } });
    expect(reply?.answer.excerpts.map(({ text }) => text)).toEqual(
      excerpts.map(({ text }) => text),
    );
  });

  it('holds meetings as meetings', () => {
    const anchors = anchorsOf('Visa alla möten');
    expect(catalogue.reply(anchors, options)).toMatchObject({ kind: 'meetings' });
    expect(catalogue.reply(anchors.slice(0, 1), options)).toMatchObject({
      kind: 'meeting',
      answer: { events: [{ place: 'Södermalm', status: 'past' }] },
    });
  });

  it('leaves out what is gone, and is undefined when all is', () => {
    const [first = ''] = anchorsOf('Vad har ni gjort för skolan?');
    expect(catalogue.reply(['aaaaaaaa', first], options)?.answer.excerpts).toHaveLength(1);
    expect(catalogue.reply(['aaaaaaaa'], options)).toBeUndefined();
  });
});

describe('what comes next', () => {
  it('is what "more" then shows', () => {
    const { conversation } = ask('Vad kostar simskolan?');
    const more = ask('berätta mer', { after: ['Vad kostar simskolan?'] }).reply.answer.excerpts;
    expect(more.length).toBeGreaterThan(0);
    expect(assistant.next(conversation).slice(0, more.length)).toEqual(more);
  });

  it('is nothing when nothing was shown', () => {
    expect(assistant.next(ask('Vad tycker ni om NATO?').conversation)).toEqual([]);
  });
});
