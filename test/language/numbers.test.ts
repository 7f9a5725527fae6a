import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNumbers } from '../../src/language/numbers.ts';

/** What is found, as `5939` or `64 percent`, a year as `2017 year`. */
function found(text: string): string {
  return findNumbers(text)
    .map(
      ({ value, unit, year }) =>
        `${value}${year ? ' year' : ''}${unit === 'plain' ? '' : ` ${unit}`}`,
    )
    .join(' + ');
}

const SAME: readonly (readonly [value: string, ...texts: string[]])[] = [
  ['5939', '5939', '5 939', '5.939', '5,939', '5\u00a0939', '5\u2009939', '5\u202f939 bostäder'],
  [
    '5939',
    'femtusen niohundratrettionio',
    'femtusenniohundratrettionio',
    'fem tusen nio hundra trettio nio',
  ],
  ['5939', 'five thousand nine hundred and thirty-nine', 'Five Thousand Nine Hundred Thirty Nine'],
  ['30000', '30 000', '30000', '30k', '30 tusen', 'thirty thousand', 'trettiotusen', '30,000'],
  [
    '25000000',
    '25 miljoner',
    '25 million',
    '25m',
    '25 mn',
    'tjugofem miljoner',
    'twenty-five million',
  ],
  [
    '25000000 currency',
    '25 mkr',
    '25 miljoner kronor',
    '25 million kr',
    '£25m',
    '25 msek',
    '$25 million',
  ],
  [
    '5.7 percent',
    '5,7 procent',
    '5.7 percent',
    '5,7 %',
    '5,7%',
    '5.7 per cent',
    '5,7 procentenheter',
  ],
  [
    '64 percent',
    '64 procent',
    'sextiofyra procent',
    'sixty-four percent',
    '64-procentig',
    '64 pct',
  ],
  ['1 percent', 'en procent', 'one percent', '1 procent', '1%'],
  ['5700000', '5,7 miljoner', '5.7 million', '5,7 milj.'],
  ['1500000', 'en och en halv miljon', 'one and a half million', '1,5 miljoner'],
  ['500000', 'en halv miljon', 'half a million', '500 000', 'femhundratusen', 'fem hundra tusen'],
  ['2500000', 'två och en halv miljon', 'two million five hundred thousand', '2,5 miljoner'],
  ['1000000', 'en miljon', 'one million', 'a million', '1 000 000', '1.000.000', '1,000,000'],
  ['100', 'hundra', 'ett hundra', 'etthundra', 'a hundred', 'one hundred', '100'],
  ['1000', 'tusen', 'ettusen', 'ett tusen', 'one thousand', '1 000'],
  ['25', 'tjugofem', 'tjugo fem', 'twenty five', 'twenty-five', '25'],
  ['2', 'två', 'tva', 'two', '2', '2:a', '2nd'],
  ['1234.56', '1,234.56', '1.234,56', '1 234,56', '1234.56'],
  ['3000000000', '3 miljarder', '3 billion', 'tre miljarder', '3 mdr', '3bn'],
  ['300 currency', '300 kronor', '300 kr', 'SEK 300', '300 SEK', 'tre hundra kronor'],
];

const TABLE: readonly (readonly [text: string, expected: string])[] = [
  ['år 2017', '2017 year'],
  ['2030', '2030 year'],
  ['2017 bostäder', '2017'],
  ['2000 nya bostäder', '2000'],
  ['2017 kr', '2017 currency'],
  ['5939 bostäder 2016', '5939 + 2016 year'],
  ['2014–2018', '2014 year + 2018 year'],
  ['0,125', '0.125'],
  ['5,939 procent', '5.939 percent'],
  ['5,939 miljoner', '5939000'],
  ['den 16:e och 4th', '16 + 4'],
  ['tre av fem', '3 + 5'],
  ['fem eller sex', '5 + 6'],
  ['five, six', '5 + 6'],
  ['16-åringar', '16'],
  ['25m-bassäng', '25'],
  ['25 m', '25'],
  ['070 123 45 67', '70 + 123 + 45 + 67'],
  ['från 30 000 till 40 000', '30000 + 40000'],
  ['1 000 000 kronor', '1000000 currency'],
  ['12 3456', '12 + 3456'],
];

const NONE = [
  'en',
  'ett möte',
  'one of the homes',
  'a meeting',
  'hundratals',
  'tusentals',
  'första',
  'the second',
  'sex education',
  'sex och samlevnad',
  'eleven får hjälp',
  'hur många',
  'covid19',
  '',
];

describe('a number', () => {
  it.each(SAME.flatMap(([value, ...texts]) => texts.map((text) => [text, value] as const)))(
    'in "%s" is %s',
    (text, value) => {
      expect(found(text)).toBe(value);
    },
  );

  it.each(TABLE)('in "%s": %s', (text, expected) => {
    expect(found(text)).toBe(expected);
  });

  it.each(NONE)('is not in "%s"', (text) => {
    expect(found(text)).toBe('');
  });

  it('covers its digits, scale and unit', () => {
    const text = 'Vi satsar 25 miljoner kronor (5,7 %) nu';
    const spans = findNumbers(text).map(({ start, end }) => text.slice(start, end));
    expect(spans).toEqual(['25 miljoner kronor', '5,7 %']);
  });

  it('is the same grouped by a space, a full stop or a comma, in Swedish and English', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 999_999_999 }), (value) => {
        const english = value.toLocaleString('en-GB');
        for (const separator of [' ', '.', ',', '\u00a0', '\u202f']) {
          expect(found(english.replaceAll(',', separator))).toBe(String(value));
        }
      }),
    );
  });

  it('stays in order, within the text, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        let previous = 0;
        for (const { start, end, value } of findNumbers(text)) {
          expect(start).toBeGreaterThanOrEqual(previous);
          expect(end).toBeGreaterThan(start);
          expect(Number.isFinite(value)).toBe(true);
          previous = end;
        }
        expect(previous).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
