import type { Meeting } from '../src/engine/answer.ts';

/** Longer ones trouble some systems. */
const LONGEST_PLACE = 60;

/** "enskede-arsta-vantor-2016-12-14.ics": letters and digits that every system and form may have. */
export function toCalendarFileName({ place, date }: Pick<Meeting, 'place' | 'date'>): string {
  const plain = place
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_PLACE)
    .replace(/^-|-$/g, '');
  return `${plain || 'meeting'}-${date}.ics`;
}
