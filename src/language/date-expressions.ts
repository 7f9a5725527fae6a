import type { DateAtom, Scan } from './date-atom.ts';
import {
  type Direction,
  directed,
  directionAfter,
  directionAt,
  settle,
} from './date-directions.ts';
import type { DateExpression } from './date-expression.ts';
import { leadAtomAt } from './date-parsers.ts';
import { rangeAt } from './date-ranges.ts';
import type { LocalDateTime } from './local-date-time.ts';
import { splitPieces } from './pieces.ts';

export type { DateExpression } from './date-expression.ts';
export { matchesDate } from './date-match.ts';
export { type LocalDateTime, parseLocalDateTime } from './local-date-time.ts';

const ON: Omit<Direction, 'next'> = { to: 'on', inclusive: true, phrase: '' };

/** An atom and the words around it that open one of its ends. */
interface Found {
  readonly atom: DateAtom;
  readonly direction: Omit<Direction, 'next'>;
  /** Index of the first piece after it all. */
  readonly last: number;
}

/**
 * The date and time expressions of a question in Swedish or English, in order, without overlaps.
 * Both languages are always tried, with or without å, ä, ö and capitals. Time grows linearly with
 * the text.
 */
export function findDates(text: string, now: LocalDateTime): DateExpression[] {
  // Read when a date needs it, so that who asks can tell whether an answer depends on the day.
  const scan: Scan = {
    pieces: splitPieces(text),
    get today() {
      return now.date;
    },
    atoms: [],
  };
  const expressions: DateExpression[] = [];
  for (let at = 0; at < scan.pieces.length; ) {
    const found = findAt(scan, at);
    if (found !== null) expressions.push(toExpression(scan, at, found));
    at = found?.last ?? at + 1;
  }
  return expressions;
}

function findAt(scan: Scan, at: number): Found | null {
  const range = rangeAt(scan, at);
  if (range !== null) return { atom: range, direction: ON, last: range.last };
  const direction = directionAt(scan, at);
  const directedAtom = direction === null ? null : atomAfter(scan, direction.next);
  if (direction !== null && directedAtom !== null) {
    const { atom } = directedAtom;
    const onwards = directionAfter(scan, atom.last);
    const { fixed } = directedAtom;
    if (fixed) return { atom, direction: ON, last: atom.last };
    if (onwards !== null) return { atom, direction: onwards, last: onwards.next };
    return { atom, direction: settle(direction, atom, scan.today), last: atom.last };
  }
  const atom = leadAtomAt(scan, at);
  if (atom === null) return null;
  const onwards = directionAfter(scan, atom.last);
  return { atom, direction: onwards ?? ON, last: onwards?.next ?? atom.last };
}

/** The range or the atom after "before"; a range is itself, whatever stands before it. */
function atomAfter(scan: Scan, at: number): { atom: DateAtom; fixed: boolean } | null {
  const range = rangeAt(scan, at);
  if (range !== null) return { atom: range, fixed: true };
  const atom = leadAtomAt(scan, at);
  return atom === null ? null : { atom, fixed: false };
}

function toExpression(scan: Scan, first: number, found: Found): DateExpression {
  const { atom, direction, last } = found;
  const start = scan.pieces[first]?.start ?? 0;
  const end = scan.pieces[last - 1]?.end ?? start;
  const days = directed({ ...direction, next: last }, atom, scan.today);
  return {
    kind: atom.kind,
    start,
    end,
    from: days?.from ?? null,
    to: days?.to ?? null,
    direction: direction.to,
    relative: atom.relative,
    ...atom.fields,
    yearStated: atom.fields.year !== undefined,
  };
}
