import { addDays, partsOf } from './calendar-day.ts';
import type { DateKind, Season } from './date-expression.ts';
import type { HolidayName } from './holidays.ts';
import { dayPeriod, type Period } from './period.ts';
import type { Piece } from './pieces.ts';

/** What the date parsers read: a text in pieces, and the day on which it is said. */
export interface Scan {
  readonly pieces: readonly Piece[];
  /** YYYY-MM-DD. */
  readonly today: string;
  /** What `atomAt` has read already, by piece: ranges and directions try the same ones again. */
  readonly atoms: (DateAtom | null)[];
}

/** What the words themselves state. */
export interface DateFields {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  readonly weekday?: number;
  readonly weekdays?: readonly number[];
  readonly week?: number;
  readonly season?: Season;
  readonly holiday?: HolidayName;
  readonly time?: string;
}

/** One date without "before", "after" or "between": pieces `first` up to, not including, `last`. */
export interface DateAtom {
  readonly kind: DateKind;
  readonly first: number;
  readonly last: number;
  readonly relative: boolean;
  readonly fields: DateFields;
  /** Its days, when there is only one reading. */
  readonly fixed: Period | null;
  /** Else the periods that begin in a year, in order. */
  readonly inYear: ((year: number) => readonly Period[]) | null;
}

/** Reads an atom that begins at piece `at`; may look at the pieces before it. */
export type AtomParser = (scan: Scan, at: number) => DateAtom | null;

/** Where an atom stands, and what it states. */
export type Span = Pick<DateAtom, 'kind' | 'first' | 'last'> & { readonly fields?: DateFields };

/** Counted from now. */
export function relativeAtom(span: Span, fixed: Period): DateAtom {
  return { fields: {}, ...span, relative: true, fixed, inYear: null };
}

/** With its year. */
export function datedAtom(span: Span, fixed: Period): DateAtom {
  return { fields: {}, ...span, relative: false, fixed, inYear: null };
}

/** Comes back every year. */
export function yearlyAtom(span: Span, inYear: (year: number) => readonly Period[]): DateAtom {
  return { fields: {}, ...span, relative: false, fixed: null, inYear };
}

export function impossibleAtom(first: number, last: number, fields: DateFields): DateAtom {
  return { kind: 'impossible', first, last, relative: false, fields, fixed: null, inYear: null };
}

export function relativeDay(scan: Scan, first: number, last: number, days: number): DateAtom {
  return relativeAtom({ kind: 'day', first, last }, dayPeriod(addDays(scan.today, days)));
}

/** The first occurrence that ends on `earliest` or later. A leap day may take eight years. */
export function occurrenceFrom(atom: DateAtom, earliest: string): Period | null {
  if (atom.inYear === null) return atom.fixed;
  const [year] = partsOf(earliest);
  for (let offset = -1; offset <= 8; offset++) {
    const found = atom.inYear(year + offset).find((period) => period.to >= earliest);
    if (found !== undefined) return found;
  }
  return null;
}

/** The last occurrence that begins on `latest` or earlier. */
export function occurrenceUntil(atom: DateAtom, latest: string): Period | null {
  if (atom.inYear === null) return atom.fixed;
  const [year] = partsOf(latest);
  for (let offset = -1; offset <= 8; offset++) {
    const found = atom.inYear(year - offset).findLast((period) => period.from <= latest);
    if (found !== undefined) return found;
  }
  return null;
}

/** The last occurrence that is over before the day. */
export function occurrenceBefore(atom: DateAtom, day: string): Period | null {
  const begun = occurrenceUntil(atom, addDays(day, -1));
  if (begun === null || begun.to < day) return begun;
  return occurrenceUntil(atom, addDays(begun.from, -1));
}

export function wordAt(scan: Scan, at: number): string {
  return scan.pieces[at]?.word ?? '';
}

/** The index after the phrase, or null when it does not stand at `at`. */
export function afterPhrase(scan: Scan, at: number, phrase: readonly string[]): number | null {
  for (let i = 0; i < phrase.length; i++) if (wordAt(scan, at + i) !== phrase[i]) return null;
  return at + phrase.length;
}

/** "a b c" as a set of words. */
export function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}
