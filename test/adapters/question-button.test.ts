import { describe, expect, it } from 'vitest';
import { decodeButton } from '../../adapters/button.ts';
import { createKnowledgeAssistant } from '../../adapters/create-assistant.ts';
import { encodeQuestion, questionOf } from '../../adapters/question-button.ts';

const { catalogue } = await createKnowledgeAssistant();
const options = (most: number) =>
  ({ language: 'sv', limit: { most, unit: 'bytes' }, catalogue }) as const;
const LONG = 'Bygga bostäder så att alla kan bo i Stockholm';

describe('a button that asks', () => {
  it('holds the question where it fits', () => {
    const action = decodeButton(encodeQuestion(LONG, options(64)) ?? '');
    expect(action).toEqual({ kind: 'ask', text: LONG, language: 'sv' });
    expect(action && questionOf(action, catalogue)).toBe(LONG);
  });

  it('opens the topic where the question is too long', () => {
    const action = decodeButton(encodeQuestion(LONG, options(20)) ?? '');
    expect(action?.kind).toBe('topic');
    expect(action && questionOf(action, catalogue)).toBe(LONG);
  });

  it('opens the meeting where the question is too long', () => {
    const question = 'När är mötet i Enskede Årsta Vantör?';
    const action = decodeButton(encodeQuestion(question, options(20)) ?? '');
    expect(action?.kind).toBe('meeting');
    const anchor = action?.kind === 'meeting' ? action.anchor : '';
    const now = { date: '2017-01-01', time: '12:00' };
    expect(catalogue.meeting(anchor, now)?.place).toBe('Enskede Årsta Vantör');
  });

  it('is none where the question is long and opens nothing', () => {
    expect(encodeQuestion('Vad gör ni för skolan i staden?', options(20))).toBeUndefined();
  });

  it('asks nothing when its topic is gone', () => {
    const action = { kind: 'topic', anchor: 'aaaaaaaa', language: 'sv' } as const;
    expect(questionOf(action, catalogue)).toBeUndefined();
    expect(questionOf({ ...action, kind: 'calendar' }, catalogue)).toBeUndefined();
  });
});
