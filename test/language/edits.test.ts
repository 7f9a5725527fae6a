import { describe, expect, it } from 'vitest';
import { editsOf } from '../../src/language/edits.ts';

const costsOf = (word: string): Map<string, number> =>
  new Map(editsOf(word).map(({ written, cost }) => [written, cost]));

describe('editsOf', () => {
  const edits = costsOf('skola');

  it.each([
    ['skolar', 'a letter is missing at the end'],
    ['iskola', 'a letter is missing at the beginning'],
    ['skål', 'nothing', false],
    ['kola', 'a letter is too many'],
    ['skota', 'a letter is another'],
    ['sokla', 'two are swapped'],
  ])('holds %s, where %s', (written, _, isThere = true) => {
    expect(edits.has(written)).toBe(isThere);
  });

  it('does not hold the word itself, and nothing twice', () => {
    expect(edits.has('skola')).toBe(false);
    expect(costsOf('alla').has('alla')).toBe(false);
    expect(editsOf('alla')).toHaveLength(edits.size === 0 ? 0 : costsOf('alla').size);
  });

  it('takes a doubled or a swapped letter for the likelier slip', () => {
    const cost = (word: string, written: string): number => costsOf(word).get(written) ?? 9;
    expect(cost('skollan', 'skolan')).toBeLessThan(cost('skoxlan', 'skolan'));
    expect(cost('buss', 'busss')).toBeLessThan(cost('buss', 'bussx'));
    expect(cost('skloa', 'skola')).toBeLessThan(cost('skula', 'skola'));
  });
});
