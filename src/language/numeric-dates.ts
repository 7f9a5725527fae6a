import { daysInMonth, isDay, toDay } from './calendar-day.ts';
import {
  type AtomParser,
  datedAtom,
  impossibleAtom,
  type Scan,
  wordAt,
  wordSet,
} from './date-atom.ts';
import { monthDaysAtom } from './day-of-month.ts';
import { dayPeriod, monthPeriod, yearPeriod } from './period.ts';
import { isCounted, isPartOfNumber } from './year-number.ts';
import { type YearTail, yearTailAt } from './year-tail.ts';

const CENTURY = /^(?:19|20)\d\d$/;
const BEFORE_DATE = wordSet('den on the fran from till until to before fore innan efter after');
const AFTER_FRACTION = wordSet('av of delar del majoritet majority');
const BEFORE_AMOUNT = wordSet(
  'med by version punkt kapitel section chapter cirka ca about around ungefar nastan almost',
);

/** "2017-02-16", "2017/02/16", "20170216", "2017-02", "2016/17". */
export const yearFirst: AtomParser = (scan, at) => {
  const whole = /^((?:19|20)\d\d)(\d\d)(\d\d)$/.exec(wordAt(scan, at));
  if (whole !== null) {
    const day = `${whole[1]}-${whole[2]}-${whole[3]}`;
    return isDay(day) ? isoAtom(at, at + 1, day) : null;
  }
  if (!CENTURY.test(wordAt(scan, at)) || isGlued(scan, at)) return null;
  const [mark, second] = [wordAt(scan, at + 1), numberGlued(scan, at + 1)];
  if (second === null || !/^[-/.]$/.test(mark)) return null;
  const year = Number(wordAt(scan, at));
  const third = wordAt(scan, at + 3) === mark ? numberGlued(scan, at + 3) : null;
  if (third !== null && second.length <= 2 && third.length <= 2) {
    return isoAtom(at, at + 5, `${year}-${second.padStart(2, '0')}-${third.padStart(2, '0')}`);
  }
  const until =
    second.length === 2 ? Math.floor(year / 100) * 100 + Number(second) : Number(second);
  if (mark !== '.' && /^(?:\d\d)?\d\d$/.test(second) && until > year && until < year + 90) {
    const isMonth = second.length === 2 && Number(second) <= 12 && mark === '-';
    if (!isMonth) return yearsAtom(at, at + 3, year, until);
  }
  const month = Number(second);
  if (mark !== '-' || second.length !== 2 || daysInMonth(year, month) === 0) return null;
  const span = { kind: 'month', first: at, last: at + 3, fields: { year, month } } as const;
  return datedAtom(span, monthPeriod(year, month));
};

/** "16/2", "16/2 2017", "16/2-17", "16-18/2", "16.2", "16.02.2017"; the day stands first. */
export const dayFirst: AtomParser = (scan, at) => {
  const first = wordAt(scan, at);
  if (!/^\d\d?$/.test(first) || isGlued(scan, at)) return null;
  const [mark, second] = [wordAt(scan, at + 1), numberGlued(scan, at + 1)];
  if (second === null || second.length > 2) return null;
  if (mark === '-' && wordAt(scan, at + 3) === '/') return dayRange(scan, at, second);
  const year = gluedYear(scan, at + 3, mark) ?? spacedYear(scan, at + 3, mark);
  if (mark === '-' && year === null) return null;
  if (mark === '.' && year === null && !isDotDate(scan, at, first, second)) return null;
  if (mark === '/' && year === null && !isSlashDate(scan, at, `${first}/${second}`)) return null;
  if (mark !== '-' && mark !== '.' && mark !== '/') return null;
  // An American "12/16" has only one reading.
  const swapped = mark === '/' && Number(second) > 12 && Number(first) <= 12;
  const [day, month] = swapped ? [second, first] : [first, second];
  const days = { first: at, last: at + 3, month: Number(month), day: Number(day), year };
  return monthDaysAtom(days);
};

