import { wordsOf } from '../words.ts';
import { html } from './html.ts';
import { renderLayout } from './layout.ts';
import type { LookupPage } from './lookup-page.ts';

/** The lookup page as it is without any script: a form, the server's answer, and what there is. */
export function renderPlainLookupPage(page: LookupPage): string {
  const { language, assets, address, question, after, results, browse, isEmbedded } = page;
  const words = wordsOf(language);
  return renderLayout({
    language,
    ...(question !== '' && { title: question }),
    address,
    current: 'ask',
    assets,
    isEmbedded,
    main: html`<h1 class="visually-hidden">${words.name}</h1>
<form class="ask" action="/" method="get" role="search">
<label class="visually-hidden" for="q">${words.questionLabel}</label>
<input id="q" name="q" type="search" value="${question}" placeholder="${words.questionExample}" autocomplete="off" enterkeyhint="search" required>
<input type="hidden" name="lang" value="${language}">
${after !== '' && html`<input type="hidden" name="after" value="${after}">\n`}${isEmbedded && html`<input type="hidden" name="embed" value="1">\n`}<button class="primary" type="submit">${words.ask}</button>
</form>
<div id="results" aria-live="polite">${results ?? html`<p>${words.lead}</p>`}</div>
${browse}`,
  });
}
