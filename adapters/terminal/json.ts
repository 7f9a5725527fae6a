import type { Answer } from '../../src/engine/answer.ts';
import { toContractAnswer } from '../contract-answer.ts';

/** The Answer on one line, as the contract has it. */
export function renderJson(answer: Answer): string {
  return renderLine(toContractAnswer(answer));
}

/** What takes the place of an Answer to a line that cannot be answered. */
export function renderError(error: string): string {
  return renderLine({ error });
}

/**
 * JSON escapes the controls below U+0020 itself. The rest of what ends a line for some readers, or
 * what a terminal would obey, is escaped too, which leaves the value as it is.
 */
function renderLine(value: unknown): string {
  const json = JSON.stringify(value).replace(
    UNSAFE,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `${json}\n`;
}

const UNSAFE = /[\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/g;
