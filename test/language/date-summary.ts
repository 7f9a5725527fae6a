import type { DateExpression } from '../../src/language/date-expressions.ts';

/** `[on the 4th] day 2017-01-04`: what was found where, on one line, for tables. */
export function summarize(text: string, found: readonly DateExpression[]): string {
  return found.map((expression) => summarizeOne(text, expression)).join(' + ');
}

function summarizeOne(text: string, expression: DateExpression): string {
  const { kind, start, end, from, to, time, direction } = expression;
  const days = from === to ? (from ?? '') : `${from ?? ''}..${to ?? ''}`;
  const parts = [`[${text.slice(start, end)}]`, kind, time ?? days];
  if (time !== undefined && direction !== 'on') parts.push(direction);
  return parts.filter((part) => part !== '').join(' ');
}
