import type { KnowledgeAssistant } from '../../../adapters/create-assistant.ts';
import type { LocalDateTime } from '../../../src/language/local-date-time.ts';

/** Somebody on a surface, who reads what it shows and presses "More" as long as there is any. */
export interface Reader {
  read(question: string): Promise<Reading>;
  close(): Promise<void>;
}

export interface ReaderSetting {
  readonly assistant: KnowledgeAssistant;
  readonly now: () => LocalDateTime;
}

export interface Reading {
  /** What is shown at once, and after each press of "More". */
  readonly pages: readonly (readonly Mark[])[];
  /** Questions that are offered instead. */
  readonly suggestions: readonly string[];
}

/** What a reader tells apart, in the order in which it is shown. */
export interface Mark {
  readonly kind: 'heading' | 'quote' | 'source';
  readonly text: string;
}

/** So many pages are more than any answer has. */
export const MOST_PAGES = 30;

/** A quote, with the heading before it and the source line after it. */
export interface Cited {
  readonly text: string;
  readonly heading: string;
  readonly source: string;
}

/** A source line is the source of all that stands before it, up to the one before. */
export function toCited(marks: readonly Mark[]): Cited[] {
  let heading = '';
  return marks.flatMap(({ kind, text }, i) => {
    if (kind === 'heading') heading = text;
    if (kind !== 'quote') return [];
    const source = marks.slice(i).find((mark) => mark.kind === 'source')?.text ?? '';
    return [{ text, heading, source: source.replace(/^(?:Källa|Source): /, '') }];
  });
}