/** "16-18/2" */
function dayRange(scan: Scan, at: number, second: string): ReturnType<AtomParser> {
  const month = numberGlued(scan, at + 3);
  if (month === null || month.length > 2) return null;
  const year = gluedYear(scan, at + 5, '/') ?? yearTailAt(scan, at + 5);
  const [day, until] = [Number(wordAt(scan, at)), Number(second)];
  return monthDaysAtom({ first: at, last: at + 5, month: Number(month), day, until, year });
}

function isoAtom(first: number, last: number, day: string): ReturnType<AtomParser> {
  const [year, month, date] = day.split('-').map(Number);
  const fields = { year: year ?? 0, month: month ?? 0, day: date ?? 0 };
  if (!isDay(day)) return impossibleAtom(first, last, fields);
  return datedAtom({ kind: 'day', first, last, fields }, dayPeriod(day));
}

function yearsAtom(first: number, last: number, from: number, to: number): ReturnType<AtomParser> {
  const period = { from: toDay(from, 1, 1), to: yearPeriod(to).to };
  return datedAtom({ kind: 'range', first, last, fields: { year: from } }, period);
}

/** Digits that follow the mark at `at` with no space on either side. */
function numberGlued(scan: Scan, at: number): string | null {
  const [mark, number] = [scan.pieces[at], scan.pieces[at + 1]];
  if (mark?.kind !== 'mark' || mark.gap > 0 || number?.kind !== 'number') return null;
  return number.gap === 0 ? number.word : null;
}

function isGlued(scan: Scan, at: number): boolean {
  const [previous, piece] = [scan.pieces[at - 1], scan.pieces[at]];
  if (previous === undefined || piece === undefined || piece.gap > 0) return false;
  if (previous.kind === 'word') return true;
  const number = scan.pieces[at - 2]?.kind === 'number' && previous.gap === 0;
  return /^[$€£#+]$/.test(previous.word) || (number && previous.word !== '-');
}

function gluedYear(scan: Scan, at: number, mark: string): YearTail | null {
  const found = wordAt(scan, at);
  const digits = found === mark || found === '-' ? numberGlued(scan, at) : null;
  if (digits === null || wordAt(scan, at + 2) === '/') return null;
  if (CENTURY.test(digits)) return { year: Number(digits), relative: false, next: at + 2 };
  if (digits.length !== 2 || mark === '-') return null;
  return { year: 2000 + Number(digits), relative: false, next: at + 2 };
}

function spacedYear(scan: Scan, at: number, mark: string): YearTail | null {
  return mark === '-' ? null : yearTailAt(scan, at);
}

/** False for 24/7, 2/3 of, 1/3-del, and a date that cannot be one for lack of a day below 100. */
function isSlashDate(scan: Scan, at: number, written: string): boolean {
  const cued = BEFORE_DATE.has(wordAt(scan, at - 1));
  if (written === '24/7' || written === '50/50') return cued;
  const next = wordAt(scan, at + 3);
  const dashed = next === '-' && /^del/.test(wordAt(scan, at + 4));
  return next !== '/' && !dashed && !AFTER_FRACTION.has(next);
}

/** "16.2" and "14.12" are dates; "18.30" is a time, "5.7 procent" an amount, "64.5" neither. */
function isDotDate(scan: Scan, at: number, day: string, month: string): boolean {
  if (isCounted(scan.pieces[at + 3]) || isPartOfNumber(scan.pieces, at + 2)) {
    if (!endsNumber(scan, at + 3)) return false;
  }
  const previous = wordAt(scan, at - 1);
  if (BEFORE_AMOUNT.has(previous)) return false;
  const [dayValue, monthValue] = [Number(day), Number(month)];
  if (dayValue < 1 || dayValue > 31 || monthValue < 1 || monthValue > 12) return false;
  const isTime = month.length === 2 && dayValue < 24 && monthValue % 5 === 0;
  return !isTime || previous === 'den' || previous === 'on';
}

/** True when neither a unit nor further digits follow. */
function endsNumber(scan: Scan, at: number): boolean {
  if (isCounted(scan.pieces[at])) return false;
  return !/^[.,:]$/.test(wordAt(scan, at)) || numberGlued(scan, at) === null;
}
