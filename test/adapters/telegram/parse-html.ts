/** What Telegram makes of its HTML: the text that is shown, or why it would refuse it. */
export type Parsed =
  | { readonly kind: 'text'; readonly text: string; readonly links: readonly string[] }
  | { readonly kind: 'refused'; readonly reason: string };

const TAGS = new Set(['b', 'strong', 'i', 'em', 'u', 's', 'a', 'code', 'pre', 'blockquote']);
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };

/** As strict as TDLib's parser, on which it was checked: known tags, nested and closed. */
export function parseHtml(html: string): Parsed {
  const open: string[] = [];
  const links: string[] = [];
  let text = '';
  for (const [token, tag] of html.matchAll(/<([^>]*)>|<|&(?:[a-z]+|#\d+);|[^<&]+|&/gu)) {
    if (token === '<') return refused('a bare <');
    if (tag === undefined) text += decode(token);
    else if (tag.startsWith('/')) {
      if (open.pop() !== tag.slice(1)) return refused(`unexpected end tag ${tag}`);
    } else {
      const [, name = '', rest = ''] = /^([a-z]+)((?: [a-z]+(?:="[^"<>]*")?)*)$/.exec(tag) ?? [];
      if (!TAGS.has(name)) return refused(`unsupported start tag ${tag}`);
      const [, href] = / href="([^"]*)"/.exec(rest) ?? [];
      if (href !== undefined) links.push(decode(href.replace(/&\w+;/g, decode)));
      open.push(name);
    }
  }
  if (open.length > 0) return refused(`no end of ${open.at(-1)}`);
  return { kind: 'text', text, links };
}

const refused = (reason: string): Parsed => ({ kind: 'refused', reason });

const decode = (token: string): string =>
  /^&[a-z]+;$/.test(token) ? (ENTITIES[token.slice(1, -1)] ?? token) : token;
