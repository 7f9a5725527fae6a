import { describe, expect, it } from 'vitest';
import { createKnowledgeAssistant } from '../../adapters/create-assistant.ts';
import { courtesiesIn } from '../../src/assistant/courtesies.ts';
import { createAsk, dates, outcome, texts } from './ask.ts';

const ask = createAsk(await createKnowledgeAssistant());

describe('what surrounds a question', () => {
  it.each([
    ['Vad kostar simskolan? /Anna', ['/Anna']],
    [
      'Vad kostar simskolan?\n\nMed vänliga hälsningar,\nAnna Berg-Ek',
      ['Med vänliga hälsningar,\nAnna Berg-Ek'],
    ],
    ['Vad kostar det?\n– Anna Berg', ['– Anna Berg']],
    ['I am 16 years old. Any jobs?', ['I am 16 years old']],
    ['what about schools? Thanks in advance, Jo', ['Thanks in advance, Jo']],
    ['@valstuga, when is it?', ['@valstuga']],
    ['Hej, jag heter Åsa Öberg och är 34 år. När är mötet?', ['jag heter Åsa Öberg och är 34 år']],
    ['My name is Jo Smith. Where is it?', ['My name is Jo Smith']],
    ['Hej Anna! När är mötet?', ['Hej Anna']],
    ['Dear Mr Berg,\nwhen is it?', ['Dear Mr Berg']],
    ['Tack så mycket på förhand!', ['Tack så mycket på förhand!']],
  ])('is found in "%s"', (text, expected) => {
    const found = courtesiesIn(text).map(({ start, end }) => text.slice(start, end).trim());
    const whole = found.filter((each) => !found.some((o) => o !== each && o.startsWith(each)));
    expect(whole).toEqual(expected);
  });

  it.each([
    'Vem är Anna Berg?',
    'är det möte på Kungsholmen / Fridhemsplan?',
    'skriv till anna@example.org',
    'What is the best school?',
    'Hej, vad kostar simskolan?',
    'Bästa Skolan finns var?',
    'är 300 kronor mycket?',
    'hur många är över 65 år?',
    'vad kostar bussen när man är 65 år?',
    'Vad gör ni – Klimat',
    'har ni gjort något - Bostäder',
  ])('is not found in "%s"', (text) => {
    expect(courtesiesIn(text)).toEqual([]);
  });

  it.each([
    ['Hej! Jag heter Anna och är 34 år.', 'Vad gör ni åt klimatet?', 'Tack på förhand! /Anna'],
    ['@valstuga', 'När är mötet i Kista?', 'Mvh\nÅke'],
    [
      'Hello, my name is Jo and I am 16 years old.',
      'any help for schools?',
      'Many thanks, Jo Smith',
    ],
    ['Hi,', 'when is the Kista meeting?', 'Best regards, Jo'],
    [
      'Hej Anna!',
      'Hur många bostäder markanvisades 2023?',
      '\n\nÅsa Svensson\nStorgatan 4\n123 45 Ljungby',
    ],
    ['Dear Ms Holm,', 'how much did student health get?', '\n\nJohn Smith\nTel +46 70 123 45 67'],
  ])('does not change the answer: %s %s %s', (before, question, after) => {
    const turn = ask(`${before} ${question} ${after}`);
    expect([texts(turn), dates(turn)]).toEqual([texts(ask(question)), dates(ask(question))]);
    expect(outcome(turn)).toBe('answered');
    expect(outcome(ask(`${before} ${after}`))).toBe('not-found');
  });

  it('leaves a name in the question itself a demand', () => {
    expect(outcome(ask('Vad har Anna Berg sagt om skolan? /Bo'))).toBe('not-found');
  });
});
