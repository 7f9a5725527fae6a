import type { Language } from '../../../src/language/stop-words.ts';

/** What an address of the lookup page says. */
export interface Asked {
  readonly question: string;
  readonly language: Language | null;
}

/**
 * Where a question stands in the address. A query is sent to the server by whoever reloads or opens
 * it, unless the service worker answers in its stead; a fragment never leaves the browser.
 */
export type Place = 'query' | 'fragment';

export interface AddressOptions {
  readonly language: Language;
  readonly place: Place;
  /** In another site's frame, which shows no other page. */
  readonly isEmbedded?: boolean;
}

/** The address that asks a question, from `/` on. */
export function toAddress(question: string, options: AddressOptions): string {
  const { language, place, isEmbedded = false } = options;
  const shown = `lang=${language}${isEmbedded ? '&embed=1' : ''}`;
  if (question === '') return `/?${shown}`;
  const asked = `q=${encodeURIComponent(toWellFormed(question))}`;
  return place === 'query' ? `/?${asked}&${shown}` : `/?${shown}#${asked}`;
}

export function parseAddress({ search, hash }: { search: string; hash: string }): Asked {
  const query = new URLSearchParams(search);
  const fragment = new URLSearchParams(hash.replace(/^#/, ''));
  const language = query.get('lang');
  return {
    question: query.get('q') ?? fragment.get('q') ?? '',
    language: language === 'sv' || language === 'en' ? language : null,
  };
}

/** What the device was asked: it stands where no server reads it. */
export const privateQuestionOf = ({ hash }: { hash: string }): string =>
  parseAddress({ search: '', hash }).question.trim();

/** Half a surrogate pair cannot be written in an address. */
const toWellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\uFFFD');
