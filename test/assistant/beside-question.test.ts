import { describe, expect, it } from 'vitest';
import { createKnowledgeAssistant } from '../../adapters/create-assistant.ts';
import { createAsk, outcome, texts } from './ask.ts';

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
