import { describe, expect, it, vi } from 'vitest';
import { type Analysis, cached } from '../../src/language/analyzer.ts';

const analysisOf = (word: string): Analysis => ({
  lemmas: [word],
  parts: [],
  known: true,
  name: false,
});

describe('cached', () => {
  it('analyses a word once', () => {
    const analyze = vi.fn(analysisOf);
    const analyzer = cached(analyze);
    expect(analyzer.analyze('skola')).toBe(analyzer.analyze('skola'));
    expect(analyze).toHaveBeenCalledTimes(1);
  });

  it('says of each word what is true of it', () => {
    const analyzer = cached(analysisOf);
    analyzer.analyze('skola');
    expect(analyzer.analyze('bostad').lemmas).toEqual(['bostad']);
  });

  it('does not remember without end', () => {
    const analyze = vi.fn(analysisOf);
    const analyzer = cached(analyze);
    analyzer.analyze('first');
    for (let i = 0; i < 100_000; i++) analyzer.analyze(String(i));
    analyze.mockClear();
    analyzer.analyze('first');
    expect(analyze).toHaveBeenCalledTimes(1);
  });
});
