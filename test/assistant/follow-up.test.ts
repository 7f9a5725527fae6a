import { describe, expect, it } from 'vitest';
import { createKnowledgeAssistant } from '../../adapters/create-assistant.ts';
import { AFTER_ALL, BEFORE_ALL, createAsk, dates, note, outcome, texts } from './ask.ts';

const ask = createAsk(await createKnowledgeAssistant());

describe('a follow-up on meetings', () => {
  it.each([
    ['När är mötet i Skärholmen?', 'och i Kista då?', '2017-02-16'],
    ['When is the meeting in Skärholmen?', 'and in Kista?', '2017-02-16'],
    ['När är mötet i Skärholmen?', 'hur är det med Kungsholmen?', '2017-03-16'],
    ['När är mötet i Skärholmen?', 'hur är det med Årsta?', '2016-12-14'],
    ['När är mötet i Skärholmen?', 'Kungsholmen?', '2017-03-16'],
    ['who is hosting the Södermalm meeting?', 'what time does it start?', '2016-11-29'],
    ['När är mötet på Södermalm?', 'vem arrangerar det?', '2016-11-29'],
    ['När är mötet på Södermalm?', 'var?', '2016-11-29'],
    ['When is the Södermalm meeting?', 'and where is it?', '2016-11-29'],
    ['Är det något möte den 4 februari 2017?', 'och den 16 mars?', '2017-03-16'],
  ])('%s – %s', (before, question, date) => {
    const turn = ask(question, { after: [before], now: BEFORE_ALL });
    expect(dates(turn)).toEqual([date]);
  });

  it.each([
    ['When is the meeting in Skärholmen?', 'What about Årsta?', '2016-12-14'],
    ['When is the meeting in Skärholmen?', 'what about Kista?', '2017-02-16'],
  ])('%s – %s', (before, question, date) => {
    expect(dates(ask(question, { after: [before], now: BEFORE_ALL }))).toEqual([date]);
  });

  it.each([
    ['När är mötet på Södermalm?', 'and where is it?', '2016-11-29'],
    ['När är mötet på Södermalm?', 'what time does it start?', '2016-11-29'],
    ['När är mötet på Södermalm?', 'who is the host?', '2016-11-29'],
    ['När är mötet i Skärholmen?', 'and in Kista?', '2017-02-16'],
    ['When is the meeting in Skärholmen?', 'och Kista?', '2017-02-16'],
    ['When is the meeting in Skärholmen?', 'och den 16 mars?', '2017-03-16'],
    ['When is the meeting in Skärholmen?', 'vem arrangerar det?', '2017-02-04'],
  ])('in the other language: %s – %s', (before, question, date) => {
    expect(dates(ask(question, { after: [before], now: BEFORE_ALL }))).toEqual([date]);
  });

  it.each([
    ['och efter det?', '2017-02-16'],
    ['och sedan?', '2017-02-16'],
    ['and then?', '2017-02-16'],
    ["what's next?", '2017-02-16'],
    ['var är hon efter det då?', '2017-02-16'],
    ['and before that?', '2017-01-26'],
    ['innan dess?', '2017-01-26'],
  ])('goes on to the one beside it: %s', (question, date) => {
    expect(dates(ask(question, { after: ['När är mötet i Skärholmen?'] }))).toEqual([date]);
  });

  it('goes on from meeting to meeting, up to the last', () => {
    const after = ['När är mötet i Skärholmen?', 'och sedan?', 'och efter det?'];
    expect(dates(ask('var är det?', { after }))).toEqual(['2017-03-16']);
    const turn = ask('och sen?', { after });
    expect(outcome(turn)).toBe('not-found');
    expect(note(turn, 'no-meeting-then')).toBeDefined();
    expect(dates(ask('och i Kista?', { after }))).toEqual(['2017-02-16']);
  });

  it('takes what it is about from the question before, through several turns', () => {
    const after = ['När är mötet i Skärholmen?', 'och i Kista då?', 'och på Södermalm?'];
    expect(dates(ask('hur dags?', { after }))).toEqual(['2016-11-29']);
    expect(dates(ask('och Kungsholmen?', { after }))).toEqual(['2017-03-16']);
  });

  it('notes what is unsaid of the meeting that was asked for before', () => {
    const turn = ask('what time does it start?', { after: ['When is the Kista meeting?'] });
    expect(dates(turn)).toEqual(['2017-02-16']);
    expect(note(turn, 'not-stated')).toEqual({ kind: 'not-stated', what: 'time' });
  });

  it('finds no meeting in a district that is not on the schedule', () => {
    for (const question of ['och i Farsta?', 'and in Farsta?']) {
      const turn = ask(question, { after: ['När är mötet i Skärholmen?'] });
      expect(outcome(turn)).toBe('not-found');
      expect(note(turn, 'not-on-schedule')).toMatchObject({ place: 'Farsta' });
    }
  });

  it('goes on from all meetings to those of a month', () => {
    const turn = ask('och i februari?', { after: ['Visa alla möten'], now: BEFORE_ALL });
    expect(dates(turn)).toEqual(['2017-02-04', '2017-02-16']);
  });
});

