import { expect, it } from 'vitest';
import { createAnswerCache } from '../../../adapters/web/answer-cache.ts';

const counted = () => {
  let made = 0;
  return () => {
    made += 1;
    return { value: made, characters: 10 };
  };
};

it('makes an answer once a minute', () => {
  const cache = createAnswerCache<number>();
  const make = counted();
  expect(cache.get('a', '12:00', make)).toBe(1);
  expect(cache.get('a', '12:00', make)).toBe(1);
  expect(cache.get('b', '12:00', make)).toBe(2);
  expect(cache.get('a', '12:01', make)).toBe(3);
});

it.each([
  ['answers', { most: 2 }],
  ['characters', { mostCharacters: 25 }],
])('begins anew when there are too many %s', (_what, bounds) => {
  const cache = createAnswerCache<number>(bounds);
  const make = counted();
  for (const key of ['a', 'b', 'c']) cache.get(key, '', make);
  expect(cache.get('c', '', make)).toBe(3);
  expect(cache.get('a', '', make)).toBe(4);
});
