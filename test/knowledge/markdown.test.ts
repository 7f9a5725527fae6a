import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../src/knowledge/markdown.ts';

/** Kinds and visible texts, as `item: text` and `## heading`. */
function outline(markdown: string): string[] {
  const { value, problems } = parseMarkdown(markdown, 0, 'a.md');
  expect(problems).toEqual([]);
  return (value ?? []).map((block) =>
    block.kind === 'heading'
      ? `${'#'.repeat(block.depth)} ${block.text}`
      : `${block.kind}: ${block.text}`,
  );
}

function problemsIn(markdown: string): string[] {
  return parseMarkdown(markdown, 0, 'a.md').problems.map(
    ({ line, message }) => `${line}: ${message}`,
  );
}

describe('parseMarkdown', () => {
  it.each<[fact: string, markdown: string, expected: string[]]>([
    [
      'paragraphs and headings',
      '# A\n\nb\n\n## C *d*\ne',
      ['# A', 'paragraph: b', '## C d', 'paragraph: e'],
    ],
    ['headings underlined', 'A\n===\nB\n---\n', ['# A', '## B']],
    ['each list item', '- a\n- b\n* c\n1. d', ['item: a', 'item: b', 'item: c', 'item: d']],
    [
      'nested items, each a passage',
      '- a\n  - b\n    - c\n- d',
      ['item: a', 'item: b', 'item: c', 'item: d'],
    ],
    ['what follows a nested list', '- a\n  - b\n\n  c', ['item: a', 'item: b', 'paragraph: c']],
    ['an item of two paragraphs as one passage', '- a\n\n  b\n- c', ['item: a\nb', 'item: c']],
    ['a quotation’s paragraphs', '> a\n> b\n>\n> c', ['paragraph: a b', 'paragraph: c']],
    ['a quotation’s heading as its own text', '> # a\n> b', ['paragraph: a', 'paragraph: b']],
    ['a quotation in an item', '- a\n  > b', ['item: a\nb']],
    ['soft line breaks as spaces', 'a\n   b\nc', ['paragraph: a b c']],
    ['hard line breaks', 'a  \nb\\\nc<br>d', ['paragraph: a\nb\nc\nd']],
    ['emphasis, strong and code', '*a* **b** `c  d`', ['paragraph: a b c  d']],
    [
      'links by their text',
      '[a](b) <http://c.se> [d][e]\n\n[e]: f',
      ['paragraph: a http://c.se d'],
    ],
    [
      'escapes and character references',
      '\\*a\\* &amp; &auml; &nope; &#98;',
      ['paragraph: *a* & ä &nope; b'],
    ],
    ['no pictures', '![a](b) c\n\n![d](e)', ['paragraph: c']],
    [
      'no HTML comments',
      '<!-- a -->\n\nb <!-- c -->\n\n- <!-- d -->\n- e',
      ['paragraph: b', 'item: e'],
    ],
    ['no tags, but the text in them', 'H<sub>2</sub>O', ['paragraph: H2O']],
    ['no empty items', '-\n- a', ['item: a']],
    ['a quote that begins with a dash', '*- a b.*', ['paragraph: - a b.']],
    ['nothing', '', []],
  ])('reads %s', (_, markdown, expected) => {
    expect(outline(markdown)).toEqual(expected);
  });

  it.each([
    ['a code block', 'a\n\n    b', 3, 'a code block'],
    ['a fenced code block', '```\na\n```', 1, 'a code block'],
    ['an HTML block', 'a\n\n<div>b</div>', 3, 'an HTML block'],
    ['text after a comment', '<!-- a --> b', 1, 'an HTML block'],
    ['a table', '| a | b |\n|---|---|\n| c | d |', 1, 'a table'],
    ['a code block in an item', '- a\n\n      b', 3, 'a code block'],
    ['a table in a quotation', 'x\n\n> a | b\n> --|--\n> c | d', 3, 'a table'],
  ])('names %s, whose text would be lost', (_, markdown, line, message) => {
    expect(problemsIn(markdown)).toEqual([expect.stringMatching(`^${line}: ${message}`)]);
  });

  it('cites an item without its bullet and a paragraph with its markup', () => {
    const markdown = '- a *b*\n  - c\n\n> **d**\n';
    const { value } = parseMarkdown(markdown, 0, 'a.md');
    const cited = value?.map((block) =>
      'start' in block ? markdown.slice(block.start, block.end) : '',
    );
    expect(cited).toEqual(['a *b*', 'c', '**d**']);
  });

  it('counts offsets and lines from the start of the file, whatever ends its lines', () => {
    for (const newline of ['\n', '\r\n']) {
      const file = ['---', 'x: y', '---', '', 'å *b*', '', '- c'].join(newline);
      const { value } = parseMarkdown(file, file.indexOf(`${newline}${newline}å`), 'a.md');
      const found = value?.map(
        (block) => 'start' in block && [block.line, file.slice(block.start, block.end)],
      );
      expect(found).toEqual([
        [5, 'å *b*'],
        [7, 'c'],
      ]);
    }
  });

  it('keeps the particulars of a meeting with it, even as a nested list', () => {
    expect(outline('- 29 nov Söder\n  - Tid: 18.00\n  - Plats: IP\n- b\n  - Tid: 18.00')).toEqual([
      'item: 29 nov Söder\nTid: 18.00\nPlats: IP',
      'item: b',
      'item: Tid: 18.00',
    ]);
  });
});
