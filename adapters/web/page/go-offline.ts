import type { Answers } from './answers.ts';
import { type Device, startDevice } from './device.ts';
import type { KnowledgeFacts } from './messages.ts';
import type { Offline } from './offline.ts';
import type { Standing } from './standing.ts';
import type { PageWords } from './words.ts';

export interface GoOfflineOptions {
  /** The address of the engine's script. */
  readonly engine: string;
  readonly offline: Offline;
  readonly answers: Answers;
  readonly standing: Standing;
  readonly words: PageWords;
  /** Something is asked that the device alone may answer. */
  readonly isAwaited: boolean;
  /** An engine is there, the first one or one with newer documents. */
  onDevice(device: Device, facts: KnowledgeFacts, isUpdate: boolean): Promise<void>;
}

/** Milliseconds; the first answer comes before what makes later ones quicker. */
const LATEST_START = 2000;

/** Moves the answering from the server to this device, and keeps it up to date there. */
export function goOffline(options: GoOfflineOptions): void {
  const { offline, standing, words } = options;
  const engines = createEngines(options);
  offline.onSaved(({ engine, knowledge }) => {
    if (engine !== options.engine) {
      standing.tell(words.newVersion, { label: words.reload, act: () => location.reload() });
    } else if (knowledge !== engines.version()) {
      engines.start().then(
        () => standing.tell(words.news),
        // The documents that it has are whole, and answer on.
        () => {},
      );
    }
  });
  if (offline.isReady() || options.isAwaited) {
    standing.answers('starting');
    engines.start({ isExpected: true }).catch(() => standing.answers('server'));
    void offline.become();
    return;
  }
  const begin = (): void => void becomeIndependent(options, engines);
  // Whoever saves data decides for themselves about a megabyte and a half.
  if (savesData()) standing.tell('', { label: words.saveForOffline, act: begin });
  else whenIdle(begin);
}

async function becomeIndependent(
  { offline, standing, words }: GoOfflineOptions,
  engines: Engines,
): Promise<void> {
  standing.answers('fetching');
  // The service worker first: what it saves is then what the engine starts from.
  await offline.become();
  try {
    await engines.start();
  } catch {
    standing.answers('server');
    standing.tell(words.saveFailed);
  }
}

interface Engines {
  /** @throws when it cannot start; the one before it answers on. */
  start(options?: { readonly isExpected: boolean }): Promise<void>;
  version(): string | null;
}

function createEngines({ engine, answers, standing, onDevice }: GoOfflineOptions): Engines {
  let current: Device | null = null;
  let version: string | null = null;
  return {
    version: () => version,
    async start({ isExpected } = { isExpected: false }) {
      const next = startDevice(engine);
      if (isExpected) answers.expect(next);
      const facts = await next.ready.catch((error: unknown) => {
        next.end();
        throw error;
      });
      const before = current;
      current = next;
      version = facts.version;
      if (!isExpected) answers.use(next);
      standing.answers('device');
      standing.saved(facts.fetched);
      before?.end();
      void onDevice(next, facts, before !== null);
    },
  };
}

function whenIdle(act: () => void): void {
  const wait = (): void => {
    // Safari has none.
    if ('requestIdleCallback' in window) requestIdleCallback(act, { timeout: LATEST_START });
    else setTimeout(act, LATEST_START);
  };
  if (document.readyState === 'complete') wait();
  else window.addEventListener('load', wait, { once: true });
}

/** Not every browser tells; see https://wicg.github.io/savedata. */
function savesData(): boolean {
  const { connection } = navigator as { readonly connection?: { readonly saveData?: boolean } };
  return connection?.saveData === true;
}
