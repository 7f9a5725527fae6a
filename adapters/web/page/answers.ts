import type { LocalDateTime } from '../../../src/language/local-date-time.ts';
import type { Language } from '../../../src/language/stop-words.ts';
import type { Device } from './device.ts';
import type { Answered } from './messages.ts';
import { AnswerFailure, askServer } from './server-answers.ts';

/** An answer, and who gave it. */
export interface Shown extends Answered {
  readonly by: 'server' | 'device';
  readonly completions: readonly string[];
}

/** Where answers come from: the device as soon as it can, and from then on nobody else. */
export interface Answers {
  /**
   * Null when another question has come meanwhile.
   * @throws AnswerFailure when the server was asked and gave none.
   */
  ask(text: string, isBeingTyped: boolean): Promise<Shown | null>;
  /** Questions wait for a device that is about to be ready, and go to the server if it is not. */
  expect(device: Device): void;
  /** From now on; a question that is on its way to the server is called back. */
  use(device: Device): void;
}

export interface AnswersOptions {
  readonly language: Language;
  readonly now: () => LocalDateTime;
  /** Asked on this device before, so that it goes to no server: the device is waited for. */
  readonly isPrivate: (text: string) => boolean;
}

/** Milliseconds without a key before the server is asked: a word, not each of its letters. */
const PAUSE = 180;

export function createAnswers({ language, now, isPrivate }: AnswersOptions): Answers {
  let device: Device | null = null;
  let asking = new AbortController();

  const askDevice = async (text: string, isBeingTyped: boolean, by: Device) => {
    const reply = await by.ask({ text, isBeingTyped, fallback: language, now: now() });
    return reply && { ...reply, by: 'device' as const };
  };
  const askNetwork = async (text: string, isBeingTyped: boolean, { signal }: AbortController) => {
    if (isPrivate(text)) throw new AnswerFailure('failed');
    if (isBeingTyped) await pause(PAUSE, signal);
    signal.throwIfAborted();
    return { ...(await askServer(text, signal)), by: 'server' as const, completions: [] };
  };
  return {
    async ask(text, isBeingTyped) {
      asking.abort();
      const own = new AbortController();
      asking = own;
      const by = device;
      try {
        if (by) return await askDevice(text, isBeingTyped, by);
        return await askNetwork(text, isBeingTyped, own);
      } catch (error) {
        if (asking !== own) return null;
        // Called back, since a device has become ready; or the device has not become ready.
        if (device && device !== by) return askDevice(text, isBeingTyped, device);
        if (by && !device) return askNetwork(text, isBeingTyped, own);
        throw error;
      }
    },
    expect(expected) {
      device = expected;
      expected.ready.catch(() => {
        if (device === expected) device = null;
      });
    },
    use(ready) {
      device = ready;
      asking.abort();
    },
  };
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
