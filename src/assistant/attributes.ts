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

const MEASURE = words(
  'hur\\s+(?:gam(?:mal|la|malt)|hog(?:a|t)?|lang(?:a|t)?|lange|ofta|stor(?:a|t)?(?!\\s+(?:an)?del)|bred(?:a|t)?|djup(?:a|t)?|tung(?:a|t)?|snabb(?:a|t)?)',
  'how\\s+(?:old|tall|long|far|often|big|high|large|wide|deep|heavy|fast)',
);

/** "How tall is it?": only a number tells. */
export const asksMeasure = (text: string): boolean => MEASURE.test(fold(text));

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
