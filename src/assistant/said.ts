import { lazily } from '../engine/lazily.ts';
import type { Unit } from '../engine/passage-index.ts';
import { rememberedOf } from '../engine/remembered.ts';
import { findNumbers } from '../language/numbers.ts';
import { saysExtreme, saysFree, saysWhen } from './attributes.ts';
import { isYear } from './counted.ts';
import { latinPattern } from './latin-pattern.ts';

const IN_WORDS = latinPattern(
  '(?<!\\p{L})(?:hälften|halv(?:a|t)?|dubb(?:el|elt|la|ling)|\\p{L}*(?:tredjedel|fjärdedel|femtedel|tiondel)\\p{L}*|majoritet(?:en)?|samtliga|alla|half|twice|doubl(?:e|ed|ing)|thirds?|quarters?|majority|all|every)(?!\\p{L})',
);

/** Whether a text says how many or how much of something. */
export const saysHowMuch = (text: string): boolean => saysMeasure(text) || IN_WORDS.test(text);

/** Whether a text has a number that is no year. */
export const saysMeasure = (text: string): boolean =>
  findNumbers(text).some((number) => !isYear(number, text));

const OLDEST = 120;

const saysAge = (text: string): boolean =>
  findNumbers(text).some(
    (number) => !isYear(number, text) && number.unit === 'plain' && number.value <= OLDEST,
  );

/** What stands for money where no currency does. */
const MONEY = latinPattern(
  '\\d\\s*:-|(?<!\\p{L})(?:öre|mnkr|spänn|crowns|pence|miljon\\p{L}*|miljard\\p{L}*|millions?|billions?)(?!\\p{L})',
);

/** Whether a text has an amount of money; other numbers are no price. */
export const saysPrice = (text: string): boolean =>
  MONEY.test(text) || findNumbers(text).some(({ unit }) => unit === 'currency');

/** What a passage has of what may be asked of a thing. */
export interface Said {
  /** As it was published, … */
  howMuch(): boolean;
  measure(): boolean;
  /** … or in its translation too. */
  age(): boolean;
  extreme(): boolean;
  price(): boolean;
  free(): boolean;
  when(): boolean;
}

const MOST_REMEMBERED = 1000;

/** To read a passage for numbers takes longer than to rank it. */
export const saidIn = rememberedOf(MOST_REMEMBERED, (unit: Unit): Said => {
  const { text, translation } = unit.passage;
  const inEither = (says: (text: string) => boolean) =>
    lazily(() => says(text) || (translation !== null && says(translation)));
  return {
    howMuch: lazily(() => saysHowMuch(text)),
    measure: lazily(() => saysMeasure(text)),
    age: inEither(saysAge),
    extreme: inEither(saysExtreme),
    price: inEither(saysPrice),
    free: inEither(saysFree),
    when: inEither(saysWhen),
  };
});
