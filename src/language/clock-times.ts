import { type AtomParser, type DateAtom, type Scan, wordAt } from './date-atom.ts';
import { monthBesideNumber } from './month-names.ts';
import { wordValue } from './number-words.ts';
import { isCounted } from './year-number.ts';

/** A clock time as far as it has been read. */
interface Clock {
  readonly hour: number;
  readonly minute: number;
  /** Index of the first piece after it. */
  readonly next: number;
}

/** "kl 18", "klockan 18.30", "18:00", "at 6 pm", "kl. 18–20", "halv sju" after "klockan". */
export const clockTime: AtomParser = (scan, at) => {
  const word = wordAt(scan, at);
  const swedish = /^(?:kl|klockan|klocka|klockn)$/.test(word);
  if (swedish || word === 'at') return ledTime(scan, at, swedish);
  const clock = hourAndMinute(scan, at) ?? hourAt(scan, at);
  if (clock === null) return null;
  const shifted = halfOfDay(scan, clock);
  if (shifted === null && clock.next === at + 1) return null;
  return timeAtom(scan, at, shifted ?? clock);
};

function ledTime(scan: Scan, first: number, swedish: boolean): DateAtom | null {
  const at = swedish && /^[.:]$/.test(wordAt(scan, first + 1)) ? first + 2 : first + 1;
  const clock =
    hourAndMinute(scan, at) ?? (swedish ? halfPast(scan, at) : null) ?? hourAt(scan, at);
  if (clock === null) return null;
  const shifted = halfOfDay(scan, clock);
  if (shifted === null && clock.next === at + 1 && !isBareHour(scan, at, swedish)) return null;
  return timeAtom(scan, first, shifted ?? clock);
}

/** "kl 18" but not "at 18 schools", "at 16/2", "at 5 percent". */
function isBareHour(scan: Scan, at: number, swedish: boolean): boolean {
  const next = scan.pieces[at + 1];
  if (next === undefined) return true;
  if (next.kind === 'mark' && next.gap === 0 && /^[/%]$/.test(next.word)) return false;
  if (!swedish && monthBesideNumber(scan, at + 1) !== null) return false;
  if (swedish) return true;
  if (scan.pieces[at]?.kind === 'word') return false;
  return !isCounted(next) && (next.kind === 'mark' || /^(?:on|in|the|or|and|to)$/.test(next.word));
}

/** 18:00, 18.30: two digits for the minutes, and no unit after them. */
function hourAndMinute(scan: Scan, at: number): Clock | null {
  const [hour, mark, minute] = [scan.pieces[at], scan.pieces[at + 1], scan.pieces[at + 2]];
  if (hour?.kind !== 'number' || minute?.kind !== 'number' || !isLoose(scan, at)) return null;
  if (mark === undefined || mark.gap > 0 || minute.gap > 0 || !/^[.:]$/.test(mark.word))
    return null;
  if (minute.word.length !== 2 || Number(minute.word) > 59 || isCounted(scan.pieces[at + 3]))
    return null;
  if (hour.word.length > 2 || Number(hour.word) > 24) return null;
  const after = [wordAt(scan, at + 3), scan.pieces[at + 4]] as const;
  const longer = after[1]?.gap === 0 && after[1].kind === 'number';
  if (longer && mark.word === '.' && after[0] === '.') return null;
  return { hour: Number(hour.word), minute: Number(minute.word), next: at + 3 };
}

/** Not the 18 of "5,18.00", "+18" or "v18". */
function isLoose(scan: Scan, at: number): boolean {
  const [previous, piece] = [scan.pieces[at - 1], scan.pieces[at]];
  if (previous === undefined || piece === undefined || piece.gap > 0) return true;
  if (previous.word === ',') return scan.pieces[at - 2]?.kind !== 'number';
  return /^(?:kl|klockan|[-(])$/.test(previous.word);
}

function hourAt(scan: Scan, at: number): Clock | null {
  const piece = scan.pieces[at];
  if (piece === undefined || piece.kind === 'mark') return null;
  const hour = piece.kind === 'number' ? Number(piece.word) : wordValue(piece.word);
  if (hour === null || hour > 24 || piece.word.length > (piece.kind === 'number' ? 2 : 12))
    return null;
  if (piece.kind === 'number' && !isLoose(scan, at)) return null;
  return { hour, minute: 0, next: at + 1 };
}

function halfPast(scan: Scan, at: number): Clock | null {
  const hour = wordAt(scan, at) === 'halv' ? hourAt(scan, at + 1) : null;
  return hour === null ? null : { hour: (hour.hour + 23) % 24, minute: 30, next: at + 2 };
}

/** "pm", "p.m.", "o'clock", "på kvällen"; null when none follows. */
function halfOfDay(scan: Scan, clock: Clock): Clock | null {
  const [first, second, third] = [0, 1, 2].map((step) => wordAt(scan, clock.next + step));
  const joined = `${first}${second}${third}`;
  if (/^(?:am|pm)$/.test(first ?? '') || /^[ap]\.m/.test(joined)) {
    const dotted = second === '.' ? 3 + Number(wordAt(scan, clock.next + 3) === '.') : 1;
    const hour = (clock.hour % 12) + (first?.startsWith('p') ? 12 : 0);
    return clock.hour > 12 ? null : { ...clock, hour, next: clock.next + dotted };
  }
  if (first === 'o' && third === 'clock') return { ...clock, next: clock.next + 3 };
  const evening = /^(?:pa|in|the)?(?:kvallen|eftermiddagen)/.test(`${first}${second}`);
  const timed = clock.next > 0 && clock.hour < 12;
  return evening && timed && first === 'pa' && isStrictClock(scan, clock)
    ? { ...clock, hour: clock.hour + 12, next: clock.next + 2 }
    : null;
}

/** "6 på kvällen" is a time only in digits. */
function isStrictClock(scan: Scan, clock: Clock): boolean {
  return scan.pieces[clock.next - 1]?.kind === 'number';
}

/** With the end of "18–20" and "18.00 till 20.00", which `time` leaves out. */
function timeAtom(scan: Scan, first: number, clock: Clock): DateAtom | null {
  const { hour, minute, next } = clock;
  if (hour === 24 && minute > 0) return null;
  const time = `${String(hour % 24).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  const last = endOfRange(scan, next) ?? next;
  return {
    kind: 'time',
    first,
    last,
    relative: false,
    fields: { time },
    fixed: null,
    inYear: null,
  };
}

function endOfRange(scan: Scan, at: number): number | null {
  const word = wordAt(scan, at);
  if (!/^(?:-|till|to|until)$/.test(word)) return null;
  const led = /^(?:kl|klockan)$/.test(wordAt(scan, at + 1)) ? at + 2 : at + 1;
  const full = hourAndMinute(scan, led);
  if (full !== null) return halfOfDay(scan, full)?.next ?? full.next;
  const hour = scan.pieces[led]?.kind === 'number' ? hourAt(scan, led) : null;
  if (hour === null) return null;
  const half = halfOfDay(scan, hour);
  if (half !== null) return half.next;
  const mark = scan.pieces[led + 1];
  const dated =
    (mark?.gap === 0 && /^[/.:%]$/.test(mark.word) && scan.pieces[led + 2]?.gap === 0) ||
    monthBesideNumber(scan, led + 1) !== null;
  return word === '-' && !dated && !isCounted(mark) ? hour.next : null;
}
