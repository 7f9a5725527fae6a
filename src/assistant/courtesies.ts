import { lazily } from '../engine/lazily.ts';
import type { Span } from './span.ts';

// A name counts as one only with a capital, so what stands before it is written out in both cases.
const NAME = String.raw`(?:\p{Lu}[\p{L}'’-]+|\p{Lu}\.?)`;
const NAMES = String.raw`${NAME}(?:\s+${NAME}){0,2}`;

const AGE = String.raw`\d{1,3}\s*(?:år(?: gammal| ung)?|years? old|yrs? old|y/?o)(?!\p{L})`;

const FOR = String.raw`(?:\s+(?:så mycket|sa mycket|på förhand|pa forhand|för hjälpen|for hjalpen|för svar|for svar|in advance|so much|very much|a lot|for your help|for any help))*`;

/**
 * Names are in letters of all scripts, whose patterns take milliseconds to read and compile: for a first
 * answer only where something that is quickly found hints at them.
 */
interface Courtesy {
  readonly hint: RegExp;
  readonly pattern: () => RegExp;
}

const COURTESIES: readonly Courtesy[] = [
  // Whom it is said to: "@valstuga".
  { hint: /@/, pattern: lazily(() => /(?<![\p{L}\d._-])@[\p{L}\d_]+/gu) },
  // To whom: "Hej Anna!", "Dear Mr Berg,".
  {
    hint: /^\s*(?:hej|hall|tjena|b|k|g|hi|hello|hey|dear)/i,
    pattern: lazily(
      () =>
        new RegExp(
          String.raw`^\s*(?:[Hh]ej(?:san)?|[Hh]allå|[Tt]jena|[Bb]ästa|[Kk]är[ae]|[Gg]od ?(?:morgon|dag|kväll)|[Hh]i|[Hh]ello|[Hh]ey|[Dd]ear|[Gg]ood (?:morning|afternoon|evening))\s+(?:(?:Mr|Mrs|Ms|Dr)\.?\s+)?${NAMES}(?=\s*(?:[,!.:\n]|$))`,
          'gu',
        ),
    ),
  },
  // Who says it: "jag heter Anna Berg och är 34 år", "my name is Jo".
  {
    hint: /heter|namn|name|called/,
    pattern: lazily(
      () =>
        new RegExp(
          String.raw`(?<!\p{L})(?:[Jj]ag heter|[Mm]itt namn är|[Mm]y name(?: is|'s|’s)|[Ii]['’]m called)\s+${NAMES}(?:,?\s+(?:och|and)\s+(?:är|am)\s+${AGE})?`,
          'gu',
        ),
    ),
  },
  // How old they are; "när man är 65 år" asks of an age.
  {
    hint: /\d/,
    pattern: lazily(
      () => new RegExp(String.raw`(?<!\p{L})(?:[Jj]ag är|[Ii] am|[Ii]['’]m)\s+${AGE}`, 'gu'),
    ),
  },
  // Thanks, wherever they stand.
  {
    hint: /tack|thank|thx/i,
    pattern: lazily(
      () =>
        new RegExp(
          String.raw`(?<!\p{L})(?:[Tt]ack|[Tt]ackar|[Tt]hanks|[Tt]hank you|[Tt]hx)${FOR}(?!\p{L})`,
          'gu',
        ),
    ),
  },
  // How it ends: "Mvh Anna", "/Anna", "Thanks in advance, Jo Smith".
  {
    hint: /mvh|vänlig|häls|tack|thank|thx|best|regards|cheers|sincerely|yours|\s\/|[–—-]/i,
    pattern: lazily(
      () =>
        new RegExp(
          String.raw`(?:(?<!\p{L})(?:[Mm][Vv][Hh]|[Mm]ed vänliga? hälsning(?:ar)?|[Vv]änlig(?:en|a hälsningar)|[Hh]älsningar|[Hh]älsar|[Tt]ack|[Tt]ackar|[Tt]hanks|[Tt]hank you|[Tt]hx|[Bb]est(?: regards| wishes)?|[Kk]ind regards|[Rr]egards|[Cc]heers|[Ss]incerely|[Yy]ours(?: sincerely| truly)?)${FOR}(?!\p{L})|\s/(?=\p{Lu})|(?<=[.?!]\s*|\n\s*)[–—-])[\s,.!]*(?:${NAMES})?[\s.!]*$`,
          'gu',
        ),
    ),
  },
];

/** Where a text greets, thanks, says who writes, or ends as a letter does: nothing of it is asked. */
export const courtesiesIn = (text: string): Span[] =>
  COURTESIES.filter(({ hint }) => hint.test(text)).flatMap(({ pattern }) =>
    [...text.matchAll(pattern())].map(({ index, 0: words }) => ({
      start: index,
      end: index + words.length,
    })),
  );
