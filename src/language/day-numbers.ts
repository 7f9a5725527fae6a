import { type Scan, wordAt } from './date-atom.ts';
import { wordValue } from './number-words.ts';
import { isPartOfNumber } from './year-number.ts';

/** Folded; by value from 1. Higher ones are a ten and one of these. */
const ORDINALS: ReadonlyMap<string, number> = new Map(
  [
    'forsta forste first',
    'andra andre second',
    'tredje third',
    'fjarde fourth',
    'femte fifth',
    'sjatte sixth',
    'sjunde seventh',
    'attonde eighth',
    'nionde ninth',
    'tionde tenth',
    'elfte eleventh',
    'tolfte twelfth',
    'trettonde thirteenth',
    'fjortonde fourteenth',
    'femtonde fifteenth',
    'sextonde sixteenth',
    'sjuttonde seventeenth',
    'artonde eighteenth',
    'nittonde nineteenth',
    'tjugonde twentieth',
  ].flatMap((words, index) => words.split(' ').map((word) => [word, index + 1] as const)),
);
const TENS: readonly (readonly [word: string, value: number])[] = [
  ['tjugo', 20],
  ['trettio', 30],
  ['twenty', 20],
  ['thirty', 30],
];
const SUFFIX = /^(?:e|a|te|de|th|st|nd|rd)$/;

export interface DayNumber {
  /** As written; 0 and 99 too. */
  readonly day: number;
  readonly form: 'digits' | 'ordinal digits' | 'ordinal word' | 'word';
  /** Index of the first piece after it. */
  readonly next: number;
}

/** 16, 16:e, 16th, sextonde, twenty-first, sexton. */
export function dayNumberAt(scan: Scan, at: number): DayNumber | null {
  const piece = scan.pieces[at];
  if (piece?.kind === 'word') return spelledDay(scan, at);
  if (piece?.kind !== 'number' || piece.word.length > 2) return null;
  if (isPartOfNumber(scan.pieces, at)) return null;
  const day = Number(piece.word);
  const [mark, suffix] = [scan.pieces[at + 1], scan.pieces[at + 2]];
  if (mark?.word === ':' && mark.gap === 0 && suffix?.gap === 0 && SUFFIX.test(suffix.word)) {
    return { day, form: 'ordinal digits', next: at + 3 };
  }
  if (mark?.kind === 'word' && (mark.gap === 0 || (mark.gap === 1 && mark.word === 'th'))) {
    return SUFFIX.test(mark.word) ? { day, form: 'ordinal digits', next: at + 2 } : null;
  }
  return { day, form: 'digits', next: at + 1 };
}

function spelledDay(scan: Scan, at: number): DayNumber | null {
  const word = wordAt(scan, at);
  const ordinal = ordinalValue(word);
  if (ordinal !== null) return { day: ordinal, form: 'ordinal word', next: at + 1 };
  const value = wordValue(word);
  if (value === null || value < 2 || value > 31) return null;
  const joined = wordAt(scan, at + 1) === '-' ? at + 2 : at + 1;
  const unit = ORDINALS.get(wordAt(scan, joined));
  if (value % 10 === 0 && value >= 20 && unit !== undefined && unit < 10) {
    return { day: value + unit, form: 'ordinal word', next: joined + 1 };
  }
  return { day: value, form: 'word', next: at + 1 };
}

function ordinalValue(word: string): number | null {
  const simple = ORDINALS.get(word);
  if (simple !== undefined) return simple;
  if (word === 'trettionde' || word === 'thirtieth') return 30;
  const tens = TENS.find(([name]) => word.startsWith(name));
  if (tens === undefined) return null;
  const unit = ORDINALS.get(word.slice(tens[0].length));
  return unit === undefined || unit > 9 ? null : tens[1] + unit;
}
