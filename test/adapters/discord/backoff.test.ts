import { describe, expect, it } from 'vitest';
import { createBackoff } from '../../../adapters/discord/backoff.ts';
import { GATEWAY_LIMITS } from '../../../adapters/discord/gateway.ts';

const { firstWait: first, longestWait: most } = GATEWAY_LIMITS;
const waits = (count: number, chance: number): number[] => {
  const backoff = createBackoff({ first, most, chance: () => chance });
  return Array.from({ length: count }, () => backoff.next());
};

describe('the time between attempts', () => {
  it('grows from nothing to two minutes', () => {
    expect(waits(10, 0)).toEqual([
      0, 1000, 2000, 4000, 8000, 16_000, 32_000, 64_000, 120_000, 120_000,
    ]);
  });

  it('keeps within the 1000 sessions of a day, at its shortest too', () => {
    let [elapsed, attempts] = [0, 0];
    for (const wait of waits(2000, 1)) {
      elapsed += wait;
      if (elapsed < 86_400_000) attempts += 1;
    }
    expect(attempts).toBeLessThan(1000);
  });

  it('begins anew after it has gone well', () => {
    const backoff = createBackoff({ first, most, chance: () => 0 });
    for (let i = 0; i < 5; i++) backoff.next();
    backoff.settled();
    expect([backoff.next(), backoff.next()]).toEqual([0, 1000]);
  });
});
