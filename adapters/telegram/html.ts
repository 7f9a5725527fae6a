/**
 * Text as Telegram's HTML (https://core.telegram.org/bots/api#html-style). Signs that an Answer has
 * no use for are taken out first, so that no document or question can turn the order of what stands
 * beside it, and no half of a surrogate pair makes Telegram refuse the message.
 */
export function escapeHtml(text: string): string {
  return toClean(text).replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** The same for texts that are no HTML: button labels, titles. */
export function toClean(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(UNSEEN, ' ')
    .replace(UNSAFE, '\uFFFD');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for.
const UNSEEN = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/g;
/** Marks that turn the direction of text, and halves of surrogate pairs. */
const UNSAFE = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]|\p{Surrogate}/gu;

export const bold = (html: string): string => `<b>${html}</b>`;
export const italic = (html: string): string => `<i>${html}</i>`;
export const link = (html: string, address: string | null): string =>
  address === null ? html : `<a href="${escapeHtml(address)}">${html}</a>`;

/** A quote of more than so many units is folded; a tap opens it. */
const LONG_QUOTE = 400;

export const blockquote = (text: string): string =>
  `<blockquote${text.length > LONG_QUOTE ? ' expandable' : ''}>${escapeHtml(text)}</blockquote>`;

/** What a reader sees of HTML that was made here. */
export function toPlain(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|quot|amp);/g, (_, name: string) => PLAIN[name] ?? '');
}

const PLAIN: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' };
