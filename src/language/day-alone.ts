import { partsOf } from './calendar-day.ts';
import { type AtomParser, type DateAtom, relativeAtom, type Scan, wordAt } from './date-atom.ts';
import { canFollowDate } from './date-neighbours.ts';
import { type DayNumber, dayNumberAt } from './day-numbers.ts';
import { dayAloneAtom, monthDaysAtom } from './day-of-month.ts';
import { modifierAt } from './period-modifiers.ts';
import { unitNamed } from './time-units.ts';

/** "den 4:e", "den fjärde", "on the 4th", "the 15th of next month": a day that names no month. */
export const dayAlone: AtomParser = (scan, at) => {
  const day = dayNumberAt(scan, at);
  if (day === null || day.form === 'word') return null;
  const month = monthOfDay(scan, at, day);
  if (month !== null) return month;
  return isDayHere(scan, at, day) ? dayAloneAtom(at, day.next, day.day) : null;
};

/** The same after a weekday, which makes "tredje" and "3rd" days: "fredag den tredje". */
export function dayAfterWeekday(scan: Scan, at: number): DateAtom | null {
  const day = dayNumberAt(scan, at);
  if (day === null || day.form === 'word') return null;
  const article = /^(?:den|the)$/.test(wordAt(scan, at - 1));
  if (day.form === 'digits' && !(article && endsHere(scan, day.next))) return null;
  return dayAloneAtom(at, day.next, day.day);
}

function isDayHere(scan: Scan, at: number, day: DayNumber): boolean {
  const [previous, before] = [wordAt(scan, at - 1), wordAt(scan, at - 2)];
  const last = scan.pieces[day.next]?.kind !== 'word';
  const article = previous === 'den' || previous === 'the';
  if (!endsHere(scan, day.next) || !(article || (last && day.form === 'ordinal digits')))
    return false;
  if (day.form === 'digits') return previous === 'den';
  if (day.form === 'ordinal digits') return true;
  const led = /^(?:pa|on|fore|innan|before|efter|after|by|senast|until|till)$/.test(before);
  return led || (previous === 'den' && day.day > 3);
}

/** No noun follows, nor digits: not "the 4th district", "den 4 000:e". */
function endsHere(scan: Scan, at: number): boolean {
  const next = scan.pieces[at];
  if (next === undefined) return true;
  if (next.kind === 'word') return canFollowDate(next.word);
  return next.kind === 'mark' && next.word !== '%' && (next.gap > 0 || !/^[-/:]$/.test(next.word));
}

/** "den 15:e (i) nästa månad", "the 4th of this month" */
function monthOfDay(scan: Scan, at: number, day: DayNumber): DateAtom | null {
  if (day.form === 'digits' && wordAt(scan, at - 1) !== 'den') return null;
  const led = /^(?:i|of|in)$/.test(wordAt(scan, day.next)) ? day.next + 1 : day.next;
  const modifier = modifierAt(scan, led);
  if (modifier === null || unitNamed(wordAt(scan, modifier.next)) !== 'month') return null;
  const [year, month] = partsOf(scan.today);
  const index = year * 12 + month - 1 + modifier.shift;
  const tail = { year: Math.floor(index / 12), relative: true, next: modifier.next + 1 };
  const last = modifier.next + 1;
  const parts = { first: at, last, month: (index % 12) + 1, day: day.day, year: tail };
  const atom = monthDaysAtom(parts);
  return atom.fixed === null ? atom : relativeAtom(atom, atom.fixed);
}
