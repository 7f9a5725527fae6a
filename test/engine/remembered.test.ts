import { expect, it } from 'vitest';
import { remembered, rememberedOf } from '../../src/engine/remembered.ts';

it('is made once for each thing', () => {
  let made = 0;
  const count = remembered((_: object) => ++made);
  const [one, other] = [{}, {}];
  expect([count(one), count(other), count(one)]).toEqual([1, 2, 1]);
});

it('is made anew when there have been too many', () => {
  let made = 0;
  const count = rememberedOf(2, (_: object) => ++made);
  const [one, two, three] = [{}, {}, {}];
  expect([one, two, one, three, one].map(count)).toEqual([1, 2, 1, 3, 4]);
});
