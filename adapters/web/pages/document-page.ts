import { renderDated } from '../../../src/assistant/source-line.ts';
import { wordingOf } from '../../../src/assistant/wording.ts';
import type { Document } from '../../../src/engine/document.ts';
import type { Section } from '../../../src/engine/passage-index.ts';
import type { Language } from '../../../src/language/stop-words.ts';
import { wordsOf } from '../words.ts';
import { documentAddress, isWebAddress } from './addresses.ts';
import { renderPassages } from './document-passages.ts';
import { type Html, html } from './html.ts';
import { type Assets, renderLayout, withLanguage } from './layout.ts';

export interface DocumentPage {
  readonly document: Document;
  /** The document's, in the order of reading. */
  readonly sections: readonly Section[];
  readonly language: Language;
  readonly assets: Assets;
}

/** A document as it was published, its translation beside it; `#ANCHOR` marks a passage. */
export function renderDocumentPage(page: DocumentPage): string {
  const { document, sections, language, assets } = page;
  const { id, title, translation } = document;
  const address = documentAddress(id);
  return renderLayout({
    language,
    title,
    description: `${title} · ${document.publisher}`,
    address,
    current: 'sources',
    assets,
    main: html`<article class="document">
<h1 lang="${document.language}">${title}</h1>
${
  translation?.title &&
  html`<p class="translation" lang="${translation.language}"><span class="label" lang="${language}">${
    wordingOf(language).translation
  }:</span> ${translation.title}</p>\n`
}${renderFacts(document, language)}${renderContents(page)}${sections.map((section, i) =>
  renderPassages(section, { document, language, before: sections[i - 1] ?? null }),
)}</article>`,
  });
}

/** Who published it, when, and where to read the original. */
function renderFacts(document: Document, language: Language): Html {
  const words = wordsOf(language);
  const { id, publisher, inferred, url } = document;
  const rows: readonly (readonly [string, Html | string] | false)[] = [
    [words.publisher, publisher],
    [words.published, renderDated(document, wordingOf(language))],
    inferred !== null && [words.whyInferred, inferred],
    url !== null && isWebAddress(url) && [words.original, html`<a href="${url}">${url}</a>`],
    [words.file, html`<a href="${documentAddress(id)}.md">${id}.md</a>`],
  ];
  return html`<dl class="facts">
${rows.map((row) => row && html`<div><dt>${row[0]}</dt><dd>${row[1]}</dd></div>\n`)}</dl>
`;
}

const FEWEST_LISTED = 3;

function renderContents({ document, sections, language }: DocumentPage): Html | null {
  const titled = sections.filter(({ heading }) => heading !== null && heading !== document.title);
  if (titled.length < FEWEST_LISTED) return null;
  const words = wordsOf(language);
  return html`<nav class="contents" aria-label="${words.contents}">
<h2>${words.contents}</h2>
<ul lang="${document.language}">
${titled.map(
  ({ anchor, heading }) =>
    html`<li><a href="${withLanguage(documentAddress(document.id), language)}#${anchor}">${heading}</a></li>\n`,
)}</ul>
</nav>
`;
}
