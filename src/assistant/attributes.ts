import { fold } from '../language/tokens.ts';
import { latinPattern } from './latin-pattern.ts';

/** Whole words, as typed without å, ä and ö. */
const words = (...texts: string[]): RegExp =>
  latinPattern(`(?<!\\p{L})(?:${texts.join('|')})(?!\\p{L})`);

const PRICE = words(
  '(?:vad|hur\\s+mycket)\\s+(?:kostar|kostade|(?:kommer|ska|skulle|far)\\s+.{2,40}\\s+kosta)|kostar\\s+det|hur\\s+dyr(?:t|a)?',
  'what\\s+(?:do|does|did|will|would|it)\\s+.{2,50}\\s+cost|(?:the|ticket|entry)\\s+price|price\\s+(?:of|for)|prislapp(?:en)?|price\\s+tag',
  '(?:vad|hur|vilken)\\s+(?:ar|blir|har|far|fick|ligger|hog)(?!\\p{L}).{0,40}(?<!\\p{L})\\p{L}*(?:hyra|hyran|lon|lonen|priset|kostnaden)',
  "what(?:'?s|\\s+is|\\s+are|\\s+will)\\s+the\\s+.{0,30}(?:rent|salary|wages?|pay|price|costs?)",
);

/** "What will it cost?", "vad är lönen?": an amount tells. */
export const asksPrice = (text: string): boolean => PRICE.test(fold(text));

const FREE = words(
  'gratis|kostnadsfri\\p{L}*|avgiftsfri\\p{L}*|utan\\s+(?:\\p{L}+\\s+)?(?:kostnad|avgift)|utan\\s+att\\s+betala|free|without\\s+paying|no\\s+(?:extra\\s+)?(?:charge|fee|cost)',
);

export const saysFree = (text: string): boolean => FREE.test(fold(text));

const MEASURE = words(
  'hur\\s+(?:gam(?:mal|la|malt)|hog(?:a|t)?|lang(?:a|t)?|lange|ofta|stor(?:a|t)?(?!\\s+(?:an)?del)|bred(?:a|t)?|djup(?:a|t)?|tung(?:a|t)?|snabb(?:a|t)?)',
  'how\\s+(?:old|tall|long|far|often|big|high|large|wide|deep|heavy|fast)',
);

/** "How tall is it?": only a number tells. */
export const asksMeasure = (text: string): boolean => MEASURE.test(fold(text));

/** What only a number of its own unit tells. */
export const UNITS: readonly (readonly [asks: RegExp, says: RegExp])[] = [
  [
    words('hur\\s+snabb(?:a|t)?|how\\s+fast'),
    words('km/h|kilometer\\s+i\\s+timmen|km\\s+i\\s+timmen|knop|m/s|mph|knots'),
  ],
  [
    words('hur\\s+ofta|how\\s+often'),
    words(
      'ganger|gang|varje|dagligen|varannan|per\\s+(?:dag|vecka|manad|ar)|times|once|twice|every|daily|weekly|monthly|yearly',
    ),
  ],
  [words('hur\\s+tung(?:a|t)?|how\\s+heavy'), words('kg|kilo\\p{L}*|ton|tons|tonnes|gram')],
  [
    words('hur\\s+(?:djup(?:a|t)?|bred(?:a|t)?)|how\\s+(?:deep|wide)'),
    words('m|meter|cm|centimeter|km|kilometer|metres?|meters?'),
  ],
];

const AGE = words('hur\\s+gam(?:mal|la|malt)|how\\s+old|(?:what|which)\\s+age|vilken\\s+alder');

/** "How old must one be?" */
export const asksAge = (text: string): boolean => AGE.test(fold(text));

const EXTREME = words(
  'flest|storsta?|minsta?|hogsta?|lagsta?|langsta?|basta?|samsta?|aldsta?|yngsta?|\\p{L}{4,}aste?',
  'largest|biggest|smallest|highest|lowest|longest|shortest|best|worst|oldest|youngest|richest|poorest|tallest|safest|cheapest|the\\s+most',
  'average|\\p{L}*genomsnitt\\p{L}*|snitt\\p{L}*|medel(?:hyra|lon|pris|tal|alder)\\p{L}*|(?<!in\\s)total(?=\\s+\\p{L})|totala',
);

const ASKING = words('vilken|vilket|vilka|vad|vem|hur|which|what|who|how');

/** "Which school gets the largest share?": what says nothing of most, least, average or total does not tell. */
export function asksExtreme(text: string): boolean {
  const folded = fold(text);
  return EXTREME.test(folded) && ASKING.test(folded);
}

export const saysExtreme = (text: string): boolean => EXTREME.test(fold(text));

const WHEN = latinPattern(
  "(?:^|[.,?!;:]\\s*|(?<!\\p{L})(?:och|and|so|sa|men|but|hej|hi|exakt|exactly)\\s+)(?:nar|when(?:'s)?)\\s+" +
    '(?:ar|blir|ska|skall|kommer|borjar|oppnar|stanger|inford(?:e|es)|infors|startar?|byggs|is|are|was|were|will|do|does|did|can)(?!\\p{L})|' +
    '(?<!\\p{L})(?:(?:what|which)\\s+(?:year|date|month)|vilket\\s+(?:ar|datum|artal)|sedan\\s+nar|since\\s+when)(?!\\p{L})',
);

/** "When does it open?", asked of anything but a meeting. */
export const asksWhen = (text: string): boolean => WHEN.test(fold(text));

const TIME = words(
  '(?:19|20)\\d\\d|\\p{L}*mandatperiod\\p{L}*|snart|senast|nu|nuvarande|idag|i\\s+dag|imorgon|ar(?:en|et|s)?|decenni\\p{L}*|sommar\\p{L}*|host\\p{L}*|var(?:en)?|vinter\\p{L}*',
  'valet|klockan|kl|nar|efter|innan|forst|forran|sedan|dag(?:ar|en|ligen)?|veck\\p{L}*|manad\\p{L}*|timm\\p{L}*|(?:man|tis|ons|tors|fre|lor|son)dag\\p{L}*|pask|jul',
  'januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december',
  'term|soon|today|tomorrow|now|current|years?|decades?|summer|autumn|spring|winter|election|by|when|after|before|until|since|days?|daily|weeks?|weekly|months?|hours?',
  '(?:mon|tues|wednes|thurs|fri|satur|sun)days?|easter|christmas|january|february|march|may|june|july|august|october',
);

/** Whether a text has any word for a time. */
export const saysWhen = (text: string): boolean => TIME.test(fold(text));
