import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { parsePlainYaml } from '../../src/knowledge/plain-yaml.ts';

const asYaml = (text: string): unknown => parse(text, { schema: 'failsafe' });

it.each([
  'id: a\ntitle: Vad har hänt, och när?\nurl: https://a.se/b',
  '- id: a\n  sv: [skola, plugg, "5g"]\n\n# comment\n- id: b\n  sv:\n    - S:t Erik\n    - 2016\n',
  'a: no\r\nb: 2016-11-28\r\nc: "två: ord"\r\n',
  'a:\n    - b\nc: d',
])('reads %j as the yaml package does', (text) => {
  expect(parsePlainYaml(text)).toEqual(asYaml(text));
});

it.each([
  '',
  'a',
  'a: b # comment',
  'a: "b\\n"',
  "a: 'b'",
  'a: [b, [c]]',
  'a: [b,]',
  'a: []',
  'a:',
  'a: b\na: c',
  'a: b\n  c',
  'a: |\n  b',
  'a: {b: c}',
  'a: *b',
  'a: b: c',
  '  a: b',
  '- a: b\nc: d',
  '- a: b\n   c: d',
  '---\na: b',
  'A: b',
])('leaves %j to the yaml package', (text) => {
  expect(parsePlainYaml(text)).toBeUndefined();
});

it('never reads anything otherwise than the yaml package', () => {
  const piece = fc.constantFrom(
    ...[
      '- ',
      '  ',
      '    - ',
      'id:',
      'sv:',
      ' ',
      '\n',
      '\n',
      'a',
      'S:t',
      'b c',
      '[a, b]',
      '[',
      ']',
      ',',
      '"',
      "'",
    ],
    ...[
      '#',
      ' #',
      ':',
      ': ',
      '-',
      '&',
      '*',
      '!',
      '|',
      '>',
      '%',
      '?',
      '5,7',
      '’',
      '\t',
      '\r\n',
      '---',
      '...',
      '\\',
    ],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      const text = pieces.join('');
      const plain = parsePlainYaml(text);
      if (plain !== undefined) expect(plain).toEqual(asYaml(text));
    }),
    { numRuns: 2000 },
  );
});
