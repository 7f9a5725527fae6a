import { expect, it } from 'vitest';
import { createAnswerCache } from '../../../adapters/web/answer-cache.ts';

const counted = (holds = '') => {
  let made = 0;
  return () => {
    made += 1;
    return { value: made, characters: 10, holds };
  };
};

const NOON = '2016-12-20 12:00';
const LATER = '2016-12-20 12:01';
const TOMORROW = '2016-12-21 12:00';

it.each([
  ['for its minute', NOON, [1, 2, 3]],
  ['for its day', '2016-12-20', [1, 1, 2]],
  ['always', '', [1, 1, 1]],
])('gives an answer again that holds %s', (_how, holds, given) => {
  const cache = createAnswerCache<number>();
  const make = counted(holds);
  expect(cache.get('a', NOON, make)).toBe(1);
  expect([NOON, LATER, TOMORROW].map((moment) => cache.get('a', moment, make))).toEqual(given);
});

it('keeps the answers to two questions apart', () => {
  const cache = createAnswerCache<number>();
  const make = counted();
  expect(['a', 'b', 'a'].map((key) => cache.get(key, NOON, make))).toEqual([1, 2, 1]);
});

it.each([
  ['answers', { most: 2 }],
  ['characters', { mostCharacters: 25 }],
])('forgets what nobody has asked for longest when there are too many %s', (_what, bounds) => {
  const cache = createAnswerCache<number>(bounds);
  const make = counted();
  for (const key of ['a', 'b', 'a', 'c']) cache.get(key, NOON, make);
  expect(['a', 'c', 'b'].map((key) => cache.get(key, NOON, make))).toEqual([1, 3, 4]);
});

it('makes room for what has to be made anew only once', () => {
  const cache = createAnswerCache<number>({ mostCharacters: 25 });
  const make = counted(NOON);
  cache.get('a', NOON, make);
  cache.get('a', LATER, make);
  const other = counted();
  cache.get('b', LATER, other);
  expect(cache.get('b', LATER, other)).toBe(1);
});
