import { type AtomParser, type Scan, wordAt } from './date-atom.ts';
import { countedFromToday, unitAtom } from './near-periods.ts';
import { wordValue } from './number-words.ts';
import { modifierAt } from './period-modifiers.ts';
import { type TimeUnit, unitNamed } from './time-units.ts';
import { isPartOfNumber } from './year-number.ts';

interface Quantity {
  readonly count: number;
  readonly unit: TimeUnit;
  /** Index of the first piece after it. */
  readonly next: number;
}

/**
 * "om två veckor", "in 3 days", "för ett år sedan", "two weeks ago", "inom en månad",
 * "de närmaste tio dagarna". Weeks, months and years are whole ones, unless "inom" says otherwise.
 */
export const countedPeriod: AtomParser = (scan, at) => {
  const word = wordAt(scan, at);
  const modifier = modifierAt(scan, at);
  if (modifier !== null && modifier.shift !== 0) {
    const quantity = quantityAt(scan, modifier.next);
    if (quantity === null) return null;
    const { count, unit, next } = quantity;
    return countedFromToday(scan, at, next, unit, modifier.shift * count);
  }
  const led = /^(?:om|in|inom|within|for|i)$/.test(word) ? at + 1 : at;
  const quantity = quantityAt(scan, led);
  if (quantity === null) return null;
  const { count, unit, next } = quantity;
  const past = /^(?:sedan|sen|ago)$/.test(wordAt(scan, next));
  if (past) return unitAtom(scan, at, next + 1, unit, -count);
  if (word === 'om' || word === 'in') return unitAtom(scan, at, next, unit, count);
  if (word === 'inom' || word === 'within') return countedFromToday(scan, at, next, unit, count);
  const fromNow = wordAt(scan, next) === 'from' && /^(?:now|today)$/.test(wordAt(scan, next + 1));
  return fromNow && led === at ? unitAtom(scan, at, next + 2, unit, count) : null;
};

function quantityAt(scan: Scan, at: number): Quantity | null {
  const word = wordAt(scan, at);
  if (word === 'halvar' || (word === 'ett' && wordAt(scan, at + 1) === 'halvar')) {
    return { count: 6, unit: 'month', next: word === 'ett' ? at + 2 : at + 1 };
  }
  const number = countAt(scan, at);
  if (number === null) return null;
  if (wordAt(scan, number.next) === 'fortnight') {
    return { count: 2 * number.count, unit: 'week', next: number.next + 1 };
  }
  const unit = unitNamed(wordAt(scan, number.next));
  if (unit === null || unit === 'weekend') return null;
  return { ...number, unit, next: number.next + 1 };
}

/** A number up to 200; "a few" is three. */
function countAt(scan: Scan, at: number): Omit<Quantity, 'unit'> | null {
  const piece = scan.pieces[at];
  if (piece === undefined || piece.kind === 'mark') return null;
  if (piece.kind === 'number') {
    const whole = piece.word.length <= 3 && !isPartOfNumber(scan.pieces, at);
    const count = Number(piece.word);
    return whole && count <= 200 ? { count, next: at + 1 } : null;
  }
  const article = /^(?:ett|a|an|en)$/.test(piece.word);
  const rest = article ? at + 1 : at;
  if (wordAt(scan, rest) === 'par') return { count: 2, next: rest + 1 };
  if (wordAt(scan, rest) === 'couple') {
    return { count: 2, next: wordAt(scan, rest + 1) === 'of' ? rest + 2 : rest + 1 };
  }
  if (/^(?:nagra|few)$/.test(wordAt(scan, rest))) return { count: 3, next: rest + 1 };
  if (article) return { count: 1, next: rest };
  const value = wordValue(piece.word);
  return value === null || value < 1 || value > 200 ? null : { count: value, next: at + 1 };
}
