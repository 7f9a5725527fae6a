import type { Citation, Excerpt } from '../src/engine/answer.ts';

/** Where people can read on: on the web surface when its address is known, else where it was published. */
export interface Links {
  /** To the passage itself; null when it is nowhere on the web. */
  toPassage(excerpt: Pick<Excerpt, 'text' | 'citation'>): string | null;
  toDocument(document: Pick<Citation, 'url'> & { readonly id: string }): string | null;
  /** To a meeting's calendar file. */
  toCalendar(anchor: string): string | null;
}

export function createLinks(publicUrl: string | null): Links {
  const own = (path: string): string | null => (publicUrl === null ? null : `${publicUrl}${path}`);
  return {
    toPassage: ({ text, citation }) =>
      own(`${sourcePath(citation.documentId)}#${citation.anchor}`) ??
      (citation.url === null ? null : withTextFragment(toStrictUrl(citation.url), text)),
    toDocument: ({ id, url }) => own(sourcePath(id)) ?? (url === null ? null : toStrictUrl(url)),
    toCalendar: (anchor) => own(meetingFilePath(anchor)),
  };
}

/** The web surface's own pages; with '' for its address, `createLinks` makes its own links. */
const sourcePath = (documentId: string): string => `/sources/${encodeURIComponent(documentId)}`;
const meetingFilePath = (anchor: string): string => `/meetings/${anchor}.ics`;

/**
 * An address with the signs alone that RFC 3986 allows: browsers mend what a publisher wrote, and
 * Discord refuses the whole message.
 */
function toStrictUrl(url: string): string {
  const [, host = '', rest = ''] = /^(https?:\/\/[^/]*)(.*)$/.exec(new URL(url).href) ?? [];
  return host + rest.replace(/[^\w\-.~:/?#@!$&'()*+,;=%]|%(?![\da-f]{2})/gi, encodeURIComponent);
}

/** Longer ones are told by how they begin and end, lest the address be cut. */
const LONGEST_WHOLE = 100;
const WORDS_AT_ENDS = 5;

/**
 * The address with a text fragment (https://wicg.github.io/scroll-to-text-fragment), which browsers
 * scroll to and mark: the first sentence of the text.
 */
export function withTextFragment(url: string, text: string): string {
  const sentence = firstSentence(text);
  if (sentence === '') return url;
  const words = sentence.split(' ');
  const isWhole = sentence.length <= LONGEST_WHOLE || words.length <= 2 * WORDS_AT_ENDS;
  const parts = isWhole
    ? [sentence]
    : [words.slice(0, WORDS_AT_ENDS).join(' '), words.slice(-WORDS_AT_ENDS).join(' ')];
  // One that the address has already would swallow this one.
  const [bare = ''] = url.split(':~:');
  const joint = bare.includes('#') ? '' : '#';
  return `${bare}${joint}:~:text=${parts.map(encodePart).join(',')}`;
}

/** Fewer words stand in other places of a page too: "Ja." */
const FEWEST_WORDS = 4;

/** Not after an initial (S. Andersson) or an abbreviation (bl.a. Södra). */
const SENTENCE_END =
  /(?<!(?:^|[\s(])\p{Lu}|\.\p{L}+|\b(?:ca|dvs|dr|jfr|kl|m|nr|osv|resp|st|prop))[.!?](?=\s+\p{Lu}|$)/gu;

/** Of the first line: a text fragment does not reach over a line break of the page. */
function firstSentence(text: string): string {
  const [line = ''] = text.trim().split('\n');
  const plain = line.replace(/\s+/g, ' ').trim();
  for (const { index } of plain.matchAll(SENTENCE_END)) {
    const sentence = plain.slice(0, index + 1);
    if (sentence.split(' ').length >= FEWEST_WORDS) return sentence;
  }
  return plain;
}

/** `-`, `,` and `&` are the fragment's own signs; the others end an address in a chat message. */
const encodePart = (text: string): string =>
  encodeURIComponent(text).replace(
    /[-!'()*~_.]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
