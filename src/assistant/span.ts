/** A stretch of a text; UTF-16 offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** "More" is not all of "more homes". */
export const contains = (a: Span, b: Span): boolean => a.start <= b.start && b.end <= a.end;
