import type { Nodes } from 'mdast';
import type { Run } from '../engine/document.ts';
import { joined, toTextRuns } from './text-runs.ts';

/** The text that a reader of rendered Markdown sees, and where the source writes it. */
export interface VisibleText {
  readonly text: string;
  readonly runs: readonly Run[];
}

/** The Markdown that nodes were parsed from: their offsets count from `offset` in `source`. */
export interface MarkdownSource {
  readonly source: string;
  readonly offset: number;
}

/** The blocks' text, a line for each block. Pictures and HTML tags have no text; `<br>` is a line break. */
export function toVisibleText(blocks: readonly Nodes[], markdown: MarkdownSource): VisibleText {
  const runs: Run[] = [];
  for (const block of blocks) {
    const own = trimRuns(runsOf(block, markdown));
    const [previous, next] = [runs.at(-1), own[0]];
    if (previous && next) runs.push({ start: previous.end, end: next.start, text: '\n' });
    runs.push(...own);
  }
  return { text: joined(runs), runs };
}

/** `start` and `end` in the source. */
export function rangeOf(node: Nodes, { offset }: MarkdownSource): { start: number; end: number } {
  const { start, end } = node.position ?? {};
  return { start: offset + (start?.offset ?? 0), end: offset + (end?.offset ?? 0) };
}

function runsOf(node: Nodes, markdown: MarkdownSource): Run[] {
  const range = rangeOf(node, markdown);
  switch (node.type) {
    case 'text': {
      const text = markdown.source.slice(range.start, range.end);
      return toTextRuns(node.value, { text, start: range.start });
    }
    case 'inlineCode': {
      const fence = /^`+/.exec(markdown.source.slice(range.start))?.[0].length ?? 0;
      return [{ start: range.start + fence, end: range.end - fence, text: node.value }];
    }
    case 'break':
      return [{ ...range, text: '\n' }];
    case 'html':
      return /^<br\s*\/?>$/i.test(node.value) ? [{ ...range, text: '\n' }] : [];
    default:
      return 'children' in node ? node.children.flatMap((child) => runsOf(child, markdown)) : [];
  }
}

/** Without the white space at either end that dropped markup leaves behind. */
function trimRuns(runs: readonly Run[]): Run[] {
  const isBlank = ({ text }: Run): boolean => text.trim() === '';
  const first = runs.findIndex((run) => !isBlank(run));
  const last = runs.findLastIndex((run) => !isBlank(run));
  return runs.slice(first === -1 ? runs.length : first, last + 1).map((run, index, kept) => {
    const start = index === 0 ? run.text.length - run.text.trimStart().length : 0;
    const end = index === kept.length - 1 ? run.text.length - run.text.trimEnd().length : 0;
    if (start + end === 0 || run.end - run.start !== run.text.length) return run;
    const text = run.text.slice(start, run.text.length - end);
    return { start: run.start + start, end: run.end - end, text };
  });
}
