import { expect, it } from 'vitest';
import { latinPattern } from '../../src/assistant/latin-pattern.ts';

const whole = latinPattern('(?<!\\p{L})(?:öar|år)(?!\\p{L})');

it.each(['år', 'ÅR', 'två Öar!', '”öar”', '3år4'])('finds a whole word in %s', (text) => {
  expect(whole.test(text)).toBe(true);
});

it.each(['åra', 'spår', 'ÉÅR', 'öarł', 'þöar'])('finds no part of a word in %s', (text) => {
  expect(whole.test(text)).toBe(false);
});
