import {
  type DateAtom,
  datedAtom,
  occurrenceFrom,
  occurrenceUntil,
  relativeAtom,
  relativeDay,
  type Scan,
  wordAt,
  wordSet,
} from './date-atom.ts';
import { leadAtomAt } from './date-parsers.ts';
import type { Period } from './period.ts';

const CONNECTORS = wordSet('- till tills to until til through thru tom');

/** "mellan 1 januari och 15 februari", "från 1/2 till 10/3", "januari–mars", "fredag till söndag". */
export function rangeAt(scan: Scan, at: number): DateAtom | null {
  const between = /^(?:mellan|between)$/.test(wordAt(scan, at));
  const led = between || /^(?:fran|from)$/.test(wordAt(scan, at)) ? at + 1 : at;
  const start =
    led > at && isNow(scan, led) ? relativeDay(scan, led, led + 1, 0) : leadAtomAt(scan, led);
  if (start === null || !isRangeable(start)) return null;
  const connector = wordAt(scan, start.last);
  const joins = between && /^(?:och|and|&)$/.test(connector);
  if (!joins && !CONNECTORS.has(connector)) return null;
  const end = leadAtomAt(scan, start.last + 1);
  if (end === null || !isRangeable(end)) return null;
  return joined(scan, { ...start, first: at }, end);
}

/** "Between now and March" */
const isNow = (scan: Scan, at: number): boolean =>
  /^(?:nu|now)$/.test(wordAt(scan, at)) &&
  /^(?:och|and|&|till|to|until|tills)$/.test(wordAt(scan, at + 1));

function isRangeable(atom: DateAtom): boolean {
  return atom.kind !== 'time' && atom.kind !== 'impossible';
}

function joined(scan: Scan, start: DateAtom, end: DateAtom): DateAtom | null {
  const last = endPeriod(scan, start, end);
  const first = last === null ? null : occurrenceUntil(start, last.from);
  if (last === null || first === null || first.from > last.to) return null;
  const period = { from: first.from, to: last.to };
  const year = start.fields.year ?? end.fields.year;
  const fields = year === undefined ? {} : { year };
  const span = { kind: 'range', first: start.first, last: end.last, fields } as const;
  const relative = start.relative || end.relative;
  return relative ? relativeAtom(span, period) : datedAtom(span, period);
}

/** The end comes after a start that is known, else it is the nearest to come. */
function endPeriod(scan: Scan, start: DateAtom, end: DateAtom): Period | null {
  return occurrenceFrom(end, start.fixed?.from ?? scan.today);
}
