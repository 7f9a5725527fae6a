import { readDigits } from './digit-numbers.ts';
import { isCurrencySign, type NumberUnit, readTail } from './number-units.ts';
import { type Piece, splitPieces } from './pieces.ts';
import { readWords } from './spelled-numbers.ts';
import { isYearAt } from './year-number.ts';

/** A number as someone wrote it, in digits or words. */
export interface NumberMention {
  /** UTF-16 offsets into the text; the scale and the unit ("miljoner", "%") are inside. */
  readonly start: number;
  readonly end: number;
  /** With its scale: "25 miljoner" and "25 million" are both 25000000. */
  readonly value: number;
  readonly unit: NumberUnit;
  /** Four plain digits, 1900..2099, that count nothing: most likely a year. */
  readonly year: boolean;
}

interface Found {
  readonly value: number;
  readonly unit: NumberUnit;
  readonly year: boolean;
  /** Index of the first piece after it. */
  readonly next: number;
}

/**
 * The numbers of a text in Swedish or English, in order, without overlaps; for documents and
 * questions alike, so that a figure in one can be looked for in the other. Articles ("en", "one")
 * count only before a scale or a unit ("en miljon", "one percent"), ordinals only in digits.
 * Dates and clock times are numbers too here: leave out those that `findDates` covers.
 */
export function findNumbers(text: string): NumberMention[] {
  const pieces = splitPieces(text);
  const mentions: NumberMention[] = [];
  for (let at = 0; at < pieces.length; ) {
    const found = findAt(text, pieces, at);
    if (found !== null) mentions.push(toMention(pieces, at, found));
    at = found?.next ?? at + 1;
  }
  return mentions;
}

function toMention(pieces: readonly Piece[], at: number, found: Found): NumberMention {
  const { value, unit, year, next } = found;
  const signed = at > 0 && isCurrencySign(pieces[at - 1]?.word ?? '');
  const start = pieces[signed ? at - 1 : at]?.start ?? 0;
  const end = pieces[next - 1]?.end ?? start;
  // 15 digits hide what binary fractions add: 4.35 × 100 is 434.99999999999994.
  return {
    start,
    end,
    value: Number(value.toPrecision(15)),
    unit: signed ? 'currency' : unit,
    year,
  };
}

function findAt(text: string, pieces: readonly Piece[], at: number): Found | null {
  const piece = pieces[at];
  if (piece?.kind === 'number') return findDigits(text, pieces, at);
  if (piece?.kind !== 'word' || isOtherWord(pieces, at)) return null;
  const spelled = readWords(pieces, at);
  if (spelled === null) return null;
  const tail = readTail(pieces, spelled.next);
  if (spelled.article && tail.next === spelled.next) return null;
  return { value: spelled.value * tail.scale, unit: tail.unit, year: false, next: tail.next };
}

function findDigits(text: string, pieces: readonly Piece[], at: number): Found | null {
  const [previous, piece] = [pieces[at - 1], pieces[at]];
  if (previous?.kind === 'word' && piece?.gap === 0 && !isCurrencySign(previous.word)) return null;
  const digits = readDigits(text, pieces, at);
  if (digits === null) return null;
  const tail = readTail(pieces, digits.next);
  const measured = tail.unit === 'percent' || tail.scale > 1;
  const exact = measured ? digits.asDecimal : null;
  const value = (exact ?? digits.value) * tail.scale;
  const year = digits.next === at + 1 && tail.next === digits.next && isYearAt(pieces, at);
  return { value, unit: tail.unit, year, next: skipOrdinal(pieces, tail.next, digits.next) };
}

/** The ":e" of "16:e", the "th" of "16th". */
function skipOrdinal(pieces: readonly Piece[], next: number, digitsEnd: number): number {
  if (next !== digitsEnd || pieces[next]?.gap !== 0) return next;
  if (/^(?:st|nd|rd|th|e)$/.test(pieces[next].word)) return next + 1;
  const suffix = pieces[next + 1];
  const colon = pieces[next].word === ':' && suffix?.gap === 0 && /^[ae]$/.test(suffix.word);
  return colon ? next + 2 : next;
}

const AFTER_SEX =
  /^(?:ed|education|work|worker|workers|crimes?|offences?|trafficking|trade|abuse)$/;
const AFTER_ELEVEN =
  /^(?:hundred|thousand|million|billion|percent|per|of|new|more|people|homes|meetings|districts|years|months|days|percentage|reforms)$/;

/** Words of the other language that look like numbers: English "sex", Swedish "eleven" (the pupil). */
function isOtherWord(pieces: readonly Piece[], at: number): boolean {
  const next = pieces[at + 1]?.word ?? '';
  if (pieces[at]?.word === 'eleven') return !AFTER_ELEVEN.test(next);
  if (pieces[at]?.word !== 'sex') return false;
  return AFTER_SEX.test(next) || (next === 'och' && pieces[at + 2]?.word === 'samlevnad');
}
