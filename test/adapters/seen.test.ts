import { describe, expect, it } from 'vitest';
import { createSeen } from '../../adapters/seen.ts';

const HOUR = 60 * 60_000;

function create(own = {}) {
  let now = 0;
  const seen = createSeen({ clock: () => now, ...own });
  return { seen, pass: (milliseconds: number) => (now += milliseconds) };
}

describe('an id', () => {
  it('can be claimed once a day', async () => {
    const { seen, pass } = create();
    expect(await seen.claim('1')).toBe(true);
    expect(await seen.claim('2')).toBe(true);
    pass(23 * HOUR);
    expect(await seen.claim('1')).toBe(false);
    pass(HOUR);
    expect(await seen.claim('1')).toBe(true);
  });

  it('can be claimed anew when it was released', async () => {
    const { seen } = create();
    await seen.claim('1');
    await seen.release('1');
    expect(await seen.claim('1')).toBe(true);
  });

  it('is forgotten sooner when there are too many', async () => {
    const { seen } = create({ mostIds: 2 });
    for (const id of ['1', '2', '3']) await seen.claim(id);
    expect(await seen.claim('2')).toBe(false);
    expect(await seen.claim('1')).toBe(true);
  });
});
