import { findNumbers } from '../language/numbers.ts';
import { latinPattern } from './latin-pattern.ts';

const IN_WORDS = latinPattern(
  '(?<!\\p{L})(?:hälften|halv(?:a|t)?|dubb(?:el|elt|la|ling)|\\p{L}*(?:tredjedel|fjärdedel|femtedel|tiondel)\\p{L}*|majoritet(?:en)?|samtliga|alla|half|twice|doubl(?:e|ed|ing)|thirds?|quarters?|majority|all|every)(?!\\p{L})',
);

/** Whether a text says how many or how much of something. */
export const saysHowMuch = (text: string): boolean =>
  /\d/.test(text) || IN_WORDS.test(text) || findNumbers(text).length > 0;
