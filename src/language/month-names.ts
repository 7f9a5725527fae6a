import { type Scan, wordAt, wordSet } from './date-atom.ts';
import { isSlip } from './slips.ts';
import { isYearAt } from './year-number.ts';

/** Folded names; several per month. */
const NAMES: ReadonlyMap<string, number> = new Map(
  [
    'januari january jan',
    'februari february feb febr',
    'mars march mar',
    'april apr',
    'maj may',
    'juni june jun',
    'juli july jul',
    'augusti august aug',
    'september sept sep septmeber',
    'oktober october okt oct',
    'november nov',
    'december desember dec',
  ].flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)),
);
/** Words with another meaning, which need a date around them: a man's name, a verb, Christmas. */
const DOUBTFUL = wordSet('jan mar may march jun jul sep');
const VERBS = wordSet('may march');
const CUES = wordSet(
  `i in till til until fore efter innan under during before after by since sedan fran from of early
  late mid next last nasta forra senast`,
);
const AFTER_MAY = wordSet(
  'be have apply attend come join get need not vote go also see ask i we you they he she it the',
);
const MEETING = /^(?:mote|motet|moten|motena|motets|traff|traffen|traffar|traffarna)$/;
const INFLECTED = /^(januari|februari|mars|april|maj|juni|juli|augusti|\w{4,6}ber)(s|\w{4,9})$/;

export interface MonthName {
  readonly month: number;
  /** Index of the first piece after it, its abbreviating full stop included. */
  readonly next: number;
}

/** A month where a number stands next to it: "3 jul", "may 4", "16 mar". */
export function monthBesideNumber(scan: Scan, at: number): MonthName | null {
  if (wordAt(scan, at) === 'may' && AFTER_MAY.has(wordAt(scan, at + 1))) return null;
  return lookUp(scan, at);
}

/** A month on its own; doubtful words only after "in", before a year, or where a verb cannot be. */
export function monthAlone(scan: Scan, at: number): MonthName | null {
  const found = lookUp(scan, at);
  if (found === null || !DOUBTFUL.has(wordAt(scan, at))) return found;
  return isMonthHere(scan, at) ? found : null;
}

function isMonthHere(scan: Scan, at: number): boolean {
  const [word, previous, next] = [wordAt(scan, at), wordAt(scan, at - 1), scan.pieces[at + 1]];
  if (word === 'jul') return false;
  if (isYearAt(scan.pieces, at + 1)) return true;
  if (/^(?:-|och|and|till|to)$/.test(next?.word ?? '') && NAMES.has(wordAt(scan, at + 2)))
    return true;
  const ends = next === undefined || /^[?.!,)]$/.test(next.word);
  if (previous === 'this') return ends || word === 'march';
  if (/^(?:and|or|och|eller|-)$/.test(previous)) return NAMES.has(wordAt(scan, at - 2));
  if (!VERBS.has(word)) return CUES.has(previous);
  if (previous !== 'i' && CUES.has(previous)) return true;
  if (previous === 'the') return /^meetings?$/.test(next?.word ?? '');
  if (AFTER_MAY.has(next?.word ?? '') || /^(?:to|we|you|they|i|a)$/.test(previous)) return false;
  const inside = at > 0 && !/^[.?!:]$/.test(previous);
  return ends || (inside && scan.pieces[at]?.capital === true);
}

function lookUp(scan: Scan, at: number): MonthName | null {
  const piece = scan.pieces[at];
  if (piece?.kind !== 'word') return null;
  const month = NAMES.get(piece.word) ?? inflected(piece.word) ?? misspelt(piece.word);
  if (month === null) return null;
  const stop = scan.pieces[at + 1];
  const dotted = piece.word.length <= 4 && stop?.word === '.' && stop.gap === 0;
  return { month, next: dotted && scan.pieces[at + 2] !== undefined ? at + 2 : at + 1 };
}

/** "februarimötet", "decembers". */
function inflected(word: string): number | null {
  if (word.length < 5 || word.length > 20) return null;
  const [, name = '', rest = ''] = INFLECTED.exec(word) ?? [];
  return rest === 's' || MEETING.test(rest) ? (NAMES.get(name) ?? null) : null;
}

const LONG_NAMES = [...NAMES].filter(([name]) => name.length >= 6);

/** "februrari", "janurai", "novemeber". */
function misspelt(word: string): number | null {
  if (word.length < 6 || word.length > 11 || !/^[jfasond]/.test(word)) return null;
  const found = LONG_NAMES.find(([name]) => isSlip(word, name, name.length >= 8 ? 2 : 1));
  return found?.[1] ?? null;
}
