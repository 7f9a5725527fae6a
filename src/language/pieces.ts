import { fold } from './tokens.ts';

/** A run of letters, a run of digits, or any other single character but white space. */
// Words that folding would turn into a number or a unit: är into ar, miljön into miljon.
const KEPT = /^(?:är|miljö.*)$/;

export interface Piece {
  readonly kind: 'word' | 'number' | 'mark';
  /** Lower case without å, ä and ö; digits as they are; every dash is "-", every apostrophe "'". */
  readonly word: string;
  /** Lower case, NFC, with å, ä and ö. */
  readonly written: string;
  readonly capital: boolean;
  readonly start: number;
  readonly end: number;
  /** Characters of white space before it. */
  readonly gap: number;
}

const PIECE = /[\p{L}\p{M}]+|\d+|[^\s]/gu;
const DASH = /^[‐‑‒–—−]$/;
const APOSTROPHE = /^[’‘´`]$/;

export function splitPieces(text: string): Piece[] {
  const pieces: Piece[] = [];
  let previousEnd = 0;
  for (const match of text.matchAll(PIECE)) {
    pieces.push(toPiece(match[0], match.index, match.index - previousEnd));
    previousEnd = match.index + match[0].length;
  }
  return pieces;
}

function toPiece(raw: string, start: number, gap: number): Piece {
  const place = { start, end: start + raw.length, gap };
  const first = raw.charCodeAt(0);
  if (first >= 48 && first <= 57) {
    return { kind: 'number', word: raw, written: raw, capital: false, ...place };
  }
  const lower = raw.toLowerCase();
  if (lower === raw.toUpperCase()) {
    const word = DASH.test(raw) ? '-' : APOSTROPHE.test(raw) ? "'" : raw;
    return { kind: 'mark', word, written: raw, capital: false, ...place };
  }
  const written = lower.normalize('NFC');
  const capital = !raw.startsWith(lower.charAt(0));
  // "är" (is) must not become "ar", which is "år" (year) typed without its ring.
  const word = KEPT.test(written) ? written : fold(written);
  return { kind: 'word', word, written, capital, ...place };
}
