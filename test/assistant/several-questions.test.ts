import { describe, expect, it } from 'vitest';
import { createKnowledgeAssistant } from '../../adapters/create-assistant.ts';
import { questionsIn } from '../../src/assistant/several-questions.ts';
import { createAsk, dates, outcome, texts } from './ask.ts';

const ask = createAsk(await createKnowledgeAssistant());

describe('several questions at once', () => {
  it('are each to its mark', () => {
    expect(questionsIn('Hej! Vad kostar det? Och när?? Tack')).toEqual([
      'Hej! Vad kostar det?',
      'Och när??',
    ]);
    expect(questionsIn('Vad kostar det?')).toEqual([]);
    expect(questionsIn('?????')).toEqual([]);
  });

  it('are answered with the best of each first', () => {
    const [fee, climate] = ['Vad kostar simskolan?', 'Vad gör ni åt klimatet?'];
    const both = texts(ask(`${fee} ${climate}`));
    expect(both.slice(0, 2)).toEqual([texts(ask(fee))[0], texts(ask(climate))[0]]);
    expect(new Set(both).size).toBe(both.length);
  });

  it('are answered as far as they are in the documents', () => {
    const known = 'What are you doing about emissions from construction?';
    for (const text of [`${known} Who won the cup?`, `Who won the cup? ${known}`]) {
      expect(texts(ask(text))).toEqual(texts(ask(known)));
    }
    expect(outcome(ask('Who won the cup? Is there life on Mars?'))).toBe('not-found');
  });

  it('are one where the second speaks of the first', () => {
    const turn = ask('När är mötet i Skärholmen? Vilken tid börjar det?');
    expect(dates(turn)).toEqual(dates(ask('När är mötet i Skärholmen?')));
  });
});
