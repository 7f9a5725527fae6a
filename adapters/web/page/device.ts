import type { LocalDateTime } from '../../../src/language/local-date-time.ts';
import type { Language } from '../../../src/language/stop-words.ts';
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
  /** Null when another question has come meanwhile: only the last one counts. */
  ask(question: Omit<Question, 'id' | 'kind'>): Promise<DeviceReply | null>;
  browse(language: Language, now: LocalDateTime): Promise<Contents>;
  end(): void;
}

/** `script` is the address of the engine's script. */
export function startDevice(script: string): Device {
  const worker = new Worker(script);
  const ready = createDeferred<KnowledgeFacts>();
  const post = (message: ToEngine): void => worker.postMessage(message);
  const asking = createLatest(post);
  let contents = createDeferred<Contents>();
  const onMessage = (message: FromEngine): void => {
    switch (message.kind) {
      case 'ready':
        return ready.resolve(message.knowledge);
      case 'failed':
        return ready.reject(new Error(message.message));
      case 'reply':
        return asking.settle(message);
      case 'contents':
        return contents.resolve(message);
    }
  };
  worker.addEventListener('message', ({ data }: MessageEvent<FromEngine>) => onMessage(data));
  worker.addEventListener('error', ({ message }) => ready.reject(new Error(message)));
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

interface Latest {
  ask(question: Omit<Question, 'id' | 'kind'>): Promise<DeviceReply | null>;
  settle(reply: DeviceReply): void;
}

interface Waiting {
  readonly question: Question;
  readonly answered: Deferred<DeviceReply | null>;
}

/** One question at a time, and of those that come meanwhile the last: typing outruns no engine. */
function createLatest(post: (question: Question) => void): Latest {
  let count = 0;
  let asked: Waiting | null = null;
  let next: Waiting | null = null;
  const send = (waiting: Waiting): void => {
    asked = waiting;
    post(waiting.question);
  };
  return {
    ask(question) {
      const waiting: Waiting = {
        question: { kind: 'ask', id: ++count, ...question },
        answered: createDeferred(),
      };
      next?.answered.resolve(null);
      next = null;
      if (asked) next = waiting;
      else send(waiting);
      return waiting.answered.promise;
    },
    settle(reply) {
      asked?.answered.resolve(next ? null : reply);
      asked = null;
      const waiting = next;
      next = null;
      if (waiting) send(waiting);
    },
  };
}

interface Deferred<T> {
  readonly promise: Promise<T>;
  resolve(value: T): void;
  reject(error: Error): void;
}

function createDeferred<T>(): Deferred<T> {
  let resolve: (value: T) => void = () => {};
  let reject: (error: Error) => void = () => {};
  const promise = new Promise<T>((settle, fail) => {
    resolve = settle;
    reject = fail;
  });
  return { promise, resolve, reject };
}
