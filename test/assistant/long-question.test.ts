import { describe, expect, it } from 'vitest';
import { createKnowledgeAssistant } from '../../adapters/create-assistant.ts';
import { parseLocalDateTime } from '../../src/language/local-date-time.ts';

const assistant = await createKnowledgeAssistant();
const now = parseLocalDateTime('2026-11-21T12:00');
const CHAT = 'hej hej tack snälla. '.repeat(200);
const MEETING = 'När är mötet i Skärholmen?';

describe('a long paste', () => {
  it.each([
    ['end', `${CHAT} ${MEETING}`],
    ['beginning', `${MEETING} ${CHAT}`],
  ])('is heard at its %s, and given back whole', (_, text) => {
    const { answer } = assistant.ask({ text, now }).reply;
    expect(answer.events).toMatchObject([{ place: 'Skärholmen' }]);
    expect(answer.question).toBe(text);
  });

  it('is not heard in its middle, which keeps the work bounded', () => {
    const { answer } = assistant.ask({ text: `${CHAT} ${MEETING} ${CHAT}`, now }).reply;
    expect(answer.outcome).toBe('not-found');
  });
});
