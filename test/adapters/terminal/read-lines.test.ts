import { describe, expect, it } from 'vitest';
import { type Line, readLines } from '../../../adapters/terminal/read-lines.ts';

async function linesOf(chunks: readonly (string | number[])[], mostBytes = 100): Promise<Line[]> {
  const lines: Line[] = [];
  async function* input() {
    for (const chunk of chunks) yield Buffer.from(chunk as string);
  }
  for await (const line of readLines(input(), mostBytes)) lines.push(line);
  return lines;
}

const text = (words: string): Line => ({ kind: 'text', text: words });

describe('readLines', () => {
  it('reads lines across chunks, and a last one without its line break', async () => {
    expect(await linesOf(['ett', '\ntvå\n\ntr', 'e'])).toEqual([
      text('ett'),
      text('två'),
      text(''),
      text('tre'),
    ]);
    expect(await linesOf(['ett\n'])).toEqual([text('ett')]);
    expect(await linesOf([])).toEqual([]);
  });

  it('reads a letter whose bytes come apart', async () => {
    expect(await linesOf([[0xc3], [0xa5, 0x0a]])).toEqual([text('å')]);
  });

  it('puts a sign in the place of a line that is too long, and reads on', async () => {
    expect(await linesOf(['x'.repeat(60), 'x'.repeat(60), '\ntvå\n'])).toEqual([
      { kind: 'too-long' },
      text('två'),
    ]);
    expect(await linesOf(['x'.repeat(100)])).toEqual([text('x'.repeat(100))]);
    expect(await linesOf(['x'.repeat(101)])).toEqual([{ kind: 'too-long' }]);
  });

  it('puts a sign in the place of a line that is not UTF-8', async () => {
    expect(await linesOf([[0xff, 0x0a], 'två'])).toEqual([{ kind: 'not-utf8' }, text('två')]);
  });
});
