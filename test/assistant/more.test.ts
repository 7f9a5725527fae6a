import { describe, expect, it } from 'vitest';
import { createKnowledgeAssistant } from '../../adapters/create-assistant.ts';
import { createAsk, outcome, texts } from './ask.ts';

const ask = createAsk(await createKnowledgeAssistant());

const FACT = 'koldioxidlagring';
const ENGLISH_FACT = 'is there any carbon dioxide storage?';
const SECTION = 'Stockholm ska leda klimatomställningen';

describe('asking for more', () => {
  const isGivenTheRest = (question: string, fact: string): void => {
    const { excerpts } = ask(question, { after: [fact] }).reply.answer;
    expect(excerpts.length).toBeGreaterThan(0);
    for (const { text, citation } of excerpts) {
      expect(citation.section).toBe(SECTION);
      expect(texts(ask(fact))).not.toContain(text);
    }
  };

  it.each([
    ['mer', FACT],
    ['berätta mer', FACT],
    ['tell me more', FACT],
    ['vad mer?', FACT],
    ['något mer?', FACT],
    ['more', ENGLISH_FACT],
    ['what else?', ENGLISH_FACT],
    ['anything else?', ENGLISH_FACT],
  ])('gives what else stands under the same heading: %s, after %s', isGivenTheRest);

  it.each([
    ['what else?', FACT],
    ['more', FACT],
    ['more please', FACT],
    ['mer', ENGLISH_FACT],
    ['berätta mer', ENGLISH_FACT],
  ])('is heard in the other language: %s, after %s', isGivenTheRest);

  it('shows nothing twice, and comes to an end', () => {
    const after = [FACT];
    const shown = texts(ask(FACT));
    for (let turns = 0; turns < 10; turns += 1) {
      const turn = ask('mer', { after });
      if (outcome(turn) === 'not-found') {
        expect(turn.reply.answer.suggestions.length).toBeGreaterThan(0);
        return;
      }
      for (const text of texts(turn)) expect(shown).not.toContain(text);
      shown.push(...texts(turn));
      after.push('mer');
    }
    expect.unreachable('there was more and more');
  });

  it.each(['mer', 'tell me more'])('after nothing finds nothing, and suggests: %s', (question) => {
    for (const after of [[], ['Vad anser ni om kärnkraft?']]) {
      const turn = ask(question, { after });
      expect(outcome(turn)).toBe('not-found');
      expect(turn.reply.answer.suggestions.length).toBeGreaterThan(0);
    }
  });

  it('is not heard in a question that names something', () => {
    for (const question of ['mer pengar till skolan?', 'are there more homes?']) {
      const alone = ask(question).reply;
      expect(outcome(ask(question))).toBe('answered');
      expect(ask(question, { after: [FACT] }).reply.answer.excerpts).toEqual(alone.answer.excerpts);
    }
  });

  // Skola is common in speech, so that it does not make it sure.
  it('is not heard in a question that names something: mer om skolan', () => {
    expect(outcome(ask('mer om skolan'))).toBe('answered');
  });

  it('is followed up like the question before it', () => {
    const turn = ask('och i Kista då?', { after: ['När är mötet i Skärholmen?', 'mer'] });
    expect(turn.reply.answer.events).toMatchObject([{ date: '2017-02-16' }]);
  });

  it('is answered in its own language', () => {
    const { answer } = ask('tell me more', { after: ['Vad har ni gjort för klimatet?'] }).reply;
    expect(answer.language).toBe('en');
  });
});
