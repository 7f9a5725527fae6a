import type { LocalDateTime } from '../../src/language/local-date-time.ts';

export interface WatchedMoment {
  readonly watched: LocalDateTime;
  /** The part of the moment that has been looked at: "YYYY-MM-DD HH:MM", "YYYY-MM-DD" or "". */
  readonly holds: () => string;
}

/** A moment that knows whether somebody has looked at the clock: what nobody looked at changes nothing. */
export function watchMoment({ date, time }: LocalDateTime): WatchedMoment {
  let holds = '';
  return {
    watched: {
      get date() {
        if (holds === '') holds = date;
        return date;
      },
      get time() {
        holds = `${date} ${time}`;
        return time;
      },
    },
    holds: () => holds,
  };
}
