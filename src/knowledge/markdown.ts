import type { List, ListItem, Nodes, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Run } from '../engine/document.ts';
import { beginsWithDate } from './meeting-date.ts';
import { beginsWithLabel } from './meeting-labels.ts';
import { accepted, type Checked, type Problem, rejected } from './problem.ts';
import { type MarkdownSource, rangeOf, toVisibleText } from './visible-text.ts';

/** What a Markdown file is made of, in order: headings, and passages of visible text. */
export type Block = HeadingBlock | PassageBlock;

interface HeadingBlock {
  readonly kind: 'heading';
  /** 1..6 */
  readonly depth: number;
  readonly text: string;
  readonly line: number;
}

export interface PassageBlock {
  readonly kind: 'item' | 'paragraph';
  readonly text: string;
  readonly runs: readonly Run[];
  readonly start: number;
  readonly end: number;
  readonly line: number;
}

interface Reading extends MarkdownSource {
  readonly file: string;
  /** Lines of the file before the Markdown. */
  readonly linesBefore: number;
  readonly blocks: Block[];
  readonly problems: Problem[];
}

// Nobody publishes lists of twenty levels, and reading thousands of them takes minutes.
const NESTED = /^(?:\s*(?:>|[-*+]\s|\d+[.)]\s)){20}|^\s{80,}(?:[-*+]|\d+[.)])\s/;

/**
 * The blocks of a file's Markdown from `offset` on. HTML comments are invisible. Code blocks, other
 * HTML blocks and tables are problems: CommonMark has no passage for them, and their text would be
 * lost or misquoted.
 */
export function parseMarkdown(source: string, offset: number, file: string): Checked<Block[]> {
  const linesBefore = source.slice(0, offset).split(/\r\n|\n|\r/).length - 1;
  const deep = source
    .slice(offset)
    .split(/\r\n|\n|\r/)
    .findIndex((line) => NESTED.test(line));
  if (deep >= 0) {
    const line = linesBefore + deep + 1;
    return rejected({ file, line, message: 'lists or quotes are nested too deeply' });
  }
  const reading: Reading = { source, offset, file, linesBefore, blocks: [], problems: [] };
  readBlocks(fromMarkdown(source.slice(offset)).children, reading);
  return reading.problems.length > 0 ? rejected(...reading.problems) : accepted(reading.blocks);
}

function readBlocks(nodes: readonly RootContent[], reading: Reading): void {
  for (const node of nodes) {
    switch (node.type) {
      case 'heading': {
        const { text } = toVisibleText([node], reading);
        reading.blocks.push({
          kind: 'heading',
          depth: node.depth,
          text,
          line: lineOf(node, reading),
        });
        break;
      }
      case 'list':
        readList(node, reading);
        break;
      case 'blockquote':
        readQuote(node.children, reading);
        break;
      default:
        readPassage('paragraph', [node], reading);
    }
  }
}

/** A heading within a quotation heads nothing outside it. */
function readQuote(nodes: readonly RootContent[], reading: Reading): void {
  for (const node of nodes) {
    if (node.type === 'heading') readPassage('paragraph', [node], reading);
    else readBlocks([node], reading);
  }
}

/** What follows a nested list within an item is a passage of its own. */
function readList(list: List, reading: Reading): void {
  for (const item of list.children) {
    const own = ownBlocks(item, reading);
    readPassage('item', own, reading);
    readQuote(item.children.slice(own.length), reading);
  }
}

/**
 * The item's blocks up to its first nested list. A nested list of a meeting's particulars ("Tid: …")
 * belongs to the meeting.
 */
function ownBlocks(item: ListItem, reading: Reading): Nodes[] {
  const firstList = item.children.findIndex(({ type }) => type === 'list');
  const own = firstList === -1 ? item.children : item.children.slice(0, firstList);
  const nested = item.children[firstList];
  if (nested?.type !== 'list' || !beginsWithDate(toVisibleText(own, reading).text)) return own;
  const isParticulars = nested.children.every((child) =>
    beginsWithLabel(toVisibleText([child], reading).text),
  );
  return isParticulars ? [...own, nested] : own;
}

function readPassage(kind: PassageBlock['kind'], nodes: readonly Nodes[], reading: Reading): void {
  for (const node of nodes) report(node, reading);
  const shown = nodes
    .flatMap(leafBlocks)
    .filter((node) => toVisibleText([node], reading).text !== '');
  const [first, last] = [shown[0], shown.at(-1)];
  if (!first || !last) return;
  const { start } = rangeOf(first, reading);
  const { end } = rangeOf(last, reading);
  const line = lineOf(first, reading);
  reading.blocks.push({ kind, ...toVisibleText(shown, reading), start, end, line });
}

/** Paragraphs and headings, out of the quotes and lists that they stand in. */
function leafBlocks(node: Nodes): Nodes[] {
  const isContainer =
    node.type === 'blockquote' || node.type === 'list' || node.type === 'listItem';
  return isContainer ? node.children.flatMap(leafBlocks) : [node];
}

const TABLE = /^[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+\|?[ \t]*$/m;
const COMMENTS = /^(?:\s*<!--[\s\S]*?-->)+\s*$/;

function report(node: Nodes, reading: Reading): void {
  const message = problemOf(node, reading);
  if (message) reading.problems.push({ file: reading.file, line: lineOf(node, reading), message });
  else if (node.type !== 'paragraph' && 'children' in node) {
    for (const child of node.children) report(child, reading);
  }
}

function problemOf(node: Nodes, reading: Reading): string | null {
  const { start, end } = rangeOf(node, reading);
  if (node.type === 'code') {
    return 'a code block (lines indented by four spaces or more, or between ```): write a paragraph';
  }
  if (node.type === 'html' && !COMMENTS.test(node.value)) {
    return 'an HTML block, whose text would be lost: write it as Markdown';
  }
  if (node.type === 'paragraph' && TABLE.test(reading.source.slice(start, end))) {
    return 'a table, which CommonMark has not: write it as a list';
  }
  return null;
}

function lineOf(node: Nodes, { linesBefore }: Reading): number {
  return linesBefore + (node.position?.start.line ?? 1);
}
