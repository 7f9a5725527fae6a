import type { LocalDateTime } from '../../../src/language/local-date-time.ts';
import type { Language } from '../../../src/language/stop-words.ts';
import { createDeferred } from './deferred.ts';
import { takeEarlyEngine } from './early-engine.ts';
import { createLatest } from './latest.ts';
import type {
  Contents,
  DeviceReply,
  FromEngine,
  KnowledgeFacts,
  Question,
  ToEngine,
} from './messages.ts';

/** The engine on this device, in a worker, so that the page stays quick while it works. */
export interface Device {
  /** @throws what keeps the engine from starting. */
  readonly ready: Promise<KnowledgeFacts>;
  /**
   * Null when another question has come meanwhile: only the last one counts.
   * @throws when the engine does not start, or cannot answer this.
   */
  ask(question: Omit<Question, 'id' | 'kind'>): Promise<DeviceReply | null>;
  browse(language: Language, now: LocalDateTime): Promise<Contents>;
  end(): void;
}

/** `script` is the address of the engine's script. */
export function startDevice(script: string): Device {
  const worker = takeEarlyEngine() ?? new Worker(script);
  const ready = createDeferred<KnowledgeFacts>();
  const post = (message: ToEngine): void => worker.postMessage(message);
  const asking = createLatest(post);
  let contents = createDeferred<Contents>();
  const fail = (message: string): void => {
    const error = new Error(message);
    ready.reject(error);
    asking.fail(error);
  };
  const onMessage = (message: FromEngine): void => {
    switch (message.kind) {
      case 'ready':
        ready.resolve(message.knowledge);
        break;
      case 'failed':
        if (message.id === null) fail(message.message);
        else asking.fail(new Error(message.message));
        break;
      case 'reply':
        asking.settle(message);
        break;
      case 'contents':
        contents.resolve(message);
        break;
    }
  };
  worker.addEventListener('message', ({ data }: MessageEvent<FromEngine>) => onMessage(data));
  worker.addEventListener('error', ({ message }) => fail(message));
  post({ kind: 'greeting' });
  return {
    ready: ready.promise,
    ask: asking.ask,
    browse(language, now) {
      contents = createDeferred();
      post({ kind: 'browse', language, now });
      return contents.promise;
    },
    end: () => worker.terminate(),
  };
}
