import { addDays } from './calendar-day.ts';
import {
  afterPhrase,
  type DateAtom,
  occurrenceFrom,
  occurrenceUntil,
  type Scan,
  wordAt,
} from './date-atom.ts';
import { grouped } from './grouped.ts';
import type { Period } from './period.ts';

/** How a word before a date moves its ends; `inclusive` keeps the named days themselves. */
export interface Direction {
  readonly to: 'on' | 'before' | 'after';
  readonly inclusive: boolean;
  /** The phrase that says so: "till" and "from" do not always. */
  readonly phrase: string;
  /** Index of the first piece after it. */
  readonly next: number;
}

type Meaning = Omit<Direction, 'next'>;

const PHRASES: readonly (readonly [words: readonly string[], meaning: Meaning])[] = [
  ...phrases('before', false, 'fore|innan|before|prior to|ahead of|tidigare an|earlier than'),
  ...phrases(
    'before',
    true,
    'fram till och med|senast|by|fram till|fram tills|anda till|till och med|t.o.m|tom',
  ),
  ...phrases('before', true, 'no later than|not later than|up to|up until|until|till|til|tills'),
  ...phrases('after', false, 'efter|after|senare an|later than'),
  ...phrases('after', true, 'fran och med|from och med|fr.o.m|fr o m|from and including|as of'),
  ...phrases('after', true, 'alltsedan|sedan|sen|since|fran|from|tidigast|starting'),
];
const BY_FIRST = grouped(PHRASES, ([[first = '']]) => first);
/** A date this recent is what "after 1 February" means; an older one has come round again. */
const RECENT_DAYS = 90;

export function directionAt(scan: Scan, at: number): Direction | null {
  for (const [words, meaning] of BY_FIRST.get(wordAt(scan, at)) ?? []) {
    const next = afterPhrase(scan, at, words);
    if (next !== null) return { ...meaning, next: wordAt(scan, next) === '.' ? next + 1 : next };
  }
  return null;
}

/** "2018 och framåt", "16 mars or later". */
export function directionAfter(scan: Scan, at: number): Direction | null {
  const meaning: Meaning = { to: 'after', inclusive: true, phrase: 'onwards' };
  const [word, second] = [wordAt(scan, at), wordAt(scan, at + 1)];
  if (/^(?:onwards?|framat)$/.test(word)) return { ...meaning, next: at + 1 };
  if (!/^(?:och|and|eller|or)$/.test(word)) return null;
  if (/^(?:onwards?|framat|senare|later)$/.test(second)) return { ...meaning, next: at + 2 };
  if (!/^(?:tidigare|earlier)$/.test(second)) return null;
  return { ...meaning, to: 'before', next: at + 2 };
}

/** "till" is "until" only before a dated day, month or year; "from 2016" may mean "of 2016". */
export function settle(direction: Direction, atom: DateAtom, today: string): Direction {
  const { phrase } = direction;
  const dated = !atom.relative && /^(?:day|month|year|time)$/.test(atom.kind);
  const on = { ...direction, to: 'on' } as const;
  if (phrase === 'till' || phrase === 'til' || phrase === 'tills') return dated ? direction : on;
  const { fixed } = atom;
  const past = atom.relative && fixed !== null && fixed.to < today;
  const ahead = atom.relative && fixed !== null && fixed.from > today;
  const whole =
    atom.kind === 'year' || (atom.kind === 'range' && atom.fields.holiday === undefined);
  if (phrase === 'fran' || phrase === 'from') return whole || past ? on : direction;
  return isSince(phrase) && ahead ? on : direction;
}

/** The days that an atom means with what stands before it, or null when it has none. */
export function directed(
  { to, inclusive, phrase }: Direction,
  atom: DateAtom,
  today: string,
): { readonly from: string | null; readonly to: string | null } | null {
  const period = occurrence(to, phrase, atom, today);
  if (period === null) return null;
  // A moment between two days: "efter årsskiftet" begins on 1 January.
  const turn = atom.fields.holiday === 'turn of the year';
  switch (to) {
    case 'on':
      return period;
    case 'before':
      return {
        from: null,
        to: turn ? period.from : inclusive ? period.to : addDays(period.from, -1),
      };
    case 'after':
      return { from: turn ? period.to : inclusive ? period.from : addDays(period.to, 1), to: null };
  }
}

function occurrence(
  to: Direction['to'],
  phrase: string,
  atom: DateAtom,
  today: string,
): Period | null {
  if (to === 'after' && isSince(phrase)) return occurrenceUntil(atom, today);
  const past = occurrenceFrom(atom, addDays(today, -RECENT_DAYS));
  return to === 'after' ? past : occurrenceFrom(atom, today);
}

function isSince(phrase: string): boolean {
  return phrase === 'sedan' || phrase === 'sen' || phrase === 'since' || phrase === 'alltsedan';
}

function phrases(
  to: 'before' | 'after',
  inclusive: boolean,
  list: string,
): (readonly [readonly string[], Meaning])[] {
  return list
    .split('|')
    .map((phrase) => [phrase.split(/ |(?=\.)|(?<=\.)/), { to, inclusive, phrase }] as const);
}
