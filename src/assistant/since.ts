import type { Span } from './span.ts';

const SINCE = '(?:sedan|sen|efter att|efter|after|since)';
const YEAR = '(?:19|20)\\d\\d';
const WHO = '(?:the\\s+)?\\p{L}+(?:\\s+\\p{L}+)?';
const CAME_TO_POWER =
  '(?:tog över|tog over|fick makten|kom till makten|tillträdde|tilltradde|valdes|vann(?: valet)?|började styra|' +
  '(?:(?:have|were|was|got|been)\\s+)*elected|took (?:over|power|office|charge)|came (?:to|into) (?:power|office)|got (?:in|into (?:power|office))|' +
  'won(?: the election)?)';
const ELECTION = '(?:val\\p{L}*|election|maktskifte\\p{L}*)';

const PATTERN = new RegExp(
  `(?<!\\p{L})${SINCE}\\s+(?:` +
    `${WHO}\\s+${CAME_TO_POWER}(?:\\s+(?:i|in)?\\s*${YEAR})?|` +
    `(?:(?:the|last|förra|senaste|det)\\s+)*(?:${YEAR}\\s*)?(?:${ELECTION}|${YEAR})(?:\\s+${YEAR})?` +
    ')(?!\\p{L})',
  'giu',
);

/**
 * Where a text says since when: "sedan valet 2022", "since they were elected". What was published is from after, so
 * that it is no condition; unless it is a year that nothing published speaks of.
 */
export function sinceIn(text: string, isSpokenOf: (year: number) => boolean): Span[] {
  return [...text.matchAll(PATTERN)].flatMap(({ index, 0: words }) => {
    const years = [...words.matchAll(new RegExp(YEAR, 'g'))].map(([year]) => Number(year));
    return years.every(isSpokenOf) ? [{ start: index, end: index + words.length }] : [];
  });
}
