import { type AtomParser, type DateAtom, type Scan, wordAt, wordSet } from './date-atom.ts';
import { type DayNumber, dayNumberAt } from './day-numbers.ts';
import { type MonthDays, monthDaysAtom } from './day-of-month.ts';
import { type MonthName, monthBesideNumber } from './month-names.ts';
import { isCounted } from './year-number.ts';
import { yearTailAt } from './year-tail.ts';

const RANGE_WORDS = wordSet('- till to through tom');
const LIST_WORDS = wordSet(', och and eller or & samt');
const ARTICLES = wordSet('den the');

/** "16 februari", "den sextonde feb 2017", "16–18 februari", and the 16 of "16 och 17 februari". */
export const dayBeforeMonth: AtomParser = (scan, at) => {
  const day = dayNumberAt(scan, at);
  if (day === null) return null;
  const month = monthAfter(scan, day);
  if (month !== null) return atom(scan, { first: at, last: month.next, month, day });
  const second = joinedDay(scan, day.next);
  if (second === null) return null;
  const shared = sharedMonth(scan, second);
  if (shared === null) return null;
  if (!RANGE_WORDS.has(wordAt(scan, day.next)) && !followsBetween(scan, at)) {
    return atom(scan, { first: at, last: day.next, month: shared, day });
  }
  return atom(scan, { first: at, last: shared.next, month: shared, day, until: second });
};

/** "February 16", "Feb 16th, 2017", "february the fourth", "Feb 4–16". */
export const dayAfterMonth: AtomParser = (scan, at) => {
  const month = monthBesideNumber(scan, at);
  if (month === null) return null;
  const day = dayNumberAt(scan, skipArticle(scan, month.next));
  if (day === null || day.form === 'word' || !standsAlone(scan, day)) return null;
  const until = wordAt(scan, day.next) === '-' ? dayNumberAt(scan, day.next + 1) : null;
  if (until !== null && standsAlone(scan, until)) {
    return atom(scan, { first: at, last: until.next, month, day, until });
  }
  return atom(scan, { first: at, last: day.next, month, day });
};

interface Written {
  readonly first: number;
  readonly last: number;
  readonly month: MonthName;
  readonly day: DayNumber;
  readonly until?: DayNumber;
}

function atom(scan: Scan, { first, last, month, day, until }: Written): DateAtom {
  // The 16 of "16 och 17 februari 2017" ends before the month but has its year.
  const year = yearTailAt(scan, Math.max(last, month.next));
  const own = year !== null && last < month.next ? { ...year, next: last } : year;
  const days: MonthDays = { first, last, month: month.month, day: day.day, year: own };
  return monthDaysAtom(until === undefined ? days : { ...days, until: until.day });
}

/** The month right after a day; "of" and "i" only after an ordinal. */
function monthAfter(scan: Scan, day: DayNumber): MonthName | null {
  const ordinal = day.form === 'ordinal digits' || day.form === 'ordinal word';
  const led = ordinal && /^(?:of|i|in)$/.test(wordAt(scan, day.next)) ? day.next + 1 : day.next;
  const month = monthBesideNumber(scan, led);
  const verb = day.form === 'word' && /^(?:may|march)$/.test(wordAt(scan, led));
  return verb ? null : month;
}

function joinedDay(scan: Scan, at: number): DayNumber | null {
  const word = wordAt(scan, at);
  if (!RANGE_WORDS.has(word) && !LIST_WORDS.has(word)) return null;
  return dayNumberAt(scan, skipArticle(scan, at + 1));
}

/** The month after the last of at most five listed days. */
function sharedMonth(scan: Scan, second: DayNumber): MonthName | null {
  let day: DayNumber | null = second;
  for (let count = 0; day !== null && count < 4; count++) {
    const month = monthAfter(scan, day);
    if (month !== null) return month;
    day = joinedDay(scan, day.next);
  }
  return null;
}

function followsBetween(scan: Scan, at: number): boolean {
  const before = ARTICLES.has(wordAt(scan, at - 1)) ? at - 2 : at - 1;
  return /^(?:mellan|between)$/.test(wordAt(scan, before));
}

function skipArticle(scan: Scan, at: number): number {
  return ARTICLES.has(wordAt(scan, at)) ? at + 1 : at;
}

/** False for "february 25 people" and "februari 16 mars". */
function standsAlone(scan: Scan, day: DayNumber): boolean {
  if (day.form !== 'digits') return true;
  const next = scan.pieces[day.next];
  if (day.day > 31 || isCounted(next) || (next?.word === '/' && next.gap === 0)) return false;
  return monthBesideNumber(scan, day.next) === null;
}
