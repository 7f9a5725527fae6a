import { createDeferred, type Deferred } from './deferred.ts';
import type { DeviceReply, Question } from './messages.ts';

/** One question at a time, and of those that come meanwhile the last: typing outruns no engine. */
export interface Latest {
  /** Null when another question has come meanwhile. */
  ask(question: Omit<Question, 'id' | 'kind'>): Promise<DeviceReply | null>;
  /** What was asked has been answered. */
  settle(reply: DeviceReply): void;
  /** What was asked has no answer. */
  fail(error: Error): void;
}

interface Waiting {
  readonly question: Question;
  readonly answered: Deferred<DeviceReply | null>;
}

export function createLatest(post: (question: Question) => void): Latest {
  let count = 0;
  let asked: Waiting | null = null;
  let next: Waiting | null = null;
  const send = (waiting: Waiting): void => {
    asked = waiting;
    post(waiting.question);
  };
  const goOn = (): void => {
    const waiting = next;
    asked = next = null;
    if (waiting) send(waiting);
  };
  return {
    ask(question) {
      const id = ++count;
      const waiting: Waiting = {
        question: { kind: 'ask', id, ...question },
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
      goOn();
    },
    fail(error) {
      asked?.answered.reject(error);
      goOn();
    },
  };
}
