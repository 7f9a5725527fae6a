import { fold } from '../language/tokens.ts';
import { latinPattern, wholeWords } from './latin-pattern.ts';

/** "The new", "en fältassistents": what may stand between; no other sentence. */
const BETWEEN = '(?:(?!(?:att|for|om|about|to|of)\\s)\\p{L}+\\s+){0,4}';

const PRICE = wholeWords(
  'vad\\s+(?:kostar|kostade|(?:kommer|ska|skulle|far)\\s+.{2,40}\\s+kosta)|kostar\\s+det|hur\\s+dyr(?:t|a)?',
  'what\\s+(?:do|does|did|will|would)\\s+.{2,50}(?<!the)\\s+cost(?!s?\\s+of)|what\\s+it\\s+costs|(?:ticket|entry)\\s+price|price\\s+of|prislapp(?:en)?|price\\s+tag',
  `(?:vad|hur\\s+hogt?|vilken)\\s+(?:ar|blir)\\s+${BETWEEN}(?:\\p{L}*hyran|\\p{L}*lonen|\\p{L}*priset|kostnaden)`,
  `vad\\s+(?:har|far|fick)\\s+${BETWEEN}i\\s+(?:\\p{L}*lon|hyra)|vilken\\s+(?:hyra|lon)`,
  // "What do we gain by that?" is asked with the same word.
  'va(?:d)?\\s+tjanar(?!\\s+(?:\\p{L}+\\s+){1,3}pa(?!\\p{L}))|what\\s+(?:do|does|did)\\s+.{2,50}\\s+earn',
  `what(?:'?s|\\s+is|\\s+are|\\s+will)\\s+the\\s+${BETWEEN}(?:rent|salary|wages?|price|costs?)(?!\\s+of\\s+living)`,
);

/** "What will it cost?", "vad är lönen?": an amount tells. */
export const asksPrice = (text: string): boolean => PRICE.test(fold(text));

const FREE = wholeWords(
  'gratis|fri(?:tt)?\\s+(?:entre|intrade)|ingen\\s+(?:avgift|kostnad)|kostnadsfri\\p{L}*|avgiftsfri\\p{L}*|utan\\s+(?:\\p{L}+\\s+)?(?:kostnad|avgift)|utan\\s+att\\s+betala|free|without\\s+paying|no\\s+(?:extra\\s+)?(?:charge|fee|cost)',
);

export const saysFree = (text: string): boolean => FREE.test(fold(text));

const MEASURE = wholeWords(
  'hur\\s+(?:gam(?:mal|la|malt)|hog(?:a|t)?|lang(?:a|t)?|lange|ofta|stor(?:a|t)?(?!\\s+(?:an)?del)|bred(?:a|t)?|djup(?:a|t)?|tung(?:a|t)?|snabb(?:a|t)?)',
  'how\\s+(?:old|tall|long|far|often|big|high|large|wide|deep|heavy|fast)',
);

/** "How tall is it?": only a number tells. */
export const asksMeasure = (text: string): boolean => MEASURE.test(fold(text));

const AGE = wholeWords(
  'hur\\s+gam(?:mal|la|malt)|how\\s+old|(?:what|which)\\s+age|vilken\\s+alder',
);

/** "How old must one be?" */
export const asksAge = (text: string): boolean => AGE.test(fold(text));

const EXTREME = wholeWords(
  'flest|storsta?|minsta?|hogsta?|lagsta?|langsta?|basta?|samsta?|aldsta?|yngsta?',
  '(?:dyr|billig|rik|fattig|farlig|trygg|otrygg|gron|snabb|vanlig|popular|stokig|lugn|varm|kall)aste?',
  'largest|biggest|smallest|highest|lowest|longest|shortest|best|worst|oldest|youngest|richest|poorest|tallest|safest|cheapest',
  '(?:far|fick|har|gets?|got|has|have|received?s?)\\s+(?:mest|minst|most|least)|the\\s+most(?!\\s+(?:to|about|important))|average|\\p{L}*genomsnitt\\p{L}*|snitt\\p{L}*|medel(?:hyra|lon|pris|tal|alder)\\p{L}*|(?<!in\\s)total(?=\\s+\\p{L})|totala',
);

const ASKING = wholeWords('vilken|vilket|vilka|vad|vem|hur|which|what|who|how');

/** "In the poorest districts", "your best work": which ones they are is not asked. */
const DESCRIBING =
  /(?:(?:for|i|in|at|till|to|av|of|pa|on|med|with)\s+(?:de|den|det|the|dem|som)|your|our|er|ert|era)\s+$/i;

/** "Which school gets the largest share?": what says nothing of most, least, average or total does not tell. */
export function asksExtreme(text: string): boolean {
  const folded = fold(text);
  const at = EXTREME.exec(folded)?.index;
  if (at === undefined || !ASKING.test(folded.slice(0, at))) return false;
  return !DESCRIBING.test(folded.slice(0, at));
}

export const saysExtreme = (text: string): boolean => EXTREME.test(fold(text));

const WHEN = latinPattern(
  "(?:^|[.,?!;:]\\s*|(?<!\\p{L})(?:och|and|so|sa|men|but|hej|hi|exakt|exactly)\\s+)(?:nar|when(?:'s)?)\\s+" +
    '(?:ar|blir|ska|skall|kommer|borjar|oppnar|stanger|inford(?:e|es)|infors|startar?|byggs|is|are|was|were|will|do|does|did|can)(?!\\p{L})|' +
    '(?<!\\p{L})(?:(?:what|which)\\s+(?:year|date|month)|vilket\\s+(?:ar|datum|artal)|sedan\\s+nar|since\\s+when)(?!\\p{L})',
);

/** "When does it open?", asked of anything but a meeting. */
export const asksWhen = (text: string): boolean => WHEN.test(fold(text));

// With their marks, as documents are written: "är" is no year, and "var" no spring.
const TIME = wholeWords(
  '(?:19|20)\\d\\d|\\p{L}*mandatperiod\\p{L}*|snart|senast|nu|nuvarande|idag|i\\s+dag|imorgon|år(?:en|et|s)?|decenni\\p{L}*|sommar\\p{L}*|höst\\p{L}*|vår(?:en)?|vinter\\p{L}*',
  'valet|klockan|kl|när|efter|innan|först|förrän|sedan|dag(?:ar|en|ligen)?|veck\\p{L}*|månad\\p{L}*|timm\\p{L}*|(?:mån|tis|ons|tors|fre|lör|sön)dag\\p{L}*|påsk|jul',
  'januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december',
  'term|soon|today|tomorrow|now|current|years?|decades?|summer|autumn|spring|winter|election|when|after|before|until|since|days?|daily|weeks?|weekly|months?|hours?',
  '(?:mon|tues|wednes|thurs|fri|satur|sun)days?|easter|christmas|january|february|march|june|july|august|october',
);

/** Whether a text has any word for a time. */
export const saysWhen = (text: string): boolean => TIME.test(text);
