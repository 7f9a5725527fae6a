import { expect, it } from 'vitest';
import { createKnowledgeAssistant } from '../../adapters/create-assistant.ts';
import { type Answered, createObservedAssistant } from '../../adapters/observed-assistant.ts';

const assistant = await createKnowledgeAssistant();
const now = { date: '2017-01-01', time: '12:00' };

it('is told how each question went, and nothing of what was asked', () => {
  const told: Answered[] = [];
  const broken = { ...assistant, ask: () => assistant.ask(null as never) };
  const observed = createObservedAssistant(assistant, (each) => told.push(each));
  const { reply } = observed.ask({ text: 'Vad kostar simskolan?', now });
  observed.ask({ text: 'what about NATO?', now });
  const failing = createObservedAssistant(broken, (each) => told.push(each));
  expect(() => failing.ask({ text: 'x', now })).toThrow();
  expect(reply).toEqual(assistant.ask({ text: 'Vad kostar simskolan?', now }).reply);
  const milliseconds = expect.any(Number);
  expect(told).toEqual([
    { outcome: 'answered', language: 'sv', milliseconds },
    { outcome: 'not-found', language: 'en', milliseconds },
    { outcome: 'failed', language: null, milliseconds },
  ]);
});
