import { findNumbers } from '../language/numbers.ts';
import { fold } from '../language/tokens.ts';
import { latinPattern } from './latin-pattern.ts';
import type { Request } from './request.ts';

const IN_WORDS = latinPattern(
  '(?<!\\p{L})(?:hälften|halv(?:a|t)?|dubb(?:el|elt|la|ling)|\\p{L}*(?:tredjedel|fjärdedel|femtedel|tiondel)\\p{L}*|majoritet(?:en)?|samtliga|alla|half|twice|doubl(?:e|ed|ing)|thirds?|quarters?|majority|all|every)(?!\\p{L})',
);

/** Whether a text says how many or how much of something. */
export const saysHowMuch = (text: string): boolean =>
  /\d/.test(text) || IN_WORDS.test(text) || findNumbers(text).length > 0;

// Without its marks, as some write it.
const MEASURES = latinPattern(
  '(?<!\\p{L})(?:hur\\s+(?:gam(?:mal|la|malt)|hog(?:a|t)?|lang(?:a|t)?|lange|ofta|stor(?:a|t)?(?!\\s+(?:an)?del)|bred(?:a|t)?|djup(?:a|t)?|tung(?:a|t)?|snabb(?:a|t)?)|how\\s+(?:old|tall|long|far|often|big|high|large|wide|deep|heavy|fast))(?!\\p{L})',
);

/** "How tall is it?": only a number tells. */
export const asksMeasure = (text: string): boolean => MEASURES.test(fold(text));

/** Whether a text has a number that is no year. */
export const saysMeasure = (text: string): boolean =>
  findNumbers(text).some(({ year, value }) => !year && !isLikeYear(value));

const isLikeYear = (value: number): boolean => value >= 1900 && value < 2100;

/** Whether a text has the amount or the measure that a question asks for, if it asks for one. */
export function saysWhatIsAsked({
  text,
  cues,
}: Pick<Request, 'text' | 'cues'>): (text: string) => boolean {
  const asksAmount = cues.has('howMuch');
  const isMeasure = asksMeasure(text);
  return (said) => (!asksAmount || saysHowMuch(said)) && (!isMeasure || saysMeasure(said));
}
