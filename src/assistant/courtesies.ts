import type { Span } from './span.ts';

const NAME = String.raw`\p{Lu}[\p{L}'’-]*\.?`;
const NAMES = String.raw`${NAME}(?:\s+${NAME}){0,2}`;

// A name counts as one only with a capital, so what stands before it is written out in both cases.
const COURTESIES: readonly RegExp[] = [
  // Whom it is said to: "@valstuga", "Dear editors,".
  /(?<![\p{L}\d._-])@[\p{L}\d_]+/gu,
  // Who says it: "jag heter Anna Berg", "my name is Jo".
  new RegExp(
    String.raw`(?<!\p{L})(?:[Jj]ag heter|[Mm]itt namn är|[Mm]y name(?: is|'s|’s)|[Ii]['’]m called)\s+${NAMES}`,
    'gu',
  ),
  // How old they are.
  /(?<!\p{L})(?:(?:jag )?är|i am|i['’]m|and am)\s+\d{1,3}\s*(?:år(?: gammal| ung)?|years? old|yrs? old|y\/?o)(?!\p{L})/giu,
  // Thanks, wherever they stand.
  /(?<!\p{L})(?:tack|tackar|thanks|thank you|thx|many thanks)(?:\s+(?:så mycket|sa mycket|på förhand|pa forhand|för hjälpen|for hjalpen|för svar|for svar|in advance|so much|very much|a lot|for your help|for any help))+(?!\p{L})/giu,
  // How it ends: "Mvh Anna", "/Anna", "Best regards, Jo Smith".
  new RegExp(
    String.raw`(?:(?<!\p{L})(?:[Mm][Vv][Hh]|[Mm]ed vänliga? hälsning(?:ar)?|[Vv]änlig(?:en|a hälsningar)|[Hh]älsningar|[Hh]älsar|[Tt]ack|[Tt]hanks|[Tt]hank you|[Bb]est(?: regards| wishes)?|[Kk]ind regards|[Rr]egards|[Cc]heers|[Ss]incerely|[Yy]ours(?: sincerely| truly)?)(?!\p{L})|\s[/–—-])[\s,.!]*(?:${NAMES})?[\s.!]*$`,
    'gu',
  ),
];

/** Where a text greets, thanks, says who writes, or ends as a letter does: nothing of it is asked. */
export const courtesiesIn = (text: string): Span[] =>
  COURTESIES.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ index, 0: words }) => ({
      start: index,
      end: index + words.length,
    })),
  );
