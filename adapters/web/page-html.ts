import type { Language } from '../../src/language/stop-words.ts';
import { renderSources } from './page/source-data.ts';
import { pageWordsOf } from './page/words.ts';
import { renderDocumentLines } from './pages/document-lines.ts';
import { type Html, html } from './pages/html.ts';
import { renderLayout } from './pages/layout.ts';
import type { LookupPage } from './pages/lookup-page.ts';
import { wordsOf } from './words.ts';

const STYLE = 'lookup.css';
const BOOT = 'boot.js';
const SCRIPT = 'app.js';
const ENGINE = 'engine.js';

/**
 * The lookup page as the server sends it: whole and usable without a script. The script takes over
 * the form, and finds what it needs by ids and in `data-` attributes.
 */
export function renderLookupPage(page: LookupPage): string {
  const { language, assets, address, question, documents, isEmbedded } = page;
  const words = pageWordsOf(language);
  return renderLayout({
    language,
    address,
    current: 'ask',
    assets,
    isEmbedded,
    ...(question !== '' && { title: question }),
    head: html`${
      assets.has(BOOT) &&
      html`<script async src="${assets.urlOf(BOOT)}"${renderEngine(page)}></script>\n`
    }${assets.has(STYLE) && html`<link rel="stylesheet" href="${assets.urlOf(STYLE)}">\n`}`,
    scripts: [SCRIPT].filter((name) => assets.has(name)),
    main: html`<div id="lookup" class="lookup" data-state="${
      question === '' ? 'home' : 'answer'
    }"${renderEngine(page)} data-sources="${renderSources(documents)}">
<div class="lead"><h1>${words.lead}</h1><p>${words.sub}</p></div>
${renderForm(page)}
<p id="live" class="visually-hidden" role="status"></p>
<h2 id="answer-heading" class="visually-hidden">${words.answer}</h2>
<section id="answer" class="answer" aria-labelledby="answer-heading">${page.results}</section>
<section id="browse" class="browse" aria-label="${words.browse}">${page.browse}</section>
${renderStanding(page)}
</div>`,
  });
}

/** In another site's frame the server answers: nobody asked that page for a megabyte. */
function renderEngine({ assets, isEmbedded }: LookupPage): Html | null {
  return assets.has(ENGINE) && !isEmbedded ? html` data-engine="${assets.urlOf(ENGINE)}"` : null;
}

function renderForm({ language, question, after, isEmbedded }: LookupPage): Html {
  const words = wordsOf(language);
  return html`<form id="ask" class="ask dock" role="search" action="/" method="get"${isEmbedded && html` target="_self"`}>
<input type="hidden" name="lang" value="${language}">
${isEmbedded && html`<input type="hidden" name="embed" value="1">\n`}${
  after !== '' && html`<input type="hidden" name="after" value="${after}">\n`
}<label class="visually-hidden" for="q">${words.questionLabel}</label>
<input type="search" id="q" name="q" value="${question}" placeholder="${pageWordsOf(language).example}" autocomplete="off" autocapitalize="off" spellcheck="false" enterkeyhint="search" maxlength="${LONGEST_QUESTION}">
<button type="button" id="clear" class="clear" aria-label="${pageWordsOf(language).clear}" hidden>×</button>
<button type="submit" class="primary">${words.ask}</button>
</form>`;
}

/** As the API allows. */
const LONGEST_QUESTION = 2000;

/** Who answers, which documents, and from when they are. */
function renderStanding({ language, documents }: LookupPage): Html {
  const words = pageWordsOf(language);
  return html`<aside class="standing" aria-label="${words.documentsFrom}">
<p id="standing">${words.standing.server}</p>
<ul id="documents" class="documents">${renderDocumentLines({ language, sources: documents })}</ul>
</aside>`;
}

export interface AskedPage {
  /** Up to where the answer stands. */
  readonly before: string;
  readonly after: string;
}

/**
 * The page of somebody who has asked nothing, with a question put in, parted where its answer goes:
 * what the service worker sends without a network, like `renderLookupPage` answered by the device.
 */
export function withQuestion(page: string, question: string, language: Language): AskedPage {
  const { name } = wordsOf(language);
  const { device } = pageWordsOf(language).standing;
  const changes: readonly (readonly [RegExp, Html])[] = [
    [/<title>.*?<\/title>/s, html`<title>${question} · ${name}</title>`],
    [/(?<=<div id="lookup"[^>]*) data-state="home"/, html` data-state="answer"`],
    [/(?<=<input type="search"[^>]*) value=""/, html` value="${question}"`],
    [/<p id="standing">.*?<\/p>/s, html`<p id="standing" data-by="device">${device}</p>`],
  ];
  // Functions, since in a text in their place some signs would mean something.
  const asked = changes.reduce(
    (markup, [place, put]) => markup.replace(place, () => put.markup),
    page,
  );
  const at = /(?<=<section id="answer"[^>]*>)/.exec(asked)?.index ?? asked.length;
  return { before: asked.slice(0, at), after: asked.slice(at) };
}
