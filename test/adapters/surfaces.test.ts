import { describe, expect, it } from 'vitest';
import { type Adapter, type Health, SurfaceFailure } from '../../adapters/adapter.ts';
import { createSurfaces, type Surface, type Surroundings } from '../../adapters/surfaces.ts';
import { createLogLines } from './log-lines.ts';

interface Acts {
  start?(): Promise<void>;
  stop?(): Promise<void>;
}

/** A surface that does as it is told and remembers what was done to it. */
function createPuppet(name: string, acts: Acts = {}) {
  const done: string[] = [];
  let health: Health = { state: 'starting' };
  let around: Surroundings | undefined;
  const adapter: Adapter = {
    name,
    async start() {
      done.push('start');
      await acts.start?.();
      health = { state: 'ready' };
    },
    async stop() {
      done.push('stop');
      await acts.stop?.();
      health = { state: 'stopped' };
    },
    health: () => health,
  };
  const surface: Surface = {
    name,
    create(given) {
      around = given;
      return adapter;
    },
  };
  return { surface, done, fail: (error: unknown) => around?.onFatal(error) };
}

const refuse = (message: string) => async () => {
  throw new SurfaceFailure(message);
};
const never = () => new Promise<void>(() => {});
const statesOf = (health: ReadonlyMap<string, Health>) =>
  Object.fromEntries([...health].map(([name, { state }]) => [name, state]));

function create(puppets: readonly { surface: Surface }[], deadline = 50) {
  const { log, lines } = createLogLines();
  const surfaces = createSurfaces(
    puppets.map(({ surface }) => surface),
    { log, deadline },
  );
  return { surfaces, lines };
}

describe('surfaces', () => {
  it('start side by side, each telling how it is', async () => {
    const [web, slow] = [createPuppet('web'), createPuppet('slow', { start: never })];
    const { surfaces } = create([web, slow]);
    void surfaces.start();
    expect(statesOf(surfaces.health())).toEqual({ web: 'starting', slow: 'starting' });
    await Promise.resolve();
    await new Promise(setImmediate);
    expect(statesOf(surfaces.health())).toEqual({ web: 'ready', slow: 'starting' });
  });

  it('go on when one cannot start, which is said in one line that tells what to change', async () => {
    const web = createPuppet('web');
    const discord = createPuppet('discord', {
      start: refuse('the token is wrong: set DISCORD_TOKEN'),
    });
    const { surfaces, lines } = create([web, discord]);
    await surfaces.start();
    expect(surfaces.health().get('discord')).toEqual({
      state: 'failed',
      reason: 'the token is wrong: set DISCORD_TOKEN',
    });
    expect(surfaces.health().get('web')?.state).toBe('ready');
    expect(lines.filter(({ level }) => level === 'error')).toEqual([
      expect.objectContaining({
        surface: 'discord',
        msg: 'discord has ended: the token is wrong: set DISCORD_TOKEN',
      }),
    ]);
    expect(discord.done).toEqual(['start', 'stop']);
    expect(web.done).toEqual(['start']);
  });

  it('go on when one cannot be made', async () => {
    const web = createPuppet('web');
    const broken: Surface = {
      name: 'broken',
      create: async () => {
        throw new Error('secret detail');
      },
    };
    const { surfaces } = create([web, { surface: broken }]);
    await surfaces.start();
    expect(surfaces.health().get('broken')).toEqual({
      state: 'failed',
      reason: 'unexpected Error; see the log',
    });
    expect(surfaces.health().get('web')?.state).toBe('ready');
  });

  it('go on when one ends later, and say so once', async () => {
    const [web, discord] = [createPuppet('web'), createPuppet('discord')];
    const { surfaces, lines } = create([web, discord]);
    await surfaces.start();
    discord.fail(new SurfaceFailure('switch the intent on'));
    discord.fail(new SurfaceFailure('switch the intent on'));
    expect(statesOf(surfaces.health())).toEqual({ web: 'ready', discord: 'failed' });
    expect(discord.done).toEqual(['start', 'stop']);
    expect(lines.filter(({ level }) => level === 'error')).toHaveLength(1);
  });

  it('have failed when none is left', async () => {
    const [one, other] = [createPuppet('one', { start: refuse('no') }), createPuppet('other')];
    const { surfaces } = create([one, other]);
    await surfaces.start();
    other.fail(new Error('lost'));
    expect(await surfaces.ended).toBe('failed');
  });

  it('stop side by side, once, whichever cannot', async () => {
    const stubborn = createPuppet('stubborn', { stop: never });
    const clumsy = createPuppet('clumsy', { stop: refuse('oh') });
    const web = createPuppet('web');
    const { surfaces, lines } = create([stubborn, clumsy, web]);
    await surfaces.start();
    await Promise.all([surfaces.stop(), surfaces.stop()]);
    expect(await surfaces.ended).toBe('stopped');
    for (const { done } of [stubborn, clumsy, web]) expect(done).toEqual(['start', 'stop']);
    const warnings = lines.filter(({ level }) => level === 'warn').map(({ msg }) => msg);
    expect(warnings.sort()).toEqual([
      'clumsy did not stop cleanly',
      'stubborn did not stop in time',
    ]);
  });

  it('do not start what has been told to stop while it was being made', async () => {
    const puppet = createPuppet('late');
    let make: () => void = () => {};
    const made = new Promise<void>((resolve) => {
      make = resolve;
    });
    const surface: Surface = {
      name: 'late',
      async create(around) {
        await made;
        return puppet.surface.create(around);
      },
    };
    const { surfaces } = create([{ surface }]);
    const started = surfaces.start();
    await surfaces.stop();
    make();
    await started;
    expect(puppet.done).toEqual(['stop']);
  });
});
