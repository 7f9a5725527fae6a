import type { LocalDateTime } from '../language/local-date-time.ts';

const CLOCKS = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  dateStyle: 'short',
  timeStyle: 'short',
});

/**
 * The moment at which the clocks of Stockholm show a date and time. Of an hour that there is twice
 * in autumn it is the first; one that is left out in spring is as long after the change.
 */
export function toMoment({ date, time }: LocalDateTime): Date {
  const shown = Date.parse(`${date}T${time}:00Z`);
  // Behind by what the clocks show an hour before and after: summer time's first.
  const candidates = [-HOUR, HOUR].map((shift) => shown - offsetAt(shown + shift - HOUR));
  const right = candidates.find((moment) => moment + offsetAt(moment) === shown);
  return new Date(right ?? shown - offsetAt(shown - DAY));
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** By how many milliseconds Stockholm's clocks are ahead of UTC. */
function offsetAt(moment: number): number {
  const shown = CLOCKS.format(new Date(moment)).replace(' ', 'T');
  return Date.parse(`${shown}:00Z`) - moment;
}
