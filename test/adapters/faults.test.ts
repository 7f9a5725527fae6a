import { describe, expect, it } from 'vitest';
import { createFaults } from '../../adapters/faults.ts';
import { createLogLines } from './log-lines.ts';

function create() {
  let now = 0;
  const { log, lines } = createLogLines();
  const faults = createFaults({ log, clock: () => now });
  return { faults, lines, pass: (milliseconds: number) => (now += milliseconds) };
}

const malformed = (): Error => new TypeError('malformed payload');

describe('faults that nobody caught', () => {
  it('are said once for each place, and the process goes on', () => {
    const { faults, lines } = create();
    for (let i = 0; i < 5; i++) expect(faults.note(malformed())).toBe('go on');
    faults.note(new RangeError('another'));
    expect(lines.map(({ error }) => (error as { kind: string }).kind)).toEqual([
      'TypeError',
      'RangeError',
    ]);
  });

  it('degrade health for five minutes', () => {
    const { faults, lines, pass } = create();
    expect(faults.health().state).toBe('ready');
    faults.note(malformed());
    expect(faults.health().state).toBe('degraded');
    pass(5 * 60_000);
    expect(faults.health().state).toBe('ready');
    faults.note(malformed());
    expect(lines).toHaveLength(2);
  });

  it('are given up on when there are twenty in five minutes', () => {
    const { faults } = create();
    const outcomes = Array.from({ length: 20 }, () => faults.note(malformed()));
    expect(outcomes.indexOf('give up')).toBe(19);
  });

  it('may come now and then for ever', () => {
    const { faults, pass } = create();
    for (let i = 0; i < 100; i++) {
      expect(faults.note(malformed())).toBe('go on');
      pass(16_000);
    }
  });
});
