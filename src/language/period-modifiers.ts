import { type Scan, wordAt, wordSet } from './date-atom.ts';

/** "denna", "nästa", "förra": which of several weeks, months or Fridays. */
export interface PeriodModifier {
  readonly shift: -1 | 0 | 1;
  /** "närmaste veckan" and "senaste året" count from today, not from Monday or January. */
  readonly fromToday: boolean;
  /** "kommande": the first to come, today's own not left out. */
  readonly nearest: boolean;
  /** Index of the first piece after it. */
  readonly next: number;
}

const THIS = wordSet('denna detta this innevarande');
const COMING = wordSet('nastkommande kommande coming upcoming');
const NEXT = wordSet('nasta naste nesta nasts nxt next nastkommande kommande coming upcoming');
const LAST = wordSet('forra forre last previous foregaende past');
const SOON = wordSet('narmaste narmsta narmast');
const LATELY = wordSet('senaste');

export function modifierAt(scan: Scan, at: number): PeriodModifier | null {
  const [word, second] = [wordAt(scan, at), wordAt(scan, at + 1)];
  // "this coming Friday", "denna kommande vecka": the second word decides.
  if (THIS.has(word) && /^(?:coming|past|kommande)$/.test(second)) return modifierAt(scan, at + 1);
  if (THIS.has(word)) return { shift: 0, fromToday: false, nearest: false, next: at + 1 };
  if (/^(?:den|det|de)$/.test(word) && second === 'har') {
    return { shift: 0, fromToday: false, nearest: false, next: at + 2 };
  }
  if (NEXT.has(word))
    return { shift: 1, fromToday: false, nearest: COMING.has(word), next: at + 1 };
  if (LAST.has(word)) return { shift: -1, fromToday: false, nearest: false, next: at + 1 };
  if (SOON.has(word)) return { shift: 1, fromToday: true, nearest: true, next: at + 1 };
  return LATELY.has(word) ? { shift: -1, fromToday: true, nearest: false, next: at + 1 } : null;
}
