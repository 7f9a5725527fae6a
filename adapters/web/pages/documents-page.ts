import { renderDated } from '../../../src/assistant/source-line.ts';
import { wordingOf } from '../../../src/assistant/wording.ts';
import type { Document } from '../../../src/engine/document.ts';
import type { Language } from '../../../src/language/stop-words.ts';
import { wordsOf } from '../words.ts';
import { documentAddress } from './addresses.ts';
import { type Html, html } from './html.ts';
import { type Assets, renderLayout, withLanguage } from './layout.ts';

export interface DocumentsPage {
  readonly documents: readonly Document[];
  readonly language: Language;
  readonly assets: Assets;
}

/** The documents that are answered from. */
export function renderDocumentsPage({ documents, language, assets }: DocumentsPage): string {
  const wording = wordingOf(language);
  const words = wordsOf(language);
  return renderLayout({
    language,
    title: wording.sources,
    address: '/sources',
    current: 'sources',
    assets,
    main: html`<h1>${wording.sources}</h1>
<p>${words.sourcesLead}</p>
${documents.map((document) => renderDocument(document, language))}${
  documents.length === 0 && html`<p>${words.noDocuments}</p>`
}`,
  });
}

function renderDocument(document: Document, language: Language): Html {
  const wording = wordingOf(language);
  const { id, title, publisher, translation } = document;
  return html`<article class="card">
<h2 lang="${document.language}"><a href="${withLanguage(documentAddress(id), language)}">${title}</a></h2>
${
  translation?.title &&
  html`<p class="translation" lang="${translation.language}"><span class="label" lang="${language}">${wording.translation}:</span> ${translation.title}</p>\n`
}<p class="source">${publisher} · ${renderDated(document, wording)} · ${wordsOf(
    language,
  ).passageCount(document.passages.length)}</p>
</article>
`;
}
