import { type LocalDateTime, parseLocalDateTime } from '../src/language/local-date-time.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * What the clocks of Stockholm show at a moment since 1996, wherever this machine stands. To make a
 * formatter of `Intl` for it takes a browser 15 to 30 ms, for which its first answer would wait; a test
 * tells when its rule is another.
 */
export function toStockholmTime(moment: Date): LocalDateTime {
  const ahead = isSummerTime(moment) ? 2 * HOUR : HOUR;
  const shown = new Date(moment.getTime() + ahead).toISOString();
  return parseLocalDateTime(shown.slice(0, 'YYYY-MM-DDTHH:MM'.length));
}

/** By directive 2000/84/EC. */
function isSummerTime(moment: Date): boolean {
  const year = moment.getUTCFullYear();
  return moment.getTime() >= changeIn(year, MARCH) && moment.getTime() < changeIn(year, OCTOBER);
}

const MARCH = 2;
const OCTOBER = 9;

/** One o'clock UTC on the month's last Sunday. */
function changeIn(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month + 1, 0, 1));
  return last.getTime() - last.getUTCDay() * DAY;
}

/** What the clocks of Stockholm show now; worked out once a minute. */
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
