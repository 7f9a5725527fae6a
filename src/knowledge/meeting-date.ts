import { daysInMonth, toDay } from '../language/calendar-day.ts';

/** A date as a list item begins with it. */
export interface LeadingDate {
  /** Null when none is written. */
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  /** As written. */
  readonly written: string;
  /** Offset of what follows it. */
  readonly end: number;
}

const MONTHS: readonly string[] = [
  'januari|january|jan',
  'februari|february|febr|feb',
  'mars|march|mar',
  'april|apr',
  'maj|may',
  'juni|june|jun',
  'juli|july|jul',
  'augusti|august|aug',
  'september|sept|sep',
  'oktober|october|okt|oct',
  'november|nov',
  'december|dec',
];

// Property classes (\p{L}) would say the same, but compiling them costs every start 30 ms.
const LETTER = 'A-Za-zÀ-ÖØ-öø-ÿ';

const MONTH = `(?:${MONTHS.join('|')})(?![${LETTER}])\\.?`;
const WEEKDAY =
  '(?:(?:mån|tis|ons|tors|fre|lör|sön)dag(?:en)?|(?:mon|tues|wednes|thurs|fri|satur|sun)day)';
const SHORT_WEEKDAY =
  '(?:mån|tis?|ons?|tors?|fre|lör|sön|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)\\.?';
const LEAD = `^(?:på\\s+|on\\s+)?(?:(?:${WEEKDAY}|${SHORT_WEEKDAY}),?\\s+)?(?:den\\s+|the\\s+)?`;
const DAY = `(?<day>\\d{1,2})(?::?[ea]|st|nd|rd|th)?`;
const DASH = '\\s*[-–—]\\s*';
const YEAR = `(?<year>(?:19|20)\\d{2})(?!\\d|[.:]\\d)`;
// "3 april-mötet" is no date, nor is "3 april" within a longer word or number.
const END = `(?![${LETTER}\\d]|-[${LETTER}]|[.,:]\\d)(?:,?\\s+\\(?${WEEKDAY}(?:\\)|(?=[\\s,:]|$)))?`;

const FORMS: readonly RegExp[] = [
  // 2025-04-03
  `(?<year>\\d{4})-(?<month>\\d{1,2})-${DAY}(?:T(?=\\d)|${END})`,
  // 3 april 2025, 3:e april, 3–5 april 2025, 29 nov – 1 dec
  `${DAY}(?:${DASH}\\d{1,2})?(?:\\s+of)?\\s+(?<month>${MONTH})(?:${DASH}\\d{1,2}\\s+${MONTH})?(?:,?\\s+${YEAR})?${END}`,
  // April 3, 2025
  `(?<month>${MONTH})\\s+${DAY}(?!\\d)(?:,?\\s+${YEAR})?${END}`,
  // 3/4 2025, 3/4-2025, 3/4-25
  `(?<day>\\d{1,2})/(?<month>\\d{1,2})(?!\\d)(?:(?:\\s*[-/]\\s*|\\s+)${YEAR}|-(?<short>\\d{2})(?![\\d.:]))?${END}`,
].map((form) => new RegExp(LEAD + form, 'i'));

const LONGEST_LEAD = 30;

export function beginsWithDate(text: string): boolean {
  return parseLeadingDate(text) !== null;
}

/** The date that the text begins with, which need not exist: "31 februari" is one. */
export function parseLeadingDate(text: string): LeadingDate | null {
  // Compiling the forms is dear, and most items have no figure so early.
  if (!/\d/.test(text.slice(0, LONGEST_LEAD))) return null;
  for (const form of FORMS) {
    const match = form.exec(text);
    if (!match) continue;
    const { year, short, month = '', day } = match.groups ?? {};
    const end = match[0].length;
    const date: LeadingDate = {
      year: year || short ? Number(year ?? `20${short}`) : null,
      month: toMonth(month),
      day: Number(day),
      written: match[0].replace(/[\s,]+$/, ''),
      end,
    };
    return match[0].includes('/') && !isSlashDate(date, text.slice(end)) ? null : date;
  }
  return null;
}

/**
 * The day that is meant, YYYY-MM-DD: without a year, the first on or after `published` (a date,
 * year-month or year). Null when there is no such day.
 */
export function toMeetingDay(date: LeadingDate, published: string): string | null {
  if (date.year !== null) return existing(date.year, date);
  const earliest = `${published}-01-01`.slice(0, 10);
  const first = Number(published.slice(0, 4));
  // 29 February can be eight years away.
  for (let year = first; year <= first + 8; year++) {
    const day = existing(year, date);
    if (day !== null && day >= earliest) return day;
  }
  return null;
}

function existing(year: number, { month, day }: LeadingDate): string | null {
  return year > 0 && day >= 1 && day <= daysInMonth(year, month) ? toDay(year, month, day) : null;
}

/** "3/4 av eleverna" and "50/50" are no dates: without a year, a time, a name or nothing follows. */
function isSlashDate({ year, month, day }: LeadingDate, rest: string): boolean {
  if (year !== null) return true;
  if (month > 12 || day > 31) return false;
  return /^\s*(?:$|[,:;–—]|-\s|\p{Lu}|[Kk]l(?:ockan)?(?!\p{L})|\d{1,2}[.:]\d{2})/u.test(rest);
}

function toMonth(written: string): number {
  if (/^\d+$/.test(written)) return Number(written);
  const name = written.toLowerCase().replace('.', '');
  return MONTHS.findIndex((names) => names.split('|').includes(name)) + 1;
}
