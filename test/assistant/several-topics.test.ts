import { describe, expect, it } from 'vitest';
import { createKnowledgeAssistant } from '../../adapters/create-assistant.ts';
import { createAsk, outcome, texts } from './ask.ts';

const ask = createAsk(await createKnowledgeAssistant());

const headings = (question: string): string[] => [
  ...new Set(ask(question).reply.answer.excerpts.map(({ citation }) => citation.section ?? '')),
];

describe('topics that are named side by side', () => {
  it.each([
    'bostäder och klimat',
    'climate, housing',
    'vad har ni gjort för bostäderna och för klimatet?',
    'Vad gör ni i Stockholm för bostäder & klimat',
  ])('are each answered: %s', (question) => {
    expect(headings(question)).toHaveLength(2);
    expect(texts(ask(question))).toHaveLength(10);
  });

  it('take turns', () => {
    const [first, second, third] = ask('bostäder och klimat').reply.answer.excerpts.map(
      ({ citation }) => citation.section,
    );
    expect(first).toContain('Bygg');
    expect(second).toContain('klimat');
    expect(third).toBe(first);
  });

  it('may be one that no heading has', () => {
    const both = texts(ask('jobb, bostäder'));
    expect(both[0]).toMatch(/feriejobb/);
    expect(both[1]).toMatch(/allmännyttan/);
  });

  it('are one answer where the one is part of the other', () => {
    expect(headings('skola och förskola')).toHaveLength(1);
    expect(headings('trygghet och segregation')).toHaveLength(1);
  });

  it('are not answered for another city, nor where one of them is nowhere', () => {
    expect(outcome(ask('vad har ni gjort för bostäder och klimat i Malmö?'))).toBe('not-found');
    expect(outcome(ask('vad har ni gjort för bostäder och försvaret?'))).toBe('not-found');
  });
});
