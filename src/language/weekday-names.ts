import { type Scan, wordAt, wordSet } from './date-atom.ts';
import { isSlip } from './slips.ts';

/** How a weekday is written decides which Friday it is. */
type WeekdayForm = 'plain' | 'past' | 'every' | 'short';

export interface WeekdayName {
  /** 1 = Monday .. 7 = Sunday. */
  readonly weekday: number;
  readonly form: WeekdayForm;
}

const SWEDISH = ['mandag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lordag', 'sondag'];
const ENGLISH = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const SHORT = [
  'man mon',
  'tis tisd tue tues',
  'ons onsd wed weds',
  'tor tors torsd thu thur thurs',
  'fre fred fri',
  'lor lord sat',
  'son sond sun',
];
const NAMES: ReadonlyMap<string, WeekdayName> = new Map([
  ...named(SWEDISH, ['', 'en', 'ens'], 'plain'),
  ...named(SWEDISH, ['s'], 'past'),
  ...named(SWEDISH, ['ar', 'arna'], 'every'),
  ...named(ENGLISH, [''], 'plain'),
  ...named(ENGLISH, ['s'], 'every'),
  ...SHORT.flatMap((words, index) =>
    words.split(' ').map((word) => [word, { weekday: index + 1, form: 'short' }] as const),
  ),
]);
/** Real words that are one slip from a weekday. */
const OTHER_WORDS = wordSet('mandat fridag fredad fredat freda sundry sundae mandrag manday');
const COMPOUND =
  /^((?:man|tis|ons|tors|fre|lor|son)dag)s?(?:mote|motet|moten|motena|traff|traffen|kvall|kvallen|morgon|morgonen|eftermiddag|eftermiddagen)$/;

export function weekdayAt(scan: Scan, at: number): WeekdayName | null {
  const piece = scan.pieces[at];
  if (piece?.kind !== 'word') return null;
  const found = NAMES.get(piece.word);
  if (found !== undefined) return found.form === 'short' ? shortened(scan, at, found) : found;
  if (piece.word.length < 6 || piece.word.length > 22) return null;
  const [, name = ''] = COMPOUND.exec(piece.word) ?? [];
  return NAMES.get(name) ?? misspelt(piece.word);
}

/** "the sun", "man", "sat" and "fri" are other words unless "on" or a date says otherwise. */
function shortened(scan: Scan, at: number, name: WeekdayName): WeekdayName | null {
  const dotted = wordAt(scan, at + 1) === '.' ? at + 2 : at + 1;
  const next = scan.pieces[dotted];
  const previous = wordAt(scan, at - 1);
  const written = scan.pieces[at]?.written ?? '';
  const cued = /^(?:pa|on|this|next|nasta|every|varje)$/.test(previous);
  if (cued && !/^(?:man|son|sat|lord|fred)$/.test(written)) return name;
  if (cued && written === 'sat' && previous !== 'pa') return name;
  if (next === undefined || dotted >= scan.pieces.length) return null;
  if (next.word === 'den' && written !== 'man' && written !== 'son') return name;
  if (next.kind !== 'number' || next.word.length > 2) return null;
  // "tis 14/12", "sun 5 feb", "Fri 4th": what follows the digits must look like a date.
  const after = scan.pieces[dotted + 1];
  if (after === undefined) return null;
  return after.word === '/' || after.word === ':' || DATE_AFTER.test(after.word) ? name : null;
}

const DATE_AFTER =
  /^(?:jan|feb|mar|apr|maj|may|jun|jul|aug|sep|okt|oct|nov|dec|e$|th$|st$|nd$|rd$)/;

/** Letters left out, doubled or swapped ("tordag", "fredga", "wensday"), not exchanged. */
function misspelt(word: string): WeekdayName | null {
  if (!/^[mtwoflstn]/.test(word) || OTHER_WORDS.has(word) || word.length > 11) return null;
  for (const names of [SWEDISH, ENGLISH]) {
    const index = names.findIndex((name) => isSlip(word, name, 1) && !isExchange(word, name));
    if (index >= 0) return { weekday: index + 1, form: 'plain' };
  }
  return COMMON_SLIPS.get(word) ?? null;
}

const COMMON_SLIPS: ReadonlyMap<string, WeekdayName> = new Map([
  ['wendsday', { weekday: 3, form: 'plain' }],
  ['wensday', { weekday: 3, form: 'plain' }],
  ['wedensday', { weekday: 3, form: 'plain' }],
  ['saterday', { weekday: 6, form: 'plain' }],
]);

/** One letter for another; long English names have no such neighbours. */
function isExchange(word: string, name: string): boolean {
  if (word.length !== name.length || name.length >= 8) return false;
  const letters = (text: string): string => [...text].sort().join('');
  return letters(word) !== letters(name);
}

function named(
  names: readonly string[],
  endings: readonly string[],
  form: WeekdayForm,
): (readonly [string, WeekdayName])[] {
  return names.flatMap((name, index) =>
    endings.map((ending) => [name + ending, { weekday: index + 1, form }] as const),
  );
}
