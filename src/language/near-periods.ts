import { addDays } from './calendar-day.ts';
import {
  type AtomParser,
  type DateAtom,
  occurrenceBefore,
  occurrenceFrom,
  relativeAtom,
  type Scan,
  wordAt,
} from './date-atom.ts';
import type { DateKind } from './date-expression.ts';
import { holidayDate } from './holiday-dates.ts';
import { monthBesideNumber } from './month-names.ts';
import { monthPeriod } from './period.ts';
import { modifierAt, type PeriodModifier } from './period-modifiers.ts';
import { seasonNamed, seasonPeriod } from './season-names.ts';
import { addUnits, isPluralUnit, type TimeUnit, unitNamed, unitPeriod } from './time-units.ts';

/** "nästa vecka", "den här månaden", "last year", "next spring", "nästa februari". */
export const modifiedPeriod: AtomParser = (scan, at) => {
  const modifier = modifierAt(scan, at);
  if (modifier === null) return null;
  const { word = '', written } = scan.pieces[modifier.next] ?? {};
  const unit = unitNamed(word);
  // "Det har ar" is rather "det här är" (this is) than "det här år".
  if (written === 'ar' && wordAt(scan, modifier.next - 1) === 'har') return null;
  if (unit !== null) return modifiedUnit(scan, at, modifier, unit);
  const named = namedPeriod(scan, modifier.next);
  return named === null ? null : chosen(scan, at, modifier, named);
};

/** "i veckan", "i helgen", "i år", "i fjol", "veckans", "årets", "the weekend". */
export const unmodifiedPeriod: AtomParser = (scan, at) => {
  const [word, previous] = [wordAt(scan, at), wordAt(scan, at - 1)];
  if (/^(?:ifjol|fjolarets|fjolaret)$/.test(word) || (word === 'fjol' && previous === 'i')) {
    return unitAtom(scan, at, at + 1, 'year', -1);
  }
  const unit = unitNamed(word);
  if (unit === null || !isThisOne(word, previous) || isOfAnyWeek(scan, at)) return null;
  return unitAtom(scan, at, at + 1, unit, 0);
};

function isThisOne(word: string, previous: string): boolean {
  if (/^(?:veckans|helgens|manadens|arets|helgen)$/.test(word)) return true;
  if (word === 'ar') return previous === 'i';
  if (word === 'veckan') return /^(?:i|under|nu)$/.test(previous);
  return word === 'weekend' && previous === 'the';
}

/** "Vilken dag i veckan", "två gånger i veckan": no week is meant. */
const isOfAnyWeek = (scan: Scan, at: number): boolean =>
  wordAt(scan, at) === 'veckan' &&
  (/^(?:gang|ganger|dagar|kvallar|timmar)$/.test(wordAt(scan, at - 2)) ||
    (wordAt(scan, at - 2) === 'dag' && /^(?:vilken|vad|varje)$/.test(wordAt(scan, at - 3))));

function modifiedUnit(
  scan: Scan,
  at: number,
  modifier: PeriodModifier,
  unit: TimeUnit,
): DateAtom | null {
  const { shift, next } = modifier;
  const plural = isPluralUnit(wordAt(scan, next)) && wordAt(scan, next) !== 'ar';
  // "Kommande helg" is the nearest, "nästa helg" the one after that.
  const coming = modifier.nearest && unit === 'weekend';
  if (unit === 'day' && !plural) return null;
  if (!plural && !modifier.fromToday) return unitAtom(scan, at, next + 1, unit, coming ? 0 : shift);
  if (shift === 0) return unitAtom(scan, at, next + 1, unit, 0);
  return countedFromToday(scan, at, next + 1, unit, shift * (plural ? 3 : 1));
}

/** The days from today to so many units on, or back. */
export function countedFromToday(
  scan: Scan,
  first: number,
  last: number,
  unit: TimeUnit,
  count: number,
): DateAtom {
  const other = addUnits(scan.today, unit, count);
  const [from, to] = count < 0 ? [other, scan.today] : [scan.today, other];
  return relativeAtom({ kind: 'range', first, last }, { from, to });
}

/** The unit that is so many after the present one. */
export function unitAtom(
  scan: Scan,
  first: number,
  last: number,
  unit: TimeUnit,
  shift: number,
): DateAtom {
  const kind: DateKind = unit === 'weekend' ? 'range' : unit;
  const period = unitPeriod(addUnits(scan.today, unit, shift), unit);
  return relativeAtom({ kind, first, last }, period);
}

/** A month, a season or a holiday after "next", whatever it would need on its own. */
function namedPeriod(scan: Scan, at: number): DateAtom | null {
  const base = { first: at, last: at + 1, relative: false, fixed: null } as const;
  const season = seasonNamed(wordAt(scan, at))?.season;
  if (season !== undefined) {
    const inYear = (year: number) => [seasonPeriod(season, year)];
    return { ...base, kind: 'season', fields: { season }, inYear };
  }
  const holiday = holidayDate(scan, at);
  if (holiday !== null) return holiday;
  const found = wordAt(scan, at) === 'may' ? null : monthBesideNumber(scan, at);
  if (found === null) return null;
  const { month, next } = found;
  const inYear = (year: number) => [monthPeriod(year, month)];
  return { ...base, last: next, kind: 'month', fields: { month }, inYear };
}

function chosen(
  scan: Scan,
  first: number,
  modifier: PeriodModifier,
  atom: DateAtom,
): DateAtom | null {
  const { today } = scan;
  const ongoing = occurrenceFrom(atom, today);
  const begun = ongoing !== null && ongoing.from <= today;
  let period = ongoing;
  if (modifier.shift === 1 && begun) period = occurrenceFrom(atom, addDays(ongoing.to, 1));
  if (modifier.shift === -1) period = occurrenceBefore(atom, today);
  return period === null ? null : relativeAtom({ ...atom, first }, period);
}
