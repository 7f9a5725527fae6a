import type { DateExpression } from '../language/date-expression.ts';
import { findDates } from '../language/date-expressions.ts';
import type { LocalDateTime } from '../language/local-date-time.ts';
import type { Token } from '../language/tokens.ts';

/** The dates of a text whose misspelt words are read as they were meant, with its own offsets. */
export function findDatesIn(
  text: string,
  tokens: readonly Token[],
  now: LocalDateTime,
  repair: (word: string) => string,
): DateExpression[] {
  let mended = '';
  let at = 0;
  // Where the mended text has been pieced together: its offset, and the text's own.
  const joints: (readonly [mended: number, own: number])[] = [];
  for (const { word, start, end } of tokens) {
    const meant = repair(word);
    if (meant === word) continue;
    mended += text.slice(at, start) + meant;
    joints.push([mended.length, end]);
    at = end;
  }
  if (joints.length === 0) return findDates(text, now);
  mended += text.slice(at);
  const own = (offset: number): number => {
    const joint = joints.findLast(([after]) => after <= offset);
    return joint ? offset - joint[0] + joint[1] : offset;
  };
  return findDates(mended, now).map((date) => ({
    ...date,
    start: own(date.start),
    end: own(date.end),
  }));
}
