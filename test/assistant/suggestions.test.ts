import { describe, expect, it } from 'vitest';
import { createKnowledgeAssistant } from '../../adapters/create-assistant.ts';
import { suggestible } from '../../src/assistant/suggestions.ts';
import { createFolder, FRONT_MATTER } from '../knowledge/folder.ts';
import { AFTER_ALL, BEFORE_ALL, createAsk, outcome } from './ask.ts';

const shipped = await createKnowledgeAssistant();
const ask = createAsk(shipped);

const UNANSWERED = [
  'Vad anser ni om kärnkraft?',
  'what do you think of nuclear power?',
  'När är mötet i Farsta?',
  'When is the Farsta meeting?',
  'När är nästa möte?',
  'when is the next meeting?',
  'Är det möte i augusti 2017?',
  'Vad har Göteborg gjort för skolan?',
  'asdfgh qwerty',
  '🗳️',
  '',
];

describe('suggestions', () => {
  it.each([BEFORE_ALL, AFTER_ALL])('are answered when they are asked at %s', (now) => {
    for (const question of UNANSWERED) {
      const { answer } = ask(question, { now }).reply;
      if (answer.outcome === 'answered') continue;
      expect(answer.suggestions.length).toBeGreaterThan(0);
      for (const suggestion of answer.suggestions) {
        expect([suggestion, outcome(ask(suggestion, { now }))]).toEqual([suggestion, 'answered']);
        const within = ask(suggestion, { now, after: [question] });
        expect([suggestion, outcome(within)]).toEqual([suggestion, 'answered']);
      }
    }
  });

  it('are known before anything is asked', () => {
    const known = {
      sv: suggestible(shipped.engine, 'sv'),
      en: suggestible(shipped.engine, 'en'),
    };
    for (const question of UNANSWERED) {
      const { suggestions, language } = ask(question).reply.answer;
      expect(known[language]).toEqual(expect.arrayContaining([...suggestions]));
    }
  });

  it('are at most four, each once', () => {
    for (const question of UNANSWERED) {
      const { suggestions } = ask(question).reply.answer;
      expect(suggestions.length).toBeLessThanOrEqual(4);
      expect(new Set(suggestions).size).toBe(suggestions.length);
    }
  });

  it('are the nearest headings first, in the document’s language where it has no translation', async () => {
    const folder = await createFolder({
      'a.md': `${FRONT_MATTER}\n## Kultur\n\n- Biblioteket får ett lånekort för alla.\n\n## Blir taxan för vatten högre?\n\nNej, taxan är oförändrad till nyår.\n`,
    });
    const asked = createAsk(await createKnowledgeAssistant(folder));
    const { answer } = asked('How high is the water mountain of Peru?').reply;
    expect(answer.outcome).toBe('not-found');
    expect(answer.suggestions[0]).toBe('Blir taxan för vatten högre?');
  });

  it('are none where there is an answer', () => {
    expect(ask('Vad har ni gjort för skolan?').reply.answer.suggestions).toEqual([]);
  });

  it('are in the language of the question', () => {
    expect(ask('Vad anser ni om kärnkraft?').reply.answer.suggestions).toContain(
      'Stockholm ska leda klimatomställningen',
    );
    expect(ask('what do you think of nuclear power?').reply.answer.suggestions).toContain(
      'Stockholm will lead the climate transition',
    );
  });

  it('lead to meetings that there are, when one is asked for that there is not', () => {
    expect(ask('När är mötet i Farsta?').reply.answer.suggestions).toContain(
      'När är mötet i Södermalm?',
    );
    expect(ask('When is the Farsta meeting?').reply.answer.suggestions).toContain(
      'When is the Södermalm meeting?',
    );
    expect(ask('När är nästa möte?').reply.answer.suggestions).toContain('Visa alla möten');
  });

  it('say nothing of meetings in a folder without any', async () => {
    const directory = await createFolder({
      'nytt.md': `${FRONT_MATTER}\n# Nytt\n\n## Skolan\n\n- Byggt en ny skola.\n\n## Vägar\n\n- Lagat bron.\n`,
    });
    const { answer } = createAsk(await createKnowledgeAssistant(directory))(
      'När är nästa möte?',
    ).reply;
    expect(answer.outcome).toBe('not-found');
    expect([...answer.suggestions].sort()).toEqual(['Skolan', 'Vägar']);
  });
});
