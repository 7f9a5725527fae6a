/** A clock time in a text. */
export interface ClockTime {
  /** HH:MM; null when what is written is no time of day ("klockan 25"). */
  readonly time: string | null;
  /** HH:MM of a range's end; null when there is none. */
  readonly endTime: string | null;
  /** As written; a range of time up to its end. */
  readonly written: string;
  readonly start: number;
  readonly end: number;
}

const MERIDIEM = '(?:\\s*([ap])\\.?m\\.?(?!\\p{L}))';
const CLOCK = `(\\d{1,2})(?:[.:]?(\\d{2}))?(?!\\d|[.,:]\\d)${MERIDIEM}?`;
const TIME = new RegExp(
  `(?<![\\p{L}\\p{N}.,:/-])(?:(kl(?:ockan|\\.)?\\s*)|at\\s+|från\\s+|from\\s+)?${CLOCK}` +
    `(?:\\s*(?:[-–—]|till|to|until)\\s*(?:kl(?:ockan|\\.)?\\s*)?${CLOCK})?`,
  'giu',
);
const MEASURED =
  /^\s*(?:%|(?:procent|percent|per cent|kr|kronor|miljon(?:er)?|miljard(?:er)?|tusen|min|minuter|minutes|tim|timmar|hours|dagar|days|km|m)(?!\p{L}))/iu;

/**
 * The first clock time: after "kl" or "klockan", with minutes ("18.30"), or with am or pm. Of
 * "18.00–20.00" the start. Where a label says that a time follows, a bare "18" or "18-20" counts.
 */
export function findTime(text: string, isLabelled = false): ClockTime | null {
  for (const match of text.matchAll(TIME)) {
    const [written, cue, hour, minutes, half] = match;
    const end = match.index + written.length;
    if (!isTime(match, text.slice(end), isLabelled)) continue;
    const time = toTime(Number(hour), Number(minutes ?? 0), half ?? startHalf(match));
    // Only what says that it is a time is worth a complaint.
    if (time === null && cue === undefined && !isLabelled) continue;
    const endTime = time === null ? null : endOf(match, time);
    return { time, endTime, written: written.trim(), start: match.index, end };
  }
  return null;
}

function isTime(match: RegExpExecArray, rest: string, isLabelled: boolean): boolean {
  const [written, cue, , , half, , , endHalf] = match;
  if (cue !== undefined || half !== undefined || endHalf !== undefined) return true;
  if (MEASURED.test(rest)) return false;
  return (
    /\d[.:]\d/.test(written) || (isLabelled && match.index === 0 && /^\s*(?:$|[,.;(])/.test(rest))
  );
}

/** In "6–8 pm" both are pm, in "11–1 pm" the first is am. */
function startHalf([, , hour, , , endHour, , endHalf]: RegExpExecArray): string | undefined {
  if (endHalf?.toLowerCase() !== 'p') return endHalf;
  return Number(hour) % 12 <= Number(endHour) % 12 ? 'p' : 'a';
}

/** "6 pm–8" ends the same evening, "22–01" the same night. */
function endOf(
  [, , , , half, hour, minutes, endHalf]: RegExpExecArray,
  time: string,
): string | null {
  if (hour === undefined) return null;
  const written = [Number(hour), Number(minutes ?? 0)] as const;
  const same = toTime(...written, endHalf ?? half);
  const isBefore = same !== null && same <= time;
  const end = isBefore && endHalf === undefined && half === 'a' ? toTime(...written, 'p') : same;
  return end === time ? null : end;
}

function toTime(hour: number, minutes: number, half: string | undefined): string | null {
  if (half !== undefined && (hour < 1 || hour > 12)) return null;
  const hour24 = half === undefined ? hour : (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  if (hour24 > 23 || minutes > 59) return null;
  return `${String(hour24).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}
