/// <reference lib="webworker" />
import type { FromEngine, ToEngine } from '../page/messages.ts';
import { createDeviceEngine, type DeviceEngine } from './device-engine.ts';
import { loadEngineData } from './engine-data.ts';
import { findSnapshot, keepSnapshot } from './kept-snapshot.ts';

declare const self: DedicatedWorkerGlobalScope;

// At once: whoever has come back to the page waits for it.
const started = start();
// Whoever asks is told.
started.catch(() => {});

self.addEventListener('message', ({ data }: MessageEvent<ToEngine>) => {
  // What comes before the engine is there waits for it, in order.
  void started
    .then((engine) => respond(engine, data))
    .catch((error) => toFailure(error, data))
    .then((message) => self.postMessage(message));
});

function respond(engine: DeviceEngine, message: ToEngine): FromEngine {
  switch (message.kind) {
    case 'greeting':
      return { kind: 'ready', knowledge: engine.facts };
    case 'ask':
      return engine.ask(message);
    case 'browse':
      return engine.browse(message);
  }
}

/** Of one question when it is that one's, else of the engine. */
const toFailure = (error: unknown, message: ToEngine): FromEngine => ({
  kind: 'failed',
  id: message.kind === 'ask' ? message.id : null,
  message: error instanceof Error ? error.message : String(error),
});

async function start(): Promise<DeviceEngine> {
  const { pathname } = self.location;
  const snapshot = findSnapshot(pathname).catch(() => null);
  const [data, kept] = await Promise.all([loadEngineData(), snapshot]);
  const engine = createDeviceEngine(data, kept);
  // Before anything is asked, so that nothing of it is in there.
  const made = engine.takeSnapshot();
  // Without it the next start takes longer, and that is all.
  if (made) void keepSnapshot(pathname, made).catch(() => {});
  return engine;
}
