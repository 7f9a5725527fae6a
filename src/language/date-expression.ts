import type { HolidayName } from './holidays.ts';

/**
 * - `day`: one calendar day ("16 februari", "tomorrow", "den 4:e")
 * - `weekday`: "på fredag", "last Friday"; "tisdagar" when not `relative`
 * - `week`: "vecka 7", "next week", "om två veckor"
 * - `month`, `season`, `year`: "i februari", "this spring", "2017"
 * - `range`: everything longer or open that is none of these, weekends and holidays included
 * - `time`: a clock time, which says no day
 * - `impossible`: written as a date, but no such date exists ("31 februari")
 */
export type DateKind =
  | 'day'
  | 'weekday'
  | 'week'
  | 'month'
  | 'season'
  | 'year'
  | 'range'
  | 'time'
  | 'impossible';

export type Season = 'spring' | 'summer' | 'autumn' | 'winter';

/**
 * A date or a time as someone wrote it, and the days that it means when it is said at a given
 * moment. Optional members are there when the words state them.
 */
export interface DateExpression {
  readonly kind: DateKind;
  /** UTF-16 offsets into the text; its preposition ("i", "på", "before") is inside. */
  readonly start: number;
  readonly end: number;
  /** First day, YYYY-MM-DD; null when open, and for `time` and `impossible`. Without a stated year: the nearest coming occurrence. */
  readonly from: string | null;
  /** Last day, inclusive; null as for `from`. */
  readonly to: string | null;
  /** `before` and `after` have already moved `from` and `to`: "före jul" ends on 23 December. */
  readonly direction: 'on' | 'before' | 'after';
  /** A year is written out. */
  readonly yearStated: boolean;
  /** Counted from now ("på fredag", "nästa år"), so no other year can be meant. */
  readonly relative: boolean;
  readonly year?: number;
  /** 1..12. A day without a month ("den 4:e") has `day` alone. */
  readonly month?: number;
  /** 1..31; in `impossible`, the number as written. */
  readonly day?: number;
  /** 1 = Monday .. 7 = Sunday, as written, even where the date falls on another one. */
  readonly weekday?: number;
  /** Of any week: "en helg" is 6 and 7. */
  readonly weekdays?: readonly number[];
  /** ISO 8601 week, 1..53. */
  readonly week?: number;
  readonly season?: Season;
  readonly holiday?: HolidayName;
  /** HH:MM, of `time` alone, as written: "6" is 06:00 unless "pm" or "på kvällen" follows. */
  readonly time?: string;
}
