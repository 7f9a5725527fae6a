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
const OCLOCK = 'kl(?:ockan|\\.)?\\s*';
const ABOUT = '(?:ca\\.?\\s+|cirka\\s+|about\\s+)?';

const timeAfter = (intro: string, joint: string): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{N}.,:/-])${intro}(${OCLOCK})?${CLOCK}` +
      `(?:\\s*(?:${joint})\\s*${ABOUT}(?:${OCLOCK})?${CLOCK})?`,
    'giu',
  );
const TIME = timeAfter('(from\\s+|från\\s+)?(?:at\\s+)?', '[-–—]|till|to|until');
const BETWEEN = timeAfter('(mellan\\s+|between\\s+)', 'och|and|[-–—]');
const MEASURED =
  /^\s*(?:%|(?:procent|percent|per cent|år|years|kr|kronor|miljon(?:er)?|miljard(?:er)?|tusen|min|minuter|minutes|tim|timmar|hours|dagar|days|km|m)(?!\p{L}))/iu;

/**
 * The first clock time: after "kl" or "klockan", with minutes ("18.30"), or with am or pm. Of
 * "18.00–20.00" the start. Where a label says that a time follows, a bare "18" or "18-20" counts.
 */
export function findTime(text: string, isLabelled = false): ClockTime | null {
  const found = [...text.matchAll(BETWEEN), ...text.matchAll(TIME)];
  for (const match of found.toSorted((a, b) => a.index - b.index)) {
    const [written, , cue, hour, minutes, half] = match;
    const end = match.index + written.length;
    const around = { before: text.slice(0, match.index), after: text.slice(end) };
    if (!isTime(match, around, isLabelled)) continue;
    const time = toTime(Number(hour), Number(minutes ?? 0), half ?? startHalf(match));
    // Only what says that it is a time is worth a complaint.
    if (time === null && cue === undefined && !isLabelled) continue;
    const endTime = time === null ? null : endOf(match, time);
    return { time, endTime, written: written.trim(), start: match.index, end };
  }
  return null;
}

interface Around {
  readonly before: string;
  readonly after: string;
}

function isTime(match: RegExpExecArray, { before, after }: Around, isLabelled: boolean): boolean {
  const [written, intro, cue, , , half, endHour, , endHalf] = match;
  if (cue !== undefined || half !== undefined || endHalf !== undefined) return true;
  if (MEASURED.test(after)) return false;
  if (/\d[.:]\d/.test(written)) return true;
  if (endHour !== undefined && (intro !== undefined || isApart(before, after))) return true;
  return isLabelled && match.index === 0 && /^\s*(?:$|[,.;(])/.test(after);
}

/** "Torget, 18–20" and "Torget (18–20)", but not "Storgatan 18–20". */
const isApart = (before: string, after: string): boolean =>
  /[,;(\n]\s*$/.test(before) && /^\s*(?:$|[,.;)\n])/.test(after);

/** In "6–8 pm" both are pm, in "11–1 pm" the first is am. */
function startHalf([, , , hour, , , endHour, , endHalf]: RegExpExecArray): string | undefined {
  if (endHalf?.toLowerCase() !== 'p') return endHalf;
  return Number(hour) % 12 <= Number(endHour) % 12 ? 'p' : 'a';
}

/** "6 pm–8" ends the same evening, "22–01" the same night. */
function endOf(
  [, , , , , half, hour, minutes, endHalf]: RegExpExecArray,
  time: string,
): string | null {
  if (hour === undefined) return null;
  // Midnight is written as the day's last moment.
  const written = [Number(hour) === 24 ? 0 : Number(hour), Number(minutes ?? 0)] as const;
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
