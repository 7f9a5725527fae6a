import { type LocalDateTime, parseLocalDateTime } from '../src/language/local-date-time.ts';

// The Swedish form of a date and time is ISO 8601's, in every version of the locale data.
const STOCKHOLM = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** What the clocks of Stockholm show at a moment, wherever this machine stands. */
export function toStockholmTime(moment: Date): LocalDateTime {
  return parseLocalDateTime(STOCKHOLM.format(moment));
}

const MINUTE = 60_000;

/** What the clocks of Stockholm show now; worked out once a minute, since formatting takes long. */
export function createStockholmClock(clock: () => number): () => LocalDateTime {
  let minute = Number.NaN;
  let shown = toStockholmTime(new Date(0));
  return () => {
    const current = Math.floor(clock() / MINUTE);
    if (current !== minute) shown = toStockholmTime(new Date(current * MINUTE));
    minute = current;
    return shown;
  };
}
