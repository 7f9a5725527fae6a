import { isDay } from './calendar-day.ts';

/** A moment on the clocks of Europe/Stockholm. */
export interface LocalDateTime {
  /** YYYY-MM-DD. */
  readonly date: string;
  /** HH:MM. */
  readonly time: string;
}

/**
 * "2016-12-20T18:00" as a local moment; seconds are dropped, a zone is refused.
 * @throws RangeError that quotes the text.
 */
export function parseLocalDateTime(text: string): LocalDateTime {
  const match = /^(\d{4}-\d{2}-\d{2})[T ]([01]\d|2[0-3]):([0-5]\d)(?::[0-5]\d)?$/.exec(text);
  const [, date = '', hour = '', minute = ''] = match ?? [];
  if (!isDay(date)) {
    throw new RangeError(
      `"${text}" is no local date and time; write YYYY-MM-DDTHH:MM, like 2016-12-20T18:00`,
    );
  }
  return { date, time: `${hour}:${minute}` };
}
