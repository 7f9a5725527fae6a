import { daysInMonth, toDay } from './calendar-day.ts';
import { type AtomParser, afterPhrase, type Scan, wordAt, wordSet } from './date-atom.ts';
import { monthDaysAtom } from './day-of-month.ts';
import { grouped } from './grouped.ts';
import { monthAlone } from './month-names.ts';
import type { Period } from './period.ts';
import { periodAtom, yearTailAt } from './year-tail.ts';

/** Nobody means a certain day by "early February": its days overlap those of "mid-February". */
const PARTS = { beginning: [1, 15], middle: [8, 22], end: [15, 31] } as const;

type Part = keyof typeof PARTS;

const PHRASES: readonly (readonly [part: Part, phrase: readonly string[]])[] = (
  [
    ['beginning', 'borjan start beginning early tidigt forsta_halvan forsta_halften first_half'],
    ['middle', 'mitten middle mid'],
    ['end', 'slutet end late sent andra_halvan andra_halften second_half latter_half'],
  ] as const
).flatMap(([part, phrases]) =>
  phrases.split(' ').map((phrase) => [part, phrase.split('_')] as const),
);

const BY_FIRST = grouped(PHRASES, ([, [first = '']]) => first);

const BOUND = { beginning: 1, middle: 15, end: 31 } as const;

/** Any year without a leap day. */
const SHORTEST = 2023;

const LINKS = wordSet('av i pa of in -');

/** These may be something else where nothing links them: "does it start January 26?" */
const LINKED = wordSet('start end beginning tidigt sent');
const ARTICLES = wordSet('the i in at den');

/** What has the part of a month for its only end. */
const BOUNDS = wordSet('fore innan before by until till til tills efter after senast');

/** "From mid-January to mid-February": of what has two ends the middle is a day too. */
const ENDS = wordSet('to fran from mellan between');

/** "I början av februari", "late January"; of "before the end of January" the last day. */
export const monthPart: AtomParser = (scan, at) => {
  const found = partAt(scan, at);
  if (found === null) return null;
  const isLinked = LINKS.has(wordAt(scan, found.next));
  if (!isLinked && LINKED.has(wordAt(scan, at))) return null;
  const name = monthAlone(scan, isLinked ? found.next + 1 : found.next);
  if (name === null) return null;
  const { month } = name;
  const year = yearTailAt(scan, name.next);
  if (year === null && scan.pieces[name.next]?.kind === 'number') return null;
  const last = year?.next ?? name.next;
  if (isBound(scan, at, found.part)) {
    const day = Math.min(BOUND[found.part], daysInMonth(year?.year ?? SHORTEST, month));
    return monthDaysAtom({ first: at, last: name.next, month, day, year });
  }
  const span = { kind: 'month', first: at, last, fields: { month } } as const;
  return periodAtom(span, year, (of) => daysOf(of, month, found.part));
};

function partAt(scan: Scan, at: number): { readonly part: Part; readonly next: number } | null {
  for (const [part, phrase] of BY_FIRST.get(wordAt(scan, at)) ?? []) {
    const next = afterPhrase(scan, at, phrase);
    if (next !== null) return { part, next };
  }
  return null;
}

function isBound(scan: Scan, at: number, part: Part): boolean {
  let before = at - 1;
  while (ARTICLES.has(wordAt(scan, before))) before -= 1;
  const word = wordAt(scan, before);
  return BOUNDS.has(word) || (part === 'middle' && ENDS.has(word));
}

function daysOf(year: number, month: number, part: Part): Period {
  const [from, to] = PARTS[part];
  return {
    from: toDay(year, month, from),
    to: toDay(year, month, Math.min(to, daysInMonth(year, month))),
  };
}
