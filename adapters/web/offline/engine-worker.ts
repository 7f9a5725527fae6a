/// <reference lib="webworker" />
import type { FromEngine, ToEngine } from '../page/messages.ts';
import { createDeviceEngine, type DeviceEngine } from './device-engine.ts';
import { loadEngineData } from './engine-data.ts';
import { findKnownWords, keepKnownWords } from './kept-words.ts';

declare const self: DedicatedWorkerGlobalScope;

const tell = (message: FromEngine): void => self.postMessage(message);

// Questions that come before the engine is there wait for it, in order.
const started = start();

self.addEventListener('message', ({ data }: MessageEvent<ToEngine>) => {
  void started.then((engine) => engine && tell(respond(engine, data)));
});

function respond(engine: DeviceEngine, message: ToEngine): FromEngine {
  switch (message.kind) {
    case 'ask':
      return engine.ask(message);
    case 'browse':
      return engine.browse(message);
  }
}

async function start(): Promise<DeviceEngine | null> {
  try {
    const data = await loadEngineData();
    const engine = createDeviceEngine(data, await findKnownWords(data.version));
    tell({ kind: 'ready', knowledge: engine.facts });
    if (engine.found) void keepKnownWords(data.version, engine.found).catch(() => {});
    return engine;
  } catch (error) {
    tell({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
    return null;
  }
}
