import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCooldown } from '../../adapters/cooldown.ts';

function create(own = {}) {
  let now = 0;
  const cooldown = createCooldown({ burst: 3, interval: 2000, clock: () => now, ...own });
  return {
    take: (person: string) => cooldown.take(person),
    pass: (milliseconds: number) => (now += milliseconds),
  };
}

const GO = { kind: 'go' };

describe('a cooldown', () => {
  it('lets so many through at once, then says how long to wait', async () => {
    const { take, pass } = create();
    for (let i = 0; i < 3; i++) expect(await take('a')).toEqual(GO);
    expect(await take('a')).toEqual({ kind: 'wait', seconds: 2 });
    pass(1500);
    expect(await take('a')).toEqual({ kind: 'wait', seconds: 1 });
    pass(500);
    expect(await take('a')).toEqual(GO);
    expect(await take('a')).toEqual({ kind: 'wait', seconds: 2 });
  });

  it('lets everyone through who asks at the pace, for ever', async () => {
    const { take, pass } = create();
    for (let i = 0; i < 50; i++) {
      expect(await take('a')).toEqual(GO);
      pass(2000);
    }
  });

  it('lets so many through whatever the clock shows', async () => {
    const moments = fc.integer({ min: 0, max: 1e14 }).map((nanoseconds) => nanoseconds / 1e6);
    const property = fc.asyncProperty(
      moments,
      fc.integer({ min: 1, max: 6 }),
      async (now, burst) => {
        const { take } = create({ burst, interval: 60_000, clock: () => now });
        for (let i = 0; i < burst; i++) expect(await take('a')).toEqual(GO);
        expect(await take('a')).toMatchObject({ kind: 'wait' });
      },
    );
    await fc.assert(property);
  });

  it('makes nobody wait for another', async () => {
    const { take } = create({ burst: 1 });
    expect(await take('a')).toEqual(GO);
    expect(await take('b')).toEqual(GO);
  });

  it('remembers so many people and no more', async () => {
    const { take } = create({ burst: 1, mostPeople: 2 });
    for (const person of ['a', 'b', 'c']) await take(person);
    expect(await take('c')).toEqual({ kind: 'wait', seconds: 2 });
    expect(await take('a')).toEqual(GO);
  });
});
