import { describe, expect, it } from 'vitest';
import { packAutomaton } from '../../scripts/automaton-builder.ts';
import { parseAutomaton } from '../../src/language/automaton.ts';

const pack = (...words: string[]): Uint8Array =>
  packAutomaton(
    words.map((word) => [word, 1] as const),
    'abcdefgno',
    null,
  );

describe('packAutomaton', () => {
  it('shares the beginnings and the endings of words', () => {
    const apart = pack('abcde', 'fgnoa').length;
    expect(pack('abcde', 'abcdf').length).toBeLessThan(apart);
    expect(pack('abcde', 'fbcde').length).toBeLessThan(apart);
  });

  it('shares no ending between words with different numbers', () => {
    const { numberOf } = parseAutomaton(
      packAutomaton(
        [
          ['abo', 1],
          ['cbo', 2],
        ],
        'abco',
        null,
      ),
    );
    expect([numberOf('abo'), numberOf('cbo')]).toEqual([1, 2]);
  });

  it('packs the same words into the same bytes', () => {
    expect(pack('ab', 'cd')).toEqual(pack('ab', 'cd'));
  });

  it('quotes a letter that the alphabet lacks', () => {
    expect(() => pack('abx')).toThrow(/"x" is not in the alphabet/);
  });

  it('packs no words at all', () => {
    const { numberOf } = parseAutomaton(packAutomaton([], 'ab', []));
    expect(numberOf('a')).toBe(-1);
  });
});
