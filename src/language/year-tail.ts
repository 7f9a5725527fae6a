import { partsOf } from './calendar-day.ts';
import {
  afterPhrase,
  type DateAtom,
  datedAtom,
  relativeAtom,
  type Scan,
  type Span,
  wordAt,
  yearlyAtom,
} from './date-atom.ts';
import type { Period } from './period.ts';
import { isYearAt } from './year-number.ts';

/** The year that follows a day, a month, a week or a season. */
export interface YearTail {
  readonly year: number;
  /** "nästa år", not "2017". */
  readonly relative: boolean;
  /** Index of the first piece after it. */
  readonly next: number;
}

/** What has one period in each year: that of the year that follows it, or of any. */
export function periodAtom(
  span: Span,
  year: YearTail | null,
  periodOf: (year: number) => Period,
): DateAtom {
  if (year === null) return yearlyAtom(span, (of) => [periodOf(of)]);
  const period = periodOf(year.year);
  if (year.relative) return relativeAtom(span, period);
  return datedAtom({ ...span, fields: { ...span.fields, year: year.year } }, period);
}

const RELATIVE: readonly (readonly [phrase: readonly string[], shift: number])[] = [
  [['i', 'ar'], 0],
  [['detta', 'ar'], 0],
  [['this', 'year'], 0],
  [['nasta', 'ar'], 1],
  [['next', 'year'], 1],
  [['forra', 'aret'], -1],
  [['i', 'fjol'], -1],
  [['ifjol'], -1],
  [['last', 'year'], -1],
];

/** "2017", ", 2017", "of 2017", "år 2017", "'17", "-17", "nästa år". */
export function yearTailAt(scan: Scan, at: number): YearTail | null {
  const [first, second] = [scan.pieces[at], scan.pieces[at + 1]];
  if (first === undefined) return null;
  const led = /^(?:,|of|ar|i|in)$/.test(first.word) ? at + 1 : at;
  if (isYearAt(scan.pieces, led)) {
    return { year: Number(wordAt(scan, led)), relative: false, next: led + 1 };
  }
  const short = first.word === "'" || (first.word === '-' && first.gap > 0);
  if (short && second?.gap === 0 && /^\d\d$/.test(second.word)) {
    return { year: 2000 + Number(second.word), relative: false, next: at + 2 };
  }
  for (const [phrase, shift] of RELATIVE) {
    const next = afterPhrase(scan, at, phrase);
    if (next !== null) return { year: partsOf(scan.today)[0] + shift, relative: true, next };
  }
  return null;
}
