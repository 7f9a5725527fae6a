import { expect, it } from 'vitest';
import { sinceIn } from '../../src/assistant/since.ts';

const found = (text: string): string[] =>
  sinceIn(text, (year) => year === 2022).map(({ start, end }) => text.slice(start, end));

it.each([
  ['skolan sedan valet 2022', 'sedan valet 2022'],
  ['skolan efter maktskiftet', 'efter maktskiftet'],
  ['schools since the last election', 'since the last election'],
  ['schools since 2022', 'since 2022'],
  ['skolan sen ni fick makten', 'sen ni fick makten'],
  ['skolan efter att de rödgröna tog över 2022', 'efter att de rödgröna tog över 2022'],
  ['policy since they got elected', 'since they got elected'],
  ['policy since the Social Democrats came to power', 'since the Social Democrats came to power'],
])('since when: %s', (text, span) => {
  expect(found(text)).toEqual([span]);
});

it.each([
  'skolan sedan valet 2018',
  'schools since 1998',
  'after school activities',
  'vad händer efter skolan',
  'efter att skolan tog slut',
  'when were you elected?',
])('is not: %s', (text) => {
  expect(found(text)).toEqual([]);
});
