import type { Engine } from '../engine/engine.ts';
import type { Unit } from '../engine/passage-index.ts';
import { CLEARLY } from '../engine/strength.ts';
import { findNumbers } from '../language/numbers.ts';
import {
  asksAge,
  asksExtreme,
  asksMeasure,
  asksPrice,
  asksWhen,
  saysExtreme,
  saysFree,
  saysWhen,
} from './attributes.ts';
import { countedIn, countsAny, isForeign, isYear } from './counted.ts';
import { latinPattern } from './latin-pattern.ts';
import type { Request } from './request.ts';

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

/** `own`: how well the passage meets each of the query's groups, where that is known already. */
type Says = (unit: Unit, own?: readonly number[]) => boolean;

/** Whether a passage has the amount, the measure, the number, the extreme or the time that a question asks for, if it asks for one. */
export function saysWhatIsAsked(request: Request, engine: Engine): Says {
  const asksAmount = request.cues.has('howMuch');
  const isMeasure = asksMeasure(request.text);
  const tellsIt = tellsWhatIsAsked(request, engine);
  const isWhen = asksWhen(request.text);
  return (unit, own) => {
    const { text, translation, meeting } = unit.passage;
    if (isWhen && meeting === null && ![text, translation ?? ''].some(saysWhen)) return false;
    return (
      (!asksAmount || saysHowMuch(text)) && (!isMeasure || saysMeasure(text)) && tellsIt(unit, own)
    );
  };
}

/** Likewise of what not even a whole section answers that does not tell it: a price, an extreme, how many there are of a thing. */
export function tellsWhatIsAsked(request: Request, engine: Engine): Says {
  const { groups, language } = request.query;
  const counted = countedIn(request);
  const isNamed = (own: readonly number[]): boolean =>
    groups.some((group, i) => counted?.includes(group) && (own[i] ?? 0) >= CLEARLY);
  const isPrice = asksPrice(request.text);
  const wanted = ATTRIBUTES.filter(([asks]) => asks(request.text));
  return (unit, own) => {
    const { text, translation } = unit.passage;
    const said = [text, translation ?? ''];
    if (isPrice && !saysHowMuch(text) && !said.some(saysFree)) return false;
    if (!wanted.every(([, says]) => said.some(says))) return false;
    if (counted === null) return true;
    return (
      isForeign(unit, language) || ((!own || isNamed(own)) && countsAny(counted, unit, engine))
    );
  };
}

type Test = (text: string) => boolean;

/** What asks for something, and what tells it. */
const ATTRIBUTES: readonly (readonly [asks: Test, says: Test])[] = [
  [asksAge, saysAge],
  [asksExtreme, saysExtreme],
];
