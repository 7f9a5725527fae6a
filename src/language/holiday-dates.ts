import { toDay } from './calendar-day.ts';
import {
  type AtomParser,
  afterPhrase,
  type DateAtom,
  type Scan,
  wordAt,
  wordSet,
} from './date-atom.ts';
import { grouped } from './grouped.ts';
import { type HolidayName, holidayPeriod } from './holidays.ts';
import type { Period } from './period.ts';
import { periodAtom, yearTailAt } from './year-tail.ts';

const PHRASES: readonly (readonly [name: HolidayName, phrase: readonly string[]])[] = (
  [
    ['christmas eve', 'julafton christmas_eve xmas_eve'],
    ['christmas', 'jul julen julhelgen christmas xmas'],
    ["new year's eve", "nyarsafton new_year_'_s_eve new_years_eve"],
    ['new year', "new_year_'_s new_years new_year nyar nyaret nyarshelgen"],
    ['turn of the year', 'arsskiftet arskiftet nyarsskiftet turn_of_the_year'],
    ['epiphany', 'trettonhelgen trettondagen epiphany'],
    ['winter break', 'sportlovet sportlov winter_break'],
    ['easter', 'pask pasken paskhelgen paskafton easter'],
    ['walpurgis', 'valborg valborgsmassoafton walpurgis'],
    ['ascension', 'kristi_himmelsfard kristi_himmelsfardsdag ascension_day'],
    ['pentecost', 'pingst pingsten pentecost whitsun'],
    ['national day', 'nationaldagen national_day'],
    ['midsummer', 'midsommar midsommarafton midsommarhelgen midsummer'],
    ['autumn break', 'hostlovet hostlov autumn_break'],
    ['all saints', 'alla_helgons_dag alla_helgons allhelgona all_saints'],
    ['lucia', 'lucia luciadagen'],
  ] as const
).flatMap(([name, phrases]) =>
  phrases.split(' ').map((phrase) => [name, phrase.split('_')] as const),
);
const BY_FIRST = grouped(PHRASES, ([, [first = '']]) => first);
const CUES = wordSet(
  `i vid till fore efter innan kring runt over under pa sedan sen senast tills before after at over
  by until till during around since this next last nasta forra the near mellan between`,
);

/** "före jul", "vid påsk 2017", "after New Year": a holiday where a preposition makes it a date. */
export const cuedHoliday: AtomParser = (scan, at) => {
  const previous = wordAt(scan, at - 1);
  const joined =
    /^(?:och|and)$/.test(previous) && /^(?:mellan|between)$/.test(wordAt(scan, at - 3));
  if (!joined && !CUES.has(previous)) return null;
  return holidayDate(scan, at);
};

/** A holiday, whatever stands before it. */
export function holidayDate(scan: Scan, at: number): DateAtom | null {
  for (const [name, phrase] of BY_FIRST.get(wordAt(scan, at)) ?? []) {
    const next = afterPhrase(scan, at, phrase);
    if (next !== null) return toAtom(scan, at, next, name);
  }
  return null;
}

function toAtom(scan: Scan, first: number, next: number, name: HolidayName): DateAtom {
  const early = wordAt(scan, first) === 'nyaret' && wordAt(scan, first - 1) === 'pa';
  const periodOf = (year: number): Period =>
    early ? { from: toDay(year, 1, 1), to: toDay(year, 1, 31) } : holidayPeriod(name, year);
  const year = yearTailAt(scan, next);
  const last = year?.next ?? next;
  const fields = early ? {} : { holiday: name };
  const span = { kind: 'range', first, last, fields } as const;
  return periodAtom(span, year, periodOf);
}
