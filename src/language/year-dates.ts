import { toDay } from './calendar-day.ts';
import { type AtomParser, datedAtom, wordAt } from './date-atom.ts';
import { yearPeriod } from './period.ts';
import { isYearAt } from './year-number.ts';

/** "2023", "år 2024", "year 2030", "2018 års", "1990-talet", "the 2020s". */
export const yearDate: AtomParser = (scan, at) => {
  const led = /^(?:ar|aret|year)$/.test(wordAt(scan, at)) ? at + 1 : at;
  const decade = decadeEnd(wordAt(scan, led), wordAt(scan, led + 1), wordAt(scan, led + 2));
  const digits = wordAt(scan, led);
  if (decade > 0) {
    const from = Number(digits);
    const period = { from: toDay(from, 1, 1), to: toDay(from + 9, 12, 31) };
    return datedAtom(
      { kind: 'range', first: at, last: led + decade, fields: { year: from } },
      period,
    );
  }
  if (!isYearAt(scan.pieces, led)) return null;
  const year = Number(digits);
  const last = wordAt(scan, led + 1) === 'ars' ? led + 2 : led + 1;
  return datedAtom({ kind: 'year', first: at, last, fields: { year } }, yearPeriod(year));
};

/** How many pieces a decade takes; 0 when it is none. */
function decadeEnd(digits: string, second: string, third: string): number {
  if (!/^(?:19|20)\d0$/.test(digits)) return 0;
  if (second === '-' && /^tal(?:et|ets)?$/.test(third)) return 3;
  return /^(?:s|talet|tal)$/.test(second) ? 2 : 0;
}
