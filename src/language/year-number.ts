import type { Piece } from './pieces.ts';

/** What is counted or measured: "2017 bostäder" and "25 people" say no year and no day. */
const COUNTED: ReadonlySet<string> = new Set(
  `procent percent pct procentenheter kr kronor krona sek tkr mkr mdkr euro eur dollar dollars usd
  pounds tusen thousand miljon miljoner million millions miljard miljarder billion mn bn
  bostader lagenheter hem hus homes apartments flats dwellings houses hyresratter studentbostader
  hyreslagenheter bostadsratter forskoleplatser forskolor skolor schools sommarjobb personer manniskor
  people persons man kvinnor women men elever pupils students barn children ungdomar medlemmar members
  invanare residents stockholmare poliser anstallda employees larare teachers jobb jobs platser places
  seats trad trees roster votes meter metre metres m km kvm kvadratmeter hektar timmar hours minuter
  minutes dagar days veckor weeks manader months ar years ganger times st stycken fler more farre fewer
  nya new extra moten meetings motena fragor questions reformer reforms forslag av of`.split(/\s+/),
);
const YEAR_CUES: ReadonlySet<string> = new Set(
  'ar aret year years since sedan sen until till senast before fore innan budget agenda'.split(' '),
);

/** True when the piece says what the number before it counts. */
export function isCounted(piece: Piece | undefined): boolean {
  if (piece === undefined) return false;
  if (piece.kind === 'mark') return piece.word === '%' || piece.word === '€';
  return piece.word === 'per' || COUNTED.has(piece.word);
}

/**
 * Four digits, 1900..2099, that are no part of a longer number and count nothing. Round ones
 * ("2000") need a word like "år" or "since" before them, or nothing to count after them.
 */
export function isYearAt(pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at];
  if (piece?.kind !== 'number' || !/^(?:19|20)\d\d$/.test(piece.word)) return false;
  const next = pieces[at + 1];
  if (isPartOfNumber(pieces, at) || isCounted(next)) return false;
  if (next?.kind === 'word' && next.gap === 0) return false;
  if (!piece.word.endsWith('00') || next?.kind !== 'word') return true;
  return YEAR_CUES.has(pieces[at - 1]?.word ?? '');
}

/** True for the "7" of "5,7", the "5" of "5.7", the "30" of "30 000" and the "18" of "v18". */
export function isPartOfNumber(pieces: readonly Piece[], at: number): boolean {
  const [before, previous, piece] = [pieces[at - 2], pieces[at - 1], pieces[at]];
  const [next, after] = [pieces[at + 1], pieces[at + 2]];
  if (piece?.gap === 0 && previous?.kind === 'word') return true;
  if (piece?.gap === 0 && previous !== undefined && /^[.,:$€£]$/.test(previous.word)) {
    if (/[$€£]/.test(previous.word)) return true;
    if (previous.gap === 0 && before?.kind === 'number') return true;
  }
  if (next?.kind === 'number' && next.word.length === 3 && next.gap === 1) return true;
  if (next === undefined || next.gap > 0 || !/^[.,:]$/.test(next.word)) return false;
  return after?.kind === 'number' && after.gap === 0;
}
