import type { Piece } from './pieces.ts';

/** A number in digits, before its scale and unit. */
export interface DigitNumber {
  readonly value: number;
  /** The value when its only separator is a decimal sign: "5,939 procent". */
  readonly asDecimal: number | null;
  /** Index of the first piece after it. */
  readonly next: number;
}

const SPACE_BETWEEN = /^[ \u00a0\u2009\u202f]$/;

/** The number that starts at piece `at`: 5939, 5 939, 5.939, 5,939, 5,7, 1.234,50. */
export function readDigits(text: string, pieces: readonly Piece[], at: number): DigitNumber | null {
  const first = pieces[at];
  if (first?.kind !== 'number' || first.word.length > 15) return null;
  const grouped = readGroups(text, pieces, at);
  const fraction = fractionAt(pieces, grouped.next, grouped.separator);
  const digits = fraction === null ? grouped.digits : `${grouped.digits}.${fraction.word}`;
  const single = grouped.groups === 1 && /^[.,]$/.test(grouped.separator) && fraction === null;
  return {
    value: Number(digits),
    asDecimal: single ? Number(`${first.word}.${grouped.digits.slice(first.word.length)}`) : null,
    next: grouped.next + (fraction === null ? 0 : 2),
  };
}

interface Groups {
  readonly digits: string;
  readonly separator: string;
  readonly groups: number;
  readonly next: number;
}

/** Groups of three digits, all with the same separator; a number never starts with 0 then. */
function readGroups(text: string, pieces: readonly Piece[], at: number): Groups {
  let digits = pieces[at]?.word ?? '';
  let [next, separator, groups] = [at + 1, '', 0];
  if (digits.length > 3 || digits.startsWith('0')) return { digits, separator, groups, next };
  while (digits.length <= 12) {
    const found = separatorAt(text, pieces, next);
    if (found === '' || (separator !== '' && found !== separator)) break;
    const group = pieces[found === ' ' ? next : next + 1];
    digits += group?.word ?? '';
    next += found === ' ' ? 1 : 2;
    separator = found;
    groups++;
  }
  return { digits, separator, groups, next };
}

/** What stands before a group of three digits at `at`: ' ', '.', ',' or nothing. */
function separatorAt(text: string, pieces: readonly Piece[], at: number): string {
  const piece = pieces[at];
  if (piece?.kind === 'number') {
    const spaced = piece.gap === 1 && SPACE_BETWEEN.test(text.charAt(piece.start - 1));
    return spaced && piece.word.length === 3 ? ' ' : '';
  }
  if (piece === undefined || piece.gap > 0 || !/^[.,]$/.test(piece.word)) return '';
  const group = pieces[at + 1];
  const fits = group?.kind === 'number' && group.gap === 0 && group.word.length === 3;
  return fits ? piece.word : '';
}

function fractionAt(pieces: readonly Piece[], at: number, separator: string): Piece | null {
  const [mark, digits] = [pieces[at], pieces[at + 1]];
  if (mark === undefined || mark.gap > 0 || !/^[.,]$/.test(mark.word)) return null;
  if (mark.word === separator || digits?.kind !== 'number' || digits.gap > 0) return null;
  return digits.word.length > 15 ? null : digits;
}
