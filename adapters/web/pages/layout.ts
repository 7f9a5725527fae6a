import type { Language } from '../../../src/language/stop-words.ts';
import { wordsOf } from '../words.ts';
import { type Html, html, NOTHING } from './html.ts';

/**
 * Addresses of files by their logical name: `urlOf('style.css')` is `/assets/style-3F2A9C1B.css`,
 * which never changes its content.
 */
export interface Assets {
  /** @throws RangeError for a name that was not built. */
  urlOf(name: string): string;
  has(name: string): boolean;
}

/** The stylesheet's logical name; every page has it. */
export const STYLE = 'style.css';

export type PageName = 'ask' | 'meetings' | 'sources' | 'api';

/** A page as it is put between header and footer. */
export interface Page {
  readonly language: Language;
  /** Of the page alone; the product's name is added. */
  readonly title?: string;
  /** For search engines and link previews. */
  readonly description?: string;
  /** Path and query without `lang`: where the switch of languages leads. */
  readonly address: string;
  /** The page of the menu that this is. */
  readonly current?: PageName;
  readonly assets: Assets;
  readonly main: Html;
  /** Further elements of the head: no inline script or style, the policy forbids them. */
  readonly head?: Html;
  /** Logical names of module scripts. */
  readonly scripts?: readonly string[];
  /** In another site's frame: without header and footer. */
  readonly isEmbedded?: boolean;
}

/** A whole HTML document. */
export function renderLayout(page: Page): string {
  const { language, main, isEmbedded = false } = page;
  const words = wordsOf(language);
  const body = isEmbedded
    ? html`<main id="main" class="main">${main}</main>`
    : html`<a class="skip" href="#main">${words.skip}</a>
${renderHeader(page)}
<main id="main" class="main" tabindex="-1">${main}</main>
${renderFooter(language)}`;
  return html`<!doctype html>
<html lang="${language}"${isEmbedded ? html` class="embedded"` : NOTHING}>
${renderHead(page)}
<body>
${body}
</body>
</html>
`.markup;
}

/** Only the field may be framed: what it links to opens beside the site that shows it. */
const ELSEWHERE = html`<base target="_blank">\n`;

function renderHead(page: Page): Html {
  const { language, title, description, assets, head, scripts = [], isEmbedded = false } = page;
  const { name, lead } = wordsOf(language);
  const fullTitle = title === undefined ? name : `${title} · ${name}`;
  return html`<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
${isEmbedded && ELSEWHERE}<title>${fullTitle}</title>
<meta name="description" content="${description ?? lead}">
<meta name="color-scheme" content="light dark">
<meta name="theme-color" content="#faf8f5" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="#1a1816" media="(prefers-color-scheme: dark)">
<meta property="og:title" content="${fullTitle}">
<meta property="og:description" content="${description ?? lead}">
<link rel="stylesheet" href="${assets.urlOf(STYLE)}">
${ICONS.filter(({ name: file }) => assets.has(file)).map(
  ({ rel, name: file }) => html`<link rel="${rel}" href="${assets.urlOf(file)}">\n`,
)}<link rel="manifest" href="/manifest.webmanifest">
<link rel="alternate" type="text/calendar" href="/meetings.ics">
${head ?? NOTHING}${scripts.map(
  (script) => html`<script type="module" src="${assets.urlOf(script)}"></script>\n`,
)}</head>`;
}

/** Shown where the page's build made them. */
const ICONS = [
  { rel: 'icon', name: 'icon.svg' },
  { rel: 'apple-touch-icon', name: 'apple-touch-icon.png' },
];

const PATHS: Readonly<Record<PageName, string>> = {
  ask: '/',
  meetings: '/meetings',
  sources: '/sources',
  api: '/api',
};

function renderHeader({ language, address, current }: Page): Html {
  const words = wordsOf(language);
  const other = language === 'sv' ? 'en' : 'sv';
  const links = (['ask', 'meetings', 'sources'] as const).map(
    (name) =>
      html`<a href="${withLanguage(PATHS[name], language)}"${
        name === current && html` aria-current="page"`
      }>${words.pages[name]}</a>\n`,
  );
  return html`<header class="header">
<a class="brand" href="${withLanguage('/', language)}">${words.name}</a>
<nav class="menu" aria-label="${words.mainMenu}">
${links}</nav>
<a class="language" href="${withLanguage(address, other)}" lang="${other}" hreflang="${other}" rel="alternate">${words.otherLanguage}</a>
</header>`;
}

function renderFooter(language: Language): Html {
  const words = wordsOf(language);
  return html`<footer class="footer">
<p>${words.footer} ${words.privacy}</p>
<p><a href="${withLanguage(PATHS.api, language)}">${words.pages.api}</a></p>
</footer>`;
}

/** An address of this site that is shown in a language: there is no cookie to remember it by. */
export function withLanguage(address: string, language: Language): string {
  const [path = '', fragment] = address.split('#');
  const joint = path.includes('?') ? '&' : '?';
  return `${path}${joint}lang=${language}${fragment === undefined ? '' : `#${fragment}`}`;
}
