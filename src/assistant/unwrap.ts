import { weightOf } from '../language/stop-words.ts';
import { type Token, tokenize } from '../language/tokens.ts';
import { latinPattern } from './latin-pattern.ts';

/**
 * What is asked, without what surrounds it where people write: a quoted mail and its headers, a signature,
 * a command, addresses, hashtags, who asks, and wishes about how to answer. All of it where there is nothing else.
 */
export function unwrap(text: string): string {
  const unwrapped = STEPS.reduce((left, step) => orElse(step(left), left), text);
  return unwrapped === text ? text : unwrapped.trim();
}

const orElse = (left: string, before: string): string =>
  tokenize(left).length > 0 ? left : before;

const STEPS: readonly ((text: string) => string)[] = [
  (text) => text.replace(/^\s*\/[a-z][\w@]*\s+/i, ''),
  withoutMail,
  withoutSignature,
  (text) => text.replace(/(?:\bhttps?:\/\/|\bwww\.)\S+/gi, ' '),
  withoutTags,
  (text) => text.replace(WHO_ASKS, ''),
  withoutWishes,
];

/** Lines that a mail program writes. */
const MAIL_LINES: readonly RegExp[] = [
  /^\s*>/,
  /^\s*(?:från|from|till|to|kopia|cc|ämne|subject|skickat|sent|datum|date)\s*:/i,
  /^\s*(?:den|on)\b.*\b(?:skrev|wrote)\b.*:\s*$/i,
  /^\s*[-_]{3,}/,
  /^\s*(?:skickat från|sent from|hämta outlook|get outlook)\b/i,
];

function withoutMail(text: string): string {
  if (!text.includes('\n')) return text;
  return text
    .split('\n')
    .filter((line) => !MAIL_LINES.some((pattern) => pattern.test(line)))
    .join('\n');
}

const NAME = String.raw`\p{L}[\p{L}.'’-]*`;
const CLOSING = latinPattern(
  String.raw`^\s*(?:--|(?:m\.?v\.?h\.?|(?:med )?(?:vänlig(?:a|en)?|bästa|varma)(?: hälsning(?:ar)?)?|hälsningar|allt gott|tack(?: (?:på förhand|för hjälpen|så mycket))*|(?:(?:best|kind|warm) )?regards|best(?: wishes)?|many thanks|thanks(?: in advance)?|thank you|yours(?: sincerely| faithfully| truly)?|sincerely|cheers)[\s,.!]*(?:${NAME}(?:\s+${NAME}){0,2})?)\s*$`,
);

/** After one of these nothing more is asked, however the rest of the line goes on: "Mvh Anna, Farsta". */
const SURE_CLOSING =
  /^\s*(?:m\.?v\.?h\.?|(?:med )?(?:vänlig(?:a|en)?|bästa|varma) hälsning(?:ar)?|hälsningar|(?:best|kind|warm) regards|regards)(?![a-zåäö])/i;

const MOST_SIGNED = 8;
const MOST_SIGNED_SURELY = 40;

/** From the closing on, when nothing after it asks. */
function withoutSignature(text: string): string {
  const lines = text.trimEnd().split('\n');
  const isClosing = (line: string): boolean => SURE_CLOSING.test(line) || CLOSING.test(line);
  const at = lines.findIndex((line, i) => i > 0 && isClosing(line));
  const signed = lines.slice(at);
  const most = SURE_CLOSING.test(signed[0] ?? '') ? MOST_SIGNED_SURELY : MOST_SIGNED;
  if (at < 0 || signed.length > most || signed.some((line) => line.includes('?'))) {
    return text;
  }
  return lines.slice(0, at).join('\n');
}

/** At the edges hashtags are labels; within a sentence they are words of it. */
function withoutTags(text: string): string {
  const inner = text
    .replace(/^(?:\s*#[\p{L}\d_]+)+(?=\s)/u, '')
    .replace(/(?<=\s)(?:#[\p{L}\d_]+\s*)+$/u, '');
  return tokenize(inner).some(isContent) ? inner : text.replace(/#(?=[\p{L}\d])/gu, ' ');
}

/** It names something, in whatever language: "vad har ni gjort" does not. */
const isContent = ({ word }: Token): boolean =>
  weightOf(word, 'sv') === 'content' && weightOf(word, 'en') === 'content';

const FEWEST_WORDS = 2;

/** "Min granne frågade mig: …" */
const WHO_ASKS = latinPattern(
  String.raw`^[^:?\n]{0,120}(?<!\p{L})(?:fråg(?:a|an|ar|ade)|undra(?:r|de)|säger|sa|asks?|asked|wonders?|wondered|question|says?|said)(?: (?:mig|oss|me|us|nu|now))?\s*:\s*(?=\S+\s+\S)`,
);

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** What such a wish turns on. */
const WISHES = words(`
  svara ange uppge håll skriv förklara sammanfatta säga
  answer reply respond cite keep write explain summarise summarize say tell include
`);

const ABOUT_ANSWERS = words(`
  svar svaret kort kortfattat snabbt enkelt gärna tack bara endast helst på svenska engelska lätt klartext med i och en
  ett två tre mening meningar ord högst max punkter punktform punktlista källa källor källan källhänvisning länk länkar datum
  ge mig oss det så som möjligt är utan ja eller nej vad ska kan jag vi man då dem
  short brief briefly simple simply quick quickly please in english swedish only just with and a an the one two three
  sentence sentences words max at most bullet points list source sources link links date your give me us it
  as possible is yes or no what should can do i we them to that back
`);

/** Sentences that wish for nothing but a kind of answer, and such a wish at the end of the last one. */
function withoutWishes(text: string): string {
  const sentences = text.split(/(?<=[.!?])\s+|\n+/u);
  const left = sentences.filter((sentence) => wishAt(sentence) !== 0);
  const last = left.pop();
  if (last === undefined) return text;
  const at = wishAt(last);
  if (at === null && left.length + 1 === sentences.length) return text;
  return [...left, at === null ? last : last.slice(0, at)].join('\n');
}

/** Where in a sentence nothing but such a wish is left; null when there is none. */
function wishAt(sentence: string): number | null {
  const all = tokenize(sentence);
  const isAbout = ({ word }: Token): boolean => WISHES.has(word) || ABOUT_ANSWERS.has(word);
  const from = all.findLastIndex((token) => !isAbout(token)) + 1;
  const wish = all.slice(from);
  if (from === 0) return wish.some(({ word }) => WISHES.has(word)) ? 0 : null;
  const at = wish.findIndex(({ word }) => WISHES.has(word));
  return at >= 0 && wish.length - at >= FEWEST_WORDS ? (wish[at]?.start ?? null) : null;
}
