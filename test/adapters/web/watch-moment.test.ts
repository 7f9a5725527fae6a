import { expect, it } from 'vitest';
import { createKnowledgeAssistant } from '../../../adapters/create-assistant.ts';
import { watchMoment } from '../../../adapters/web/watch-moment.ts';

const assistant = await createKnowledgeAssistant();

const heldBy = (text: string, moment = { date: '2016-12-20', time: '12:00' }): string => {
  const { watched, holds } = watchMoment(moment);
  assistant.ask({ text, now: watched });
  return holds();
};

it('holds always when nobody looked at the clock', () => {
  expect(heldBy('vad har ni gjort för bostäder?')).toBe('');
  expect(heldBy('vad kostar ett busskort?')).toBe('');
});

it('holds for the day when the date was looked at', () => {
  expect(heldBy('när är mötet i Skärholmen?')).toBe('2016-12-20');
});

it('holds for the minute on the day of a meeting', () => {
  const day = { date: '2016-11-29', time: '17:00' };
  expect(heldBy('när är mötet på Södermalm?', day)).toBe('2016-11-29 17:00');
});
