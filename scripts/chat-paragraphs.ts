/** A stretch of text that looks the same. */
export interface Run {
  readonly text: string;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly isLink: boolean;
}

/** Text between line breaks, or a quote. */
export interface Paragraph {
  readonly runs: readonly Run[];
  readonly isQuote: boolean;
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };

/** Telegram's HTML, as the bot sends it, as paragraphs; an empty one is a blank line. */
export function toParagraphs(html: string): Paragraph[] {
  const open = new Set<string>();
  const paragraphs: { runs: Run[]; isQuote: boolean }[] = [{ runs: [], isQuote: false }];
  for (const [token, slash, tag] of html.matchAll(/<(\/?)([a-z]+)[^>]*>|\n|[^<\n]+/g)) {
    if (tag === undefined && token !== '\n') {
      const text = token.replace(/&(\w+);/g, (_, name: string) => ENTITIES[name] ?? '');
      const marks = { isBold: open.has('b'), isItalic: open.has('i'), isLink: open.has('a') };
      paragraphs.at(-1)?.runs.push({ text, ...marks });
      continue;
    }
    if (slash) open.delete(tag ?? '');
    else if (tag) open.add(tag);
    const isQuote = open.has('blockquote');
    if (token === '\n') paragraphs.push({ runs: [], isQuote });
    else if (tag === 'blockquote' && !slash) {
      const last = paragraphs.at(-1);
      if (last?.runs.length === 0) last.isQuote = true;
      else paragraphs.push({ runs: [], isQuote });
    }
  }
  return paragraphs;
}
