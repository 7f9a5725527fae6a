import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Run } from '../../src/engine/document.ts';
import { parseMarkdown } from '../../src/knowledge/markdown.ts';

function runsIn(markdown: string): readonly Run[] {
  const [block] = parseMarkdown(markdown, 0, 'a.md').value ?? [];
  return block && 'runs' in block ? block.runs : [];
}

function writtenAndRead(markdown: string): [string, string][] {
  return runsIn(markdown).map(({ start, end, text }) => [markdown.slice(start, end), text]);
}

it.each<[string, [string, string][]]>([
  [
    'ab *c* d',
    [
      ['ab ', 'ab '],
      ['c', 'c'],
      [' d', ' d'],
    ],
  ],
  [
    'a `b` ``c ` d``',
    [
      ['a ', 'a '],
      ['b', 'b'],
      [' ', ' '],
      ['c ` d', 'c ` d'],
    ],
  ],
  [
    '> a \n>   b',
    [
      ['a', 'a'],
      [' \n>   ', ' '],
      ['b', 'b'],
    ],
  ],
  [
    'a\r\n  b',
    [
      ['a', 'a'],
      ['\r\n  ', ' '],
      ['b', 'b'],
    ],
  ],
  [
    'a &amp; b\\*',
    [
      ['a ', 'a '],
      ['&amp;', '&'],
      [' b', ' b'],
      ['\\*', '*'],
    ],
  ],
  [
    'a&#10;b',
    [
      ['a', 'a'],
      ['&#10;', ' '],
      ['b', 'b'],
    ],
  ],
  [
    'a\n      > b',
    [
      ['a', 'a'],
      ['\n      ', ' '],
      ['> b', '> b'],
    ],
  ],
  [
    '&amp;amp;',
    [
      ['&amp;', '&'],
      ['amp;', 'amp;'],
    ],
  ],
  [
    '*a*\nb',
    [
      ['a', 'a'],
      ['\n', ' '],
      ['b', 'b'],
    ],
  ],
  ['![x](y) a', [['a', 'a']]],
])('tells where %j writes what it reads as', (markdown, expected) => {
  expect(writtenAndRead(markdown)).toEqual(expected);
});

const word = fc.constantFrom(
  'Söder',
  'skolan',
  '5 939',
  '”cykel”',
  '3/4',
  '–',
  'a\\*b',
  '&amp;',
  '&ouml;',
  'x_y',
  '<!-- c -->',
  '😀',
  '>',
  '\\',
);
const inline = fc.oneof(
  word,
  word.map((text) => `*${text}*`),
  word.map((text) => `**${text}**`),
  word.map((text) => `[${text}](http://a.se)`),
);
const gap = fc.constantFrom(' ', '\n', '  \n', '\\\n', '\t', '\r\n');
const sentence = fc
  .array(fc.tuple(inline, gap), { minLength: 1, maxLength: 8 })
  .map((parts) => parts.flat().join('').trim());
const block = fc
  .tuple(fc.constantFrom('', '- ', '> ', '1. ', '# ', '  - ', '> - '), sentence)
  .map(([marker, text]) => marker + text);
const anyMarkdown = fc.array(block, { maxLength: 6 }).map((blocks) => blocks.join('\n\n'));

const MARKUP = /\*|\[|\]\(http:\/\/a\.se\)|<!-- c -->/g;

it('writes every passage of any Markdown out of runs within it, in order', () => {
  fc.assert(
    fc.property(anyMarkdown, (markdown) => {
      for (const passage of parseMarkdown(markdown, 0, 'a.md').value ?? []) {
        if (passage.kind === 'heading') continue;
        expect(passage.runs.map(({ text }) => text).join('')).toBe(passage.text);
        expect(passage.text).toBe(passage.text.trim());
        let at = passage.start;
        for (const { start, end, text } of passage.runs) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThanOrEqual(start);
          at = end;
          const written = markdown.slice(start, end);
          // A run is written as it reads, or is one escape, reference or line break: between two
          // blocks of one item with the markup that ends the first and begins the second.
          if (written === text) continue;
          if (/^\s$/.test(text)) expect(written.replace(MARKUP, '')).toMatch(/^[\s>\\]*$/);
          else expect(written).toMatch(/^(?:\\.|&\w+;)$/);
        }
        expect(at).toBeLessThanOrEqual(passage.end);
      }
    }),
    { numRuns: 50 },
  );
});

it('moves with the text before it', () => {
  fc.assert(
    fc.property(anyMarkdown, (markdown) => {
      const before = '---\nid: å\n---\n';
      const alone = parseMarkdown(markdown, 0, 'a.md').value ?? [];
      const moved = parseMarkdown(before + markdown, before.length, 'a.md').value ?? [];
      expect(
        moved.map((each) => ('start' in each ? each.start - before.length : each.text)),
      ).toEqual(alone.map((each) => ('start' in each ? each.start : each.text)));
    }),
    { numRuns: 50 },
  );
});

it('survives any text at all', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('\n', '- ', '> ', '\0', '&#0;', '`'),
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      for (const block of parseMarkdown(pieces.join(''), 0, 'a.md').value ?? []) {
        if ('runs' in block) expect(block.runs.map(({ text }) => text).join('')).toBe(block.text);
      }
    }),
    { numRuns: 50 },
  );
});
