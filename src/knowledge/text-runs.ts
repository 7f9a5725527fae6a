import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Run } from '../engine/document.ts';

/** A piece of a source: `text` stands at `start`. */
interface Piece {
  readonly text: string;
  readonly start: number;
}

const LINE_ENDING = /(\r\n|\n|\r)/;
const CONTAINER_PREFIX = /^[ \t>]*/;
const ESCAPE_OR_REFERENCE =
  /\\[!-/:-@[-`{-~]|&(?:#[xX][0-9a-fA-F]{1,6}|#\d{1,7}|[A-Za-z][A-Za-z0-9]{0,31});/g;

/**
 * How the source writes a text node's `value`: a run for each stretch that is written as it reads,
 * one for each escape and character reference, and one for each soft line break with the
 * indentation and quote marks that follow it, which reads as a space.
 */
export function toTextRuns(value: string, source: Piece): Run[] {
  const runs: Run[] = [];
  let read = 0;
  let lineBreak: { start: number } | null = null;
  for (const line of linesOf(source)) {
    const content = findContent(line, value.slice(read), lineBreak !== null);
    if (content === null) return [whole(value, source)];
    if (lineBreak) runs.push({ ...lineBreak, end: content.start, text: ' ' });
    runs.push(...content.runs);
    read += joined(content.runs).length + line.ending.length;
    lineBreak = { start: content.end };
  }
  return read === value.length ? runs.map(withoutNewlines) : [whole(value, source)];
}

export function joined(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}

interface Line extends Piece {
  /** Empty on the last line. */
  readonly ending: string;
}

function linesOf({ text, start }: Piece): Line[] {
  const lines: Line[] = [];
  const parts = text.split(LINE_ENDING);
  let at = start;
  for (let index = 0; index < parts.length; index += 2) {
    const [content = '', ending = ''] = parts.slice(index, index + 2);
    lines.push({ text: content, start: at, ending });
    at += content.length + ending.length;
  }
  return lines;
}

interface Content {
  readonly runs: readonly Run[];
  readonly start: number;
  readonly end: number;
}

/** The part of the line that reads as the beginning of `value`: markup around it is not in a value. */
function findContent(line: Line, value: string, isContinued: boolean): Content | null {
  const longest = isContinued ? (CONTAINER_PREFIX.exec(line.text)?.[0].length ?? 0) : 0;
  const text = line.ending ? line.text.replace(/[ \t]+$/, '') : line.text;
  for (let prefix = 0; prefix <= Math.min(longest, text.length); prefix++) {
    const start = line.start + prefix;
    const runs = splitAtEscapes({ text: text.slice(prefix), start });
    const expected = joined(runs) + line.ending;
    if (line.ending ? value.startsWith(expected) : value === expected) {
      return { runs, start, end: line.start + text.length };
    }
  }
  return null;
}

function splitAtEscapes({ text, start }: Piece): Run[] {
  const runs: Run[] = [];
  let at = 0;
  const push = (end: number, visible: string): void => {
    if (end > at) runs.push({ start: start + at, end: start + end, text: visible });
    at = end;
  };
  for (const { 0: written, index } of text.matchAll(ESCAPE_OR_REFERENCE)) {
    push(index, text.slice(at, index));
    push(index + written.length, decode(written));
  }
  push(text.length, text.slice(at));
  return runs;
}

function decode(written: string): string {
  if (written.startsWith('\\')) return written.slice(1);
  const [paragraph] = fromMarkdown(written).children;
  const [node] = paragraph?.type === 'paragraph' ? paragraph.children : [];
  return node?.type === 'text' ? node.value : written;
}

/** `&#10;` is no line break to a reader. */
function withoutNewlines(run: Run): Run {
  return { ...run, text: run.text.replace(/[\r\n]/g, ' ') };
}

function whole(value: string, { text, start }: Piece): Run {
  return withoutNewlines({ start, end: start + text.length, text: value });
}
