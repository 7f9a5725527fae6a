/** What a door card holds: read at arm's length, in a few seconds. UTF-16 code units. */
export const DOOR_LENGTH = 280;

/**
 * The whole text when it is short enough, else as many of its first sentences as fit; the first one
 * in any case, since no sentence is cut.
 */
export function firstSentences(text: string, most = DOOR_LENGTH): string {
  if (text.length <= most) return text;
  const ends = [...text.matchAll(SENTENCE_END)].map((match) => match.index + match[0].length);
  const [first = text.length] = ends;
  const end = ends.findLast((each) => each <= most) ?? first;
  return text.slice(0, end).trimEnd();
}

/**
 * A sign that ends sentences, and what closes quotes, before a capital, a digit or a new line. A
 * single capital before the stop is an initial (S. Andersson), a lower letter after it an
 * abbreviation's end (bl.a. skolor).
 */
const SENTENCE_END =
  /(?<!(?:^|[\s(])\p{Lu}|\b(?:bl|ca|dvs|dr|jfr|kl|m|nr|osv|resp|s|st|t|tel|mr|mrs|e\.g|i\.e|no|vs))[.!?…]+["”’»)]*(?=\s+["“”’«»(–-]*\s*[\p{Lu}\d]|\s*\n)/gu;
