/**
 * Text of documents and of people in Discord's Markdown, so that it shows as it stands: nothing of
 * it is bold, a heading, a link, a mention or an emoji.
 * https://support.discord.com/hc/en-us/articles/210298617
 */
export function escaped(text: string): string {
  return printable(text)
    .replace(/[\\*_~`|[\]<]/g, '\\$&')
    .replace(/@(?=everyone|here)/gi, '\\@')
    .replace(/:(?=\/\/|[\w+-]+:)/g, '\\:')
    .replace(/^(\s*)([-+#>]|\d+(?=[.)]))/gm, escapedLineStart);
}

/** "- " begins a list, "# " a heading, "1." a numbered list. */
const escapedLineStart = (_: string, indent: string, sign: string): string =>
  /\d/.test(sign) ? `${indent}${sign}\\` : `${indent}\\${sign}`;

/** Without what is invisible or turns the direction of writing: it may hide what is written. */
export function printable(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/(?!\n)\p{Cc}/gu, ' ')
    .replace(/[\u202A-\u202E\u2066-\u2069\uFEFF]/g, '')
    .replace(/\p{Surrogate}/gu, '\uFFFD');
}

/** Behind a bar, line by line. */
export const quoted = (text: string): string =>
  escaped(text)
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');

/** In an entry of a list, whose further lines are indented. */
export const listed = (text: string): string => `- ${escaped(text).replaceAll('\n', '\n  ')}`;

/** Longer ones would take the room of what is quoted. */
const LONGEST_URL = 600;

/** A link, or the text alone where there is nowhere to go. */
export function linked(text: string, url: string | null): string {
  const label = escaped(text).replaceAll('\n', ' ');
  const address = url === null ? '' : safeUrl(url);
  return address === '' || address.length > LONGEST_URL ? label : `[${label}](${address})`;
}

/** Small print, each line of it. */
export const small = (text: string): string => text.replace(/^/gm, '-# ');

/** These would end the address within a link. */
const safeUrl = (url: string): string =>
  url.replace(/[\s()<>]/g, (sign) => PARENTHESES[sign] ?? encodeURIComponent(sign));

const PARENTHESES: Readonly<Record<string, string>> = { '(': '%28', ')': '%29' };

/** At a word's end where there is one. */
export function shortened(label: string, most: number): string {
  if (label.length <= most) return label;
  const cut = label.slice(0, most - 1).replace(/\p{Surrogate}$/u, '');
  return `${cut.replace(/\s+\S*$/, '')}…`;
}

/** A name that is no longer than that once it is escaped, on one line. */
export function brief(name: string, most: number): string {
  const line = printable(name).replace(/\s+/g, ' ').trim();
  let length = most;
  while (escaped(shortened(line, length)).length > most) length = Math.floor(length * 0.8);
  return shortened(line, length);
}
