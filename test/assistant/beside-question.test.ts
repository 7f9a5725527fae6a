import { describe, expect, it } from 'vitest';
import { createKnowledgeAssistant } from '../../adapters/create-assistant.ts';
import { createAsk, dates, IN_DECEMBER, outcome, texts } from './ask.ts';

const ask = createAsk(await createKnowledgeAssistant());

describe('what is told beside a question', () => {
  it('counts for a passage that has it', () => {
    const turn = ask('jag är 16 och vill ha ett sommarjobb, hur många fler jobb har ni fixat?');
    expect(texts(turn)[0]).toMatch(/feriejobb|sommarjobb/);
    expect(outcome(ask('jag är 16 och vill ha en häst, hur många fler jobb har ni fixat?'))).toBe(
      'not-found',
    );
  });

  it('is not asked about', () => {
    const question = 'Does the city want the airport shut down?';
    const told = `I live under the flight path and the noise is awful. ${question}`;
    expect(texts(ask(told))).toEqual(texts(ask(question)));
    const asked = 'vem kontaktar jag hos pressen och vad är mejladressen?';
    const contact = texts(ask(`Skriver för en lokaltidning i Farsta, ${asked}`));
    expect(contact[0]).toMatch(/@/);
    expect(contact).toEqual(texts(ask(asked)));
  });
});

describe('a question for a topic', () => {
  const plain = texts(ask('what is the party doing about places to live?'));

  it('is asked by itself where what stands beside it is of another matter', () => {
    expect(plain.length).toBeGreaterThan(3);
    const told =
      'Been in the rental queue for 9 yrs lol. what is the party doing about places to live?';
    expect(texts(ask(told))).toEqual(plain);
  });

  it('but not where it names nothing by itself', () => {
    expect(outcome(ask('The zebras escaped. What have you done about it?'))).toBe('not-found');
  });

  it.each([
    'accommodation policy since they got elected',
    'bostadspolitiken sen ni fick makten',
    'bostadspolitiken efter att vänstern tog över',
    'housing policy since the Social Democrats came to power',
  ])('is the same after somebody came to power: %s', (question) => {
    expect(texts(ask(question)).length).toBeGreaterThan(3);
  });

  it.each([
    'housing policy since 1998',
    'what have you done since the 2018 election?',
    'bostadspolitiken sedan ni tog över 2014',
  ])('is not one of a year that nothing speaks of: %s', (question) => {
    expect(outcome(ask(question))).toBe('not-found');
  });

  it('is not answered by all that stands beside a year', () => {
    const planned = texts(ask("what's planned for 2024?"));
    expect(planned.length).toBeGreaterThan(2);
    expect(planned.every((text) => text.includes('2024'))).toBe(true);
  });

  it('of another party is not answered by what those have done who publish', () => {
    expect(texts(ask('vad har SD gjort för skolan?')).every((text) => /SD/.test(text))).toBe(true);
    const own = texts(ask('Vad har Socialdemokraterna gjort för skolan?'));
    expect(own[0]).toMatch(/^Satt stopp/);
    expect(own.length).toBeGreaterThan(3);
  });

  it('is known without an apostrophe', () => {
    const asked = "I'm 15, what's in it for teenagers?";
    expect(texts(ask(asked.replaceAll("'", '')))).toEqual(texts(ask(asked)));
    expect(outcome(ask(asked))).toBe('answered');
  });
});

it.each([
  ['hur mycket ska sthlm bygga på flygfältet', /30 000/],
  ['klimatmålet för huvudstaden', /klimatpositiv/],
  ['climate target of the Swedish capital', /klimatpositiv/],
])('Stockholm by another name: %s', (question, expected) => {
  expect(texts(ask(question))[0]).toMatch(expected);
});

describe('a question of common words', () => {
  it('is answered when none of them is missing', () => {
    const known = ask('vad var reformagendan ni presenterade inför valet 2022?');
    expect(texts(known)[0]).toMatch(/reformagenda/);
  });
});

describe('a day that is counted from now', () => {
  it('is not the same day in a document', () => {
    expect(outcome(ask('Vad blir det för väder i Stockholm imorgon?'))).toBe('not-found');
  });
});

describe('what somebody tells and then asks', () => {
  const now = IN_DECEMBER;

  it.each([
    ['Jag bor i Farsta och behöver en bostad.', /lägenheter|bostäder/],
    ["I'm 34 and looking for full-time work", /heltid/],
    ['Vi bor vid Bromma flygplats. När stängs den?', /Bromma flygplats/],
    ['Buss, kommer det mer pengar?', /buss/],
    ['Hur når jag pressekreteraren?', /@/],
    ['Vad kan jag läsa om klimatet?', /limat/],
    ['Explain the 5,939 new homes', /5 939/],
  ])('%s', (question, expected) => {
    expect(texts(ask(question, { now }))[0]).toMatch(expected);
  });

  it.each([
    ['Jag vill gå på möte. När är nästa?', ['2017-01-26']],
    ['Jag vill inte missa mötet i Kista, när är nästa?', ['2017-02-16']],
    ["I can't wait for the Kista visit! When is the next one?", ['2017-02-16']],
    ['Jag missade Södermalm, när är nästa?', ['2017-01-26']],
  ])('%s', (question, expected) => {
    expect(dates(ask(question, { now }))).toEqual(expected);
  });

  it.each([
    'I rent a flat. Will you lower the rent?',
    'Vad kostar er bostadspolitik?',
    'Where is there money left?',
    'Var har ni redan byggt?',
    'Did you promise anything in February?',
  ])('%s is not in the documents', (question) => {
    expect(outcome(ask(question, { now }))).toBe('not-found');
  });
});
