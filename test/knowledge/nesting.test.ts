import { expect, it } from 'vitest';
import { parseMarkdown } from '../../src/knowledge/markdown.ts';

it.each(['> '.repeat(20_000), '- '.repeat(30), `${' '.repeat(90)}- `])(
  'names the line that is nested too deeply, and does not read on',
  (marks) => {
    const { ok, problems } = parseMarkdown(`Ett stycke.\n\n${marks}text\n`, 0, 'a.md');
    expect(ok).toBe(false);
    expect(problems).toEqual([
      { file: 'a.md', line: 3, message: 'lists or quotes are nested too deeply' },
    ]);
  },
);
