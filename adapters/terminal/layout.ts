import { stripVTControlCharacters } from 'node:util';

export interface Indent {
  /** Before the first line, and before each line after it. */
  readonly first: string;
  readonly rest: string;
}

/** Lines of at most `width` columns where words allow it; a line break in the text stays one. */
function wrap(text: string, width: number): string[] {
  return text.split('\n').flatMap((line) => wrapLine(line, width));
}

function wrapLine(line: string, width: number): string[] {
  const lines: string[] = [];
  let current: string | null = null;
  for (const word of line.split(' ')) {
    const longer: string = current === null ? word : `${current} ${word}`;
    if (current === null || displayWidth(longer) <= width) current = longer;
    else {
      lines.push(current);
      current = word;
    }
  }
  return [...lines, current ?? ''];
}

/** The text wrapped within `width` columns, its indents included. */
export function wrapIndented(text: string, { first, rest }: Indent, width: number): string[] {
  const inner = Math.max(1, width - Math.max(displayWidth(first), displayWidth(rest)));
  return wrap(text, inner).map((line, i) => `${i === 0 ? first : rest}${line}`.trimEnd());
}

/** Columns on a terminal: none for marks that combine, two for emoji and East Asian letters. */
function displayWidth(text: string): number {
  if (/^[ -~]*$/.test(text)) return text.length;
  let width = 0;
  for (const letter of stripVTControlCharacters(text)) {
    if (/[\p{M}\p{Cf}]/u.test(letter)) continue;
    width += WIDE.test(letter) ? 2 : 1;
  }
  return width;
}

const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|\p{Emoji_Presentation}|[\u{20000}-\u{3FFFD}]/u;
