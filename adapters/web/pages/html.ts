/** Markup that may be sent as it is: everything in it that came from outside has been escaped. */
export interface Html {
  readonly markup: string;
}

/** What can stand in a template; null, undefined and false leave nothing. */
export type Part = Html | string | number | null | undefined | false | readonly Part[];

/**
 * Markup with its parts put in, each escaped unless it is Html itself. An attribute's value must
 * stand between double quotes. Pure: the server and the page in the browser draw with the same.
 */
export function html(texts: TemplateStringsArray, ...parts: readonly Part[]): Html {
  let markup = texts[0] ?? '';
  for (let i = 0; i < parts.length; i++) markup += toMarkup(parts[i]) + (texts[i + 1] ?? '');
  return { markup };
}

export const NOTHING: Html = { markup: '' };

function toMarkup(part: Part): string {
  if (part === null || part === undefined || part === false) return '';
  if (typeof part === 'string') return escapeHtml(part);
  if (typeof part === 'number') return String(part);
  if (isList(part)) return part.map(toMarkup).join('');
  return part.markup;
}

const isList = (part: Html | readonly Part[]): part is readonly Part[] => Array.isArray(part);

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Half a surrogate pair and NUL are no text to a browser, so they become the sign for that. */
export function escapeHtml(text: string): string {
  return text
    .replace(/[\p{Surrogate}\0]/gu, '\uFFFD')
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}
