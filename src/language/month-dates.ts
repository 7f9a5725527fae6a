import { type AtomParser, datedAtom, relativeAtom, yearlyAtom } from './date-atom.ts';
import { monthAlone } from './month-names.ts';
import { monthPeriod } from './period.ts';
import { yearTailAt } from './year-tail.ts';

/** "februari", "Feb 2017", "in February next year". */
export const monthDate: AtomParser = (scan, at) => {
  const found = monthAlone(scan, at);
  if (found === null) return null;
  const { month, next } = found;
  const year = yearTailAt(scan, next);
  const span = { kind: 'month', first: at, last: year?.next ?? next } as const;
  if (year === null) {
    return yearlyAtom({ ...span, fields: { month } }, (of) => [monthPeriod(of, month)]);
  }
  const period = monthPeriod(year.year, month);
  if (year.relative) return relativeAtom({ ...span, fields: { month } }, period);
  return datedAtom({ ...span, fields: { year: year.year, month } }, period);
};