describe('a follow-up on a topic', () => {
  it.each([
    ['what have you done about housing?', 'and what about the climate?', 'klimatpositiv stad'],
    ['Vad har ni gjort för skolan?', 'och bostäder?', 'lägenheter'],
    ['Vad har ni gjort för skolan?', 'och för klimatet då?', 'klimatpositiv stad'],
    ['have you made swimming lessons cheaper?', 'by how much?', '300 kronor'],
    ['Har ni sänkt avgiften för simskolan?', 'med hur mycket?', '300 kronor'],
    ['Vill ni lägga ned Bromma flygplats?', 'hur många bostäder ska byggas där?', '30 000'],
    ['hur mycket höjdes grundskolans schablon 2023?', 'och året efter?', 'År 2024'],
    ['Vem är Emilia Bjuggren?', 'vilka frågor ansvarar hon för?', 'arbetsmarknad och idrott'],
  ])('%s – %s', (before, question, text) => {
    const turn = ask(question, { after: [before] });
    expect(outcome(turn)).toBe('answered');
    expect(texts(turn).slice(0, 6).join('\n')).toContain(text);
  });

  it.each([
    ['Vad har ni gjort för skolan i Stockholm?', 'och i Göteborg?'],
    ['Vad har ni gjort för skolan?', 'och i Göteborg?'],
    ['what have you done about housing?', 'and in Malmö?'],
    ['hur många bostäder markanvisades 2023?', 'och 2019?'],
    ['Vad säger ni om Bromma flygplats?', 'och vad tycker Moderaterna?'],
  ])('does not carry over to what the documents are not about: %s – %s', (before, question) => {
    expect(outcome(ask(question, { after: [before] }))).toBe('not-found');
  });
});

describe('a question of its own', () => {
  it.each([
    'Vad har ni gjort för skolan?',
    'Is Bromma airport going to be closed?',
    'När är mötet på Kungsholmen?',
    'Vad kostar en pizza?',
  ])('is answered in a conversation as it is alone: %s', (question) => {
    const alone = ask(question).reply;
    for (const before of ['När är mötet i Skärholmen?', 'what have you done about housing?']) {
      expect(ask(question, { after: [before] }).reply).toEqual(alone);
    }
  });

  it('of a word or two is answered in the language that was spoken', () => {
    const { answer } = ask('koldioxidlagring', { after: ['what about housing?'] }).reply;
    expect(answer.language).toBe('en');
    expect(answer.excerpts).toEqual(ask('koldioxidlagring').reply.answer.excerpts);
  });

  it('is kept as what the next one follows up, with what it took over', () => {
    const { conversation } = ask('och i Kista då?', { after: ['När är mötet i Skärholmen?'] });
    expect(conversation).toMatchObject({
      language: 'sv',
      text: expect.stringMatching(/mötet.*Kista/s),
    });
    expect(conversation.text).not.toContain('Skärholmen');
  });

  it('keeps a conversation plain and short however long it gets', () => {
    const after = Array.from({ length: 40 }, (_, i) => (i % 2 ? 'och i Kista då?' : 'hur dags?'));
    const turn = ask('och var?', {
      after: ['När är mötet i Skärholmen?', ...after],
      now: AFTER_ALL,
    });
    expect(turn.conversation.text.length).toBeLessThanOrEqual(1_000);
    expect(JSON.parse(JSON.stringify(turn.conversation))).toEqual(turn.conversation);
  });
});

describe('a follow-up to nothing', () => {
  it.each([
    'och i Göteborg?',
    'what time does it start?',
    'by how much?',
    'och året efter?',
    'var?',
  ])('guesses nothing: %s', (question) => {
    const turn = ask(question);
    expect(outcome(turn)).toBe('not-found');
    expect(turn.reply.answer.suggestions.length).toBeGreaterThan(0);
  });
});
