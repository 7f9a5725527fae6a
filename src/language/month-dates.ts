import type { AtomParser } from './date-atom.ts';
import { monthAlone } from './month-names.ts';
import { monthPeriod } from './period.ts';
import { periodAtom, yearTailAt } from './year-tail.ts';

/** "februari", "Feb 2017", "in February next year". */
export const monthDate: AtomParser = (scan, at) => {
  const found = monthAlone(scan, at);
  if (found === null) return null;
  const { month, next } = found;
  const year = yearTailAt(scan, next);
  const last = year?.next ?? next;
  return periodAtom({ kind: 'month', first: at, last, fields: { month } }, year, (of) =>
    monthPeriod(of, month),
  );
};
