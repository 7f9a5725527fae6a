import { weightOf } from '../language/stop-words.ts';
import { type Token, tokenize } from '../language/tokens.ts';
import { latinPattern } from './latin-pattern.ts';
import { asks } from './segments.ts';

/**
 * What is asked, without what surrounds it where people write: a quoted mail and its headers, a signature,
 * a command, addresses, hashtags, who asks, and wishes about how to answer. All of it where there is nothing else.
 */
export function unwrap(text: string): string {
  const unwrapped = STEPS.reduce((left, step) => orElse(step(left), left), text);
  return unwrapped === text ? text : unwrapped.trim();
}

const orElse = (left: string, before: string): string =>
  left === before || tokenize(left).length > 0 ? left : before;

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
  if (!text.includes('#')) return text;
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

/** What an answer is to look like. */
const FORMS = words(`
  mening meningar punkt punkter punktform punktlista tabell tabellform kortfattat
  sentence sentences bullet bullets table briefly eli5
`);

const ABOUT_ANSWERS = words(`
  svar svaret kort snabbt enkelt gärna tack bara endast helst på svenska engelska lätt klartext med i och en
  ett två tre fyra fem sex sju åtta nio tio några ord högst max som visa kan du ni källa källor källan källhänvisning länk länkar datum
  ge mig oss det så möjligt är utan ja eller nej vad ska kan jag vi man då dem
  short brief simple simply quick quickly please in english swedish only just with and a an the one two three four five six
  seven eight nine ten few words max at most points list form format could can you show source sources link links date your give me us it
  as possible is yes or no what should can do i we them to that back
`);

/** Sentences that wish for nothing but a kind of answer, and such a wish at either end of the others. */
function withoutWishes(text: string): string {
  const sentences = text.split(/(?<=[.!?])\s+|\n+/u);
  const left = sentences.filter((sentence) => wishAt(sentence) !== 0);
  const last = left.pop();
  if (last === undefined) return text;
  const at = wishAt(last);
  const kept = [...left, at === null ? last : last.slice(0, at)].map(withoutOpening);
  return kept.length === sentences.length && kept.every((sentence, i) => sentence === sentences[i])
    ? text
    : kept.join('\n');
}

const isForm = ({ word }: Token): boolean => FORMS.has(word);
const isWish = (token: Token): boolean => WISHES.has(token.word) || isForm(token);
const isAbout = (token: Token): boolean =>
  isWish(token) || ABOUT_ANSWERS.has(token.word) || /^\d+$/.test(token.word);

/** Where in a sentence nothing but such a wish is left; null when there is none. */
function wishAt(sentence: string): number | null {
  const all = tokenize(sentence);
  const from = all.findLastIndex((token) => !isAbout(token)) + 1;
  const wish = all.slice(from);
  if (from === 0) return wish.some(isWish) ? 0 : null;
  const at = wish.findIndex(isWish);
  if (at < 0) return null;
  // What comes before a form belongs to it: "in one sentence".
  const first = FORMS.has(wish[at]?.word ?? '') ? 0 : at;
  return wish.length - first >= FEWEST_WORDS ? (wish[first]?.start ?? null) : null;
}

/** "In one sentence: …", "Visa i en tabell vad …" */
function withoutOpening(sentence: string): string {
  const mark = MARK.exec(sentence);
  const opening = tokenize(sentence.slice(0, mark?.index ?? 0));
  if (mark && opening.some(isWish) && opening.every(isAbout)) {
    return sentence.slice(mark.index + mark[0].length);
  }
  const all = tokenize(sentence);
  const form = all
    .slice(
      0,
      all.findIndex((token) => !isAbout(token)),
    )
    .find(isForm);
  const after = sentence.slice(form?.end ?? 0).trim();
  return form && asks(after) ? after : sentence;
}

const MARK = /\s*[:,]\s+|\s+[–-]\s+/;
