import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { createFaults } from '../../adapters/faults.ts';
import { createSurfaces, type Surface } from '../../adapters/surfaces.ts';
import { untilEnded } from '../../adapters/until-ended.ts';
import { createLogLines } from './log-lines.ts';

function live({ stop = async () => {}, start = async () => {} } = {}) {
  const { log, lines } = createLogLines();
  const surface: Surface = {
    name: 'web',
    create: () => ({ name: 'web', start, stop, health: () => ({ state: 'ready' }) }),
  };
  const surfaces = createSurfaces([surface], { log, deadline: 1000 });
  const faults = createFaults({ log, clock: () => 0 });
  const events = new EventEmitter();
  const told: string[] = [];
  const onImpatience = (): void => void told.push('impatient');
  let now = 0;
  const clock = (): number => now;
  const ended = untilEnded({ surfaces, faults, log, events, clock, onImpatience });
  return {
    ended,
    events,
    lines,
    told,
    wait: (milliseconds: number) => {
      now += milliseconds;
    },
    started: async () => void (await new Promise(setImmediate)),
  };
}

describe('surfaces run', () => {
  it.each(['SIGTERM', 'SIGINT'])('until %s, and then stop gracefully', async (signal) => {
    const { ended, events, started } = live();
    await started();
    events.emit(signal);
    expect(await ended).toBe('done');
  });

  it('until a second signal, which does not wait', async () => {
    const { events, told, started, wait } = live({ stop: () => new Promise(() => {}) });
    await started();
    events.emit('SIGTERM');
    expect(told).toEqual([]);
    wait(1000);
    events.emit('SIGINT');
    expect(told).toEqual(['impatient']);
  });

  it('and take a signal that npm hands on for the one that the terminal has sent', async () => {
    const { events, told, started, wait } = live({ stop: () => new Promise(() => {}) });
    await started();
    events.emit('SIGINT');
    wait(50);
    events.emit('SIGINT');
    expect(told).toEqual([]);
  });

  it('until a signal, though one never starts', async () => {
    const { ended, events, started } = live({ start: () => new Promise(() => {}) });
    await started();
    events.emit('SIGTERM');
    expect(await ended).toBe('done');
  });

  it('on when a library throws where nobody catches, until it does so too often', async () => {
    const { ended, events, lines, started } = live();
    await started();
    const fault = (): boolean => events.emit('uncaughtException', new TypeError('payload'));
    for (let i = 1; i < 20; i++) fault();
    expect(await Promise.race([ended, started()])).toBeUndefined();
    expect(lines.filter(({ level }) => level === 'error')).toHaveLength(1);
    fault();
    expect(await ended).toBe('fault');
  });

  it('until none is left', async () => {
    const { ended } = live({ start: () => Promise.reject(new Error('no')) });
    expect(await ended).toBe('all-failed');
  });
});
