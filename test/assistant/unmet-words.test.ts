import { expect, it } from 'vitest';
import { createKnowledgeAssistant } from '../../adapters/create-assistant.ts';
import { createAsk } from './ask.ts';

const ask = createAsk(await createKnowledgeAssistant());

const unmetIn = (question: string): readonly string[] =>
  ask(question).reply.notes.flatMap((note) => (note.kind === 'unmet' ? note.words : []));

it('only what no document says is told to be missing', () => {
  expect(unmetIn('Hur hög blir träbyggnaden i Kista?')).toEqual([]);
  expect(unmetIn('How much lower are emissions now?')).toEqual([]);
  expect(unmetIn('vad händer med skolan i Malmö?')).toEqual(['Malmö']);
});

it('each word is told once, and not every one of a long text', () => {
  expect(unmetIn('kanel hund kanel hund')).toEqual(['kanel', 'hund']);
  const many = 'kanel hund giraff trumpet spindel pizza kaktus drake sköldpadda';
  expect(unmetIn(many)).toHaveLength(6);
});
