import { expect, it } from 'vitest';
import { createBoundedStore } from '../../../adapters/web/bounded-store.ts';

async function hitsOf(store: ReturnType<typeof createBoundedStore>, key: string): Promise<number> {
  return (await store.increment(key)).totalHits;
}

it('counts each client until its time is up', async () => {
  let now = 0;
  const store = createBoundedStore({ clock: () => now });
  store.init?.({ windowMs: 1000 } as never);
  expect([await hitsOf(store, 'a'), await hitsOf(store, 'a'), await hitsOf(store, 'b')]).toEqual([
    1, 2, 1,
  ]);
  now = 999;
  expect(await hitsOf(store, 'a')).toBe(3);
  now = 1000;
  expect(await hitsOf(store, 'a')).toBe(1);
});

it('forgets who came first when there are more than it has places for', async () => {
  const store = createBoundedStore({ clock: () => 0, most: 3 });
  for (const key of ['a', 'b', 'c', 'd']) await hitsOf(store, key);
  expect(await hitsOf(store, 'd')).toBe(2);
  expect(await hitsOf(store, 'a')).toBe(1);
});

it('takes a count back, and forgets a client', async () => {
  const store = createBoundedStore({ clock: () => 0 });
  await hitsOf(store, 'a');
  await store.decrement('a');
  await store.decrement('unknown');
  expect(await hitsOf(store, 'a')).toBe(1);
  await store.resetKey('a');
  expect(await hitsOf(store, 'a')).toBe(1);
});
