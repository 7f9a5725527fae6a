import { describe, expect, it } from 'vitest';
import { countsOf, scoresAmong } from '../../src/engine/local-score.ts';

const scores = (wanted: string, ...texts: string[]): number[] =>
  scoresAmong(
    new Set(wanted.split(' ')),
    texts.map((text) => countsOf(text.split(' '))),
  );

describe('scores among a few texts', () => {
  it('says more of a word that few of them have', () => {
    const [both = 0, common = 0, none] = scores('brygga by', 'brygga by', 'by', 'skog');
    expect(both).toBeGreaterThan(2 * common);
    expect(common).toBeGreaterThan(0);
    expect(none).toBe(0);
  });

  it('says more of a short text than of a long one', () => {
    const [long = 0, short = 0] = scores('by', 'by a b c d e f g', 'by');
    expect(short).toBeGreaterThan(long);
  });

  it('says nothing where no text has what is wanted, or there is none', () => {
    expect(scores('brygga', 'by', 'skog')).toEqual([0, 0]);
    expect(scores('brygga')).toEqual([]);
  });
});
