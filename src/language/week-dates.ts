import { addDays } from './calendar-day.ts';
import { mondayOfWeek, weeksInYear } from './calendar-week.ts';
import {
  type AtomParser,
  datedAtom,
  impossibleAtom,
  relativeAtom,
  type Scan,
  wordAt,
  yearlyAtom,
} from './date-atom.ts';
import type { Period } from './period.ts';
import { isCounted, isPartOfNumber } from './year-number.ts';
import { yearTailAt } from './year-tail.ts';

/** "vecka 7", "v.7", "v7", "v 5 2017", "week 7", "vecka 7–9". */
export const weekDate: AtomParser = (scan, at) => {
  const word = wordAt(scan, at);
  if (!/^(?:v|vecka|veckan|veckorna|vecko|week|weeks|wk)$/.test(word)) return null;
  let next = wordAt(scan, at + 1) === '.' || wordAt(scan, at + 1) === 'nr' ? at + 2 : at + 1;
  const week = weekNumberAt(scan, next);
  if (week === null) return null;
  const second = wordAt(scan, next + 1) === '-' ? weekNumberAt(scan, next + 2) : null;
  next += second === null ? 1 : 3;
  const until = second ?? week;
  const year = yearTailAt(scan, next);
  const last = year?.next ?? next;
  const stated = year === null || year.relative ? {} : { year: year.year };
  const fields = second === null ? { week, ...stated } : stated;
  const inYear = (of: number): readonly Period[] => weeks(of, week, until);
  // 2020 has 53 weeks.
  const [period] = inYear(year?.year ?? 2020);
  if (period === undefined) return impossibleAtom(at, last, fields);
  const span = { kind: second === null ? 'week' : 'range', first: at, last, fields } as const;
  if (year === null) return yearlyAtom(span, inYear);
  return year.relative ? relativeAtom(span, period) : datedAtom(span, period);
};

function weeks(year: number, week: number, until: number): readonly Period[] {
  if (week < 1 || until < week || until > weeksInYear(year)) return [];
  return [{ from: mondayOfWeek(year, week), to: addDays(mondayOfWeek(year, until), 6) }];
}

/** One or two digits that count nothing; "v7" is glued and still a week. */
function weekNumberAt(scan: Scan, at: number): number | null {
  const piece = scan.pieces[at];
  const next = scan.pieces[at + 1];
  if (piece?.kind !== 'number' || piece.word.length > 2) return null;
  if (next?.word !== 'of' && isCounted(next)) return null;
  if (next?.kind === 'word' && next.gap === 0) return null;
  const glued = piece.gap === 0 && scan.pieces[at - 1]?.kind === 'word';
  return glued || !isPartOfNumber(scan.pieces, at) ? Number(piece.word) : null;
}
