import { styleText } from 'node:util';
import { type Wording, wordingOf } from '../../src/assistant/wording.ts';
import type { Language } from '../../src/language/stop-words.ts';
import type { Source } from '../source.ts';
import { type Indent, wrapIndented } from './layout.ts';

export interface RenderOptions {
  readonly colour: boolean;
  /** Columns; Infinity when the output is not a terminal, so that a quote stays on its line. */
  readonly width: number;
  /** YYYY-MM-DD at the time of asking. */
  readonly today: string;
  readonly sources: readonly Source[];
  /** True where the reader can answer: what is left for later can be asked for. */
  readonly conversing: boolean;
}

/** Whatever is drawn is drawn with one: the reader's language, width and colours. */
export interface Pen extends RenderOptions {
  readonly language: Language;
  readonly wording: Wording;
  /** Lines in a style. */
  text(text: string, indent?: Indent, style?: Style): string[];
}

type Style = keyof typeof STYLES;

const STYLES = {
  heading: 'bold',
  quote: 'cyan',
  translation: 'italic',
  aside: 'dim',
  note: 'yellow',
} as const;

/** Lines longer than this are hard to read, however wide the terminal is. */
const MOST_COLUMNS = 88;
const NO_INDENT: Indent = { first: '', rest: '' };

export function createPen(options: RenderOptions, language: Language): Pen {
  const width = Number.isFinite(options.width) ? Math.min(options.width, MOST_COLUMNS) : Infinity;
  const paint = (line: string, style: Style): string =>
    options.colour && line ? styleText(STYLES[style], line, ALWAYS) : line;
  return {
    ...options,
    width,
    language,
    wording: wordingOf(language),
    text(text, indent = NO_INDENT, style) {
      const lines = wrapIndented(text, indent, width);
      return style ? lines.map((line) => paint(line, style)) : lines;
    },
  };
}

// Later versions of Node ask the environment, which has been asked already.
const ALWAYS = { validateStream: false };
