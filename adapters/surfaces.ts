import { type Adapter, type Health, SurfaceFailure } from './adapter.ts';
import { toErrorFacts } from './error-facts.ts';
import type { Log } from './log.ts';
import { withResolvers } from './with-resolvers.ts';

/** How a surface comes to be: what it is called, and what makes it once its turn has come. */
export interface Surface {
  readonly name: string;
  create(around: Surroundings): Promise<Adapter> | Adapter;
}

/** What a surface gets of those that run beside it. */
export interface Surroundings {
  /** Its lines are marked with the surface's name. */
  readonly log: Log;
  /** To be called when it cannot go on, after it had started; it is then stopped. */
  readonly onFatal: (error: unknown) => void;
  /** Every surface's, by name. */
  readonly health: () => ReadonlyMap<string, Health>;
}

/** All surfaces of a process: one that fails is reported and ends alone. */
export interface Surfaces {
  /** Resolves when each has started or failed. */
  start(): Promise<void>;
  /** Stops all side by side; gives up on those that take longer than the deadline. */
  stop(): Promise<void>;
  health(): ReadonlyMap<string, Health>;
  /** Resolves when none is left: each has failed, or `stop` has been called and is done. */
  readonly ended: Promise<'stopped' | 'failed'>;
}

export interface SurfacesOptions {
  readonly log: Log;
  /** Milliseconds for all to stop; a container gives 10 s before it kills. */
  readonly deadline?: number;
}

const DEADLINE = 8000;

interface Running {
  readonly name: string;
  adapter: Adapter | null;
  failure: string | null;
}

export function createSurfaces(
  surfaces: readonly Surface[],
  { log, deadline = DEADLINE }: SurfacesOptions,
): Surfaces {
  const all = surfaces.map(({ name }): Running => ({ name, adapter: null, failure: null }));
  const health = (): ReadonlyMap<string, Health> =>
    new Map(all.map((each) => [each.name, healthOf(each)]));
  const { promise: ended, resolve: end } = withResolvers<'stopped' | 'failed'>();
  let stopping: Promise<void> | null = null;

  async function fail(running: Running, error: unknown): Promise<void> {
    if (running.failure !== null || stopping) return;
    running.failure = reasonOf(error);
    const facts = error instanceof SurfaceFailure && error.cause === undefined ? {} : { error };
    log.of(running.name).error(`${running.name} has ended: ${running.failure}`, facts);
    await stopOne(running, { log, deadline });
    if (all.every(({ failure }) => failure !== null)) end('failed');
  }

  async function startOne(running: Running, surface: Surface): Promise<void> {
    const onFatal = (error: unknown): void => void fail(running, error);
    try {
      const around = { log: log.of(running.name), onFatal, health };
      running.adapter = await surface.create(around);
      // Told to stop meanwhile.
      if (stopping) return await stopOne(running, { log, deadline });
      await running.adapter.start();
      if (running.failure === null) log.of(running.name).info(`${running.name} has started`);
    } catch (error) {
      await fail(running, error);
    }
  }

  return {
    ended,
    health,
    async start() {
      await Promise.all(surfaces.map((surface, i) => startOne(all[i] as Running, surface)));
    },
    stop() {
      stopping ??= Promise.all(all.map((each) => stopOne(each, { log, deadline }))).then(() =>
        end('stopped'),
      );
      return stopping;
    },
  };
}

function healthOf({ adapter, failure }: Running): Health {
  if (failure !== null) return { state: 'failed', reason: failure };
  return adapter?.health() ?? { state: 'starting' };
}

/** Health is shown to whoever asks, so an error that nobody wrote for it stays in the log. */
function reasonOf(error: unknown): string {
  if (error instanceof SurfaceFailure) return error.message;
  return `unexpected ${toErrorFacts(error).kind}; see the log`;
}

async function stopOne(
  { name, adapter }: Running,
  { log, deadline }: Required<SurfacesOptions>,
): Promise<void> {
  if (!adapter) return;
  const late = withResolvers<'late'>();
  const timer = setTimeout(() => late.resolve('late'), deadline);
  try {
    const outcome = await Promise.race([adapter.stop(), late.promise]);
    if (outcome === 'late') log.of(name).warn(`${name} did not stop in time`, { deadline });
  } catch (error) {
    log.of(name).warn(`${name} did not stop cleanly`, { error });
  } finally {
    clearTimeout(timer);
  }
}
