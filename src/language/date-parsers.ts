import { weekdayOf } from './calendar-day.ts';
import { clockTime } from './clock-times.ts';
import { countedPeriod } from './counted-periods.ts';
import { type AtomParser, type DateAtom, type Scan, wordAt, wordSet } from './date-atom.ts';
import { dayAlone } from './day-alone.ts';
import { daysOfAnyWeek } from './days-of-any-week.ts';
import { cuedHoliday } from './holiday-dates.ts';
import { monthDate } from './month-dates.ts';
import { monthPart } from './month-parts.ts';
import { dayAfterMonth, dayBeforeMonth } from './named-days.ts';
import { nearDay } from './near-days.ts';
import { modifiedPeriod, unmodifiedPeriod } from './near-periods.ts';
import { dayFirst, yearFirst } from './numeric-dates.ts';
import { seasonDate } from './season-dates.ts';
import { weekDate } from './week-dates.ts';
import { modifiedWeekday, weekdayDate, weekdayOfWeek } from './weekday-dates.ts';
import { weekdayAt } from './weekday-names.ts';
import { yearDate } from './year-dates.ts';

/** In order: the first that reads something wins, so the more specific stand first. */
const FROM_NUMBER: readonly AtomParser[] = [
  yearFirst,
  dayFirst,
  dayBeforeMonth,
  clockTime,
  countedPeriod,
  dayAlone,
  yearDate,
];
const FROM_WORD: readonly AtomParser[] = [
  nearDay,
  clockTime,
  modifiedWeekday,
  weekdayDate,
  countedPeriod,
  modifiedPeriod,
  dayBeforeMonth,
  dayAfterMonth,
  monthPart,
  monthDate,
  weekDate,
  seasonDate,
  cuedHoliday,
  unmodifiedPeriod,
  dayAlone,
  yearDate,
  daysOfAnyWeek,
];
/** Prepositions and the like, which belong to the date that follows them. */
const LEADS = wordSet(
  `i in on pa at vid under during den the kring runt around over mellan between nu borjan slutet
  mitten av early late mid beginning start end middle of about omkring`,
);
const MOST_LEADS = 5;
const PARTS_OF_DAY = wordSet(
  `kvall kvallen eftermiddag eftermiddagen formiddag formiddagen morgon morgonen bitti lunch night
  evening morning afternoon`,
);

/** The atom at `at`, or after the prepositions that stand there; it begins where they do. */
export function leadAtomAt(scan: Scan, at: number): DateAtom | null {
  for (let lead = 0; lead <= MOST_LEADS; lead++) {
    const atom = atomAt(scan, at + lead);
    if (atom !== null) return { ...atom, first: at };
    if (!LEADS.has(wordAt(scan, at + lead))) return null;
  }
  return null;
}

function atomAt(scan: Scan, at: number): DateAtom | null {
  const known = scan.atoms[at];
  if (known !== undefined) return known;
  const atom = readAtom(scan, at);
  scan.atoms[at] = atom;
  return atom;
}

function readAtom(scan: Scan, at: number): DateAtom | null {
  const kind = scan.pieces[at]?.kind ?? 'mark';
  if (kind === 'mark') return null;
  for (const parse of kind === 'number' ? FROM_NUMBER : FROM_WORD) {
    const atom = parse(scan, at);
    if (atom !== null) return withRest(scan, atom);
  }
  return null;
}

/** "imorgon, tisdag", "nästa vecka på fredag", "fredag kväll" */
function withRest(scan: Scan, atom: DateAtom): DateAtom {
  if (atom.kind === 'day' || atom.kind === 'weekday')
    return withPartOfDay(scan, withWeekday(scan, atom));
  if (atom.kind !== 'week') return atom;
  const at = /^(?:pa|on)$/.test(wordAt(scan, atom.last)) ? atom.last + 1 : atom.last;
  const name = weekdayAt(scan, at);
  if (name === null || name.form === 'every') return atom;
  return { ...weekdayOfWeek(atom, name.weekday), last: at + 1 };
}

function withWeekday(scan: Scan, atom: DateAtom): DateAtom {
  if (atom.kind !== 'day' || !atom.relative || atom.fixed === null) return atom;
  const at = /^[,(]$/.test(wordAt(scan, atom.last)) ? atom.last + 1 : atom.last;
  const weekday = weekdayAt(scan, at)?.weekday;
  if (weekday === undefined || weekday !== weekdayOf(atom.fixed.from)) return atom;
  return { ...atom, last: at + 1, fields: { ...atom.fields, weekday } };
}

function withPartOfDay(scan: Scan, atom: DateAtom): DateAtom {
  const at = /^(?:pa|in)$/.test(wordAt(scan, atom.last)) ? atom.last + 1 : atom.last;
  const led = wordAt(scan, at) === 'the' ? at + 1 : at;
  return PARTS_OF_DAY.has(wordAt(scan, led)) ? { ...atom, last: led + 1 } : atom;
}
