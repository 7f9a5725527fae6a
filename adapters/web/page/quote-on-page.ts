import type { PageWords } from './words.ts';

/** A quote as it stands on the page, whoever drew it: the server or this script. */
export interface QuoteOnPage {
  readonly text: string;
  readonly language: string;
  /** With its label, "Translation: …"; null when none is shown. */
  readonly translation: string | null;
  /** Of a meeting: where and when. */
  readonly heading: string | null;
  readonly moment: string | null;
  /** "Title — Section · Publisher · December 2023 (date inferred)" */
  readonly source: string;
  /** The passage in its document, as a whole address; null when there is no link. */
  readonly address: string | null;
}

/** The list item or the card that a quote stands in. */
export const holderOf = (quote: Element): Element =>
  quote.closest('li') ?? quote.closest('.card') ?? quote;

export function readQuote(quote: Element): QuoteOnPage {
  const holder = holderOf(quote);
  const card = quote.closest('.card') ?? holder;
  const isMeeting = card.classList.contains('meeting');
  const link = holder.querySelector<HTMLAnchorElement>('.passage-link, .source a');
  return {
    text: textOf(quote) ?? '',
    language: quote.getAttribute('lang') ?? '',
    translation: textOf(holder.querySelector('.translation')),
    heading: isMeeting ? textOf(card.querySelector('h3')) : null,
    moment: isMeeting ? textOf(card.querySelector('.moment')) : null,
    source: sourceOf(holder, card),
    address: link?.href ?? null,
  };
}

/** In a list the section is its heading, and the card's last line the rest. */
function sourceOf(holder: Element, card: Element): string {
  const line = textOf(card.querySelector('.source')) ?? '';
  const heading = holder === card ? null : textOf(holder.parentElement?.previousElementSibling);
  if (heading === null) return line;
  const [title = '', ...rest] = line.split(' · ');
  return [`${title} — ${heading}`, ...rest].join(' · ');
}

/** As it is read: white space as one space, but lines as lines. */
function textOf(element: Element | null | undefined): string | null {
  const text = element?.textContent?.replace(/[^\S\n]+/g, ' ').trim();
  return text === undefined || text === '' ? null : text;
}

/** A quote to pass on: never without its source. */
function renderForCopy(quote: QuoteOnPage): string {
  const { text, language, translation, source, address } = quote;
  const quoted = language.startsWith('en') ? `“${text}”` : `”${text}”`;
  const lines = [quoted, translation, `— ${source}`, address];
  return lines.filter((line) => line !== null).join('\n');
}

export type Sharing = 'shared' | 'copied' | 'failed' | 'left';

/** Not every browser has a sheet for it, whatever its types say. */
export const canShare = (): boolean => 'share' in navigator;

/** By the platform's own sheet where there is one, else by the clipboard. */
export async function share(quote: QuoteOnPage): Promise<Sharing> {
  const { address: url, ...rest } = quote;
  const data = { text: renderForCopy({ ...rest, address: null }), ...(url !== null && { url }) };
  if (!canShare()) return copy(quote);
  try {
    await navigator.share(data);
    return 'shared';
  } catch (error) {
    // Closed without choosing.
    if (error instanceof DOMException && error.name === 'AbortError') return 'left';
    return copy(quote);
  }
}

export async function copy(quote: QuoteOnPage): Promise<'copied' | 'failed'> {
  try {
    await navigator.clipboard.writeText(renderForCopy(quote));
    return 'copied';
  } catch {
    // Not in a secure context, or not allowed to.
    return 'failed';
  }
}

export const renderSharing = (sharing: Sharing, words: PageWords): string | null =>
  sharing === 'copied' ? words.copied : sharing === 'failed' ? words.copyFailed : null;
