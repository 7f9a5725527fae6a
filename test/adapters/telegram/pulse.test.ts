import { describe, expect, it } from 'vitest';
import { createPulse } from '../../../adapters/telegram/pulse.ts';

describe('the pulse', () => {
  it('tells when nothing has been heard for too long', () => {
    let now = 0;
    const pulse = createPulse({ clock: () => now, longest: 70_000 });
    now = 70_000;
    expect(pulse.health()).toEqual({ state: 'ready' });
    now = 71_000;
    const reason = 'Telegram has not answered for 71 s';
    expect(pulse.health()).toEqual({ state: 'degraded', reason });
    pulse.beat();
    expect(pulse.health()).toEqual({ state: 'ready' });
  });

  it('tells what is wrong until it is well again', () => {
    const pulse = createPulse({ clock: () => 0, longest: 1 });
    pulse.note('x');
    expect(pulse.health()).toEqual({ state: 'degraded', reason: 'x' });
    pulse.note(null);
    expect(pulse.health()).toEqual({ state: 'ready' });
  });
});
