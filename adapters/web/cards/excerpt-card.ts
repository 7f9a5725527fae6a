import { renderDated, renderStanding } from '../../../src/assistant/source-line.ts';
import { wordingOf } from '../../../src/assistant/wording.ts';
import type { Citation, Excerpt } from '../../../src/engine/answer.ts';
import type { Language } from '../../../src/language/stop-words.ts';
import { translationOf } from '../../grouped-excerpts.ts';
import { createLinks } from '../../links.ts';
import { type Html, html } from '../pages/html.ts';
import { withLanguage } from '../pages/layout.ts';

/** This site's own addresses. */
export const LINKS = createLinks('');

/** A quote with its translation, source, section and date. */
export function renderExcerptCard(excerpt: Excerpt, language: Language): Html {
  return html`<article class="card">
${renderQuote(excerpt, language)}
${renderCitation(excerpt, language)}
</article>
`;
}

/** The document's words, and their translation for readers of another language. */
export function renderQuote(excerpt: Excerpt, language: Language): Html {
  const translation = translationOf(excerpt, language);
  return html`<blockquote class="quote"${renderOwnLanguage(excerpt)}>${excerpt.text}</blockquote>
${
  translation !== null &&
  html`<p class="translation"><span class="label">${wordingOf(language).translation}:</span> ${translation}</p>`
}`;
}

/** "Title — Section · Publisher · December 2023 (date inferred)"; its beginning leads to the passage. */
export function renderCitation(excerpt: Excerpt, language: Language): Html {
  return html`<p class="source"><a href="${passageAddress(excerpt, language)}">${renderStanding(
    excerpt.citation,
  )}</a> ${renderOrigin(excerpt.citation, language)}</p>`;
}

export function renderOrigin(citation: Citation, language: Language): Html {
  return html`· ${citation.publisher} · ${renderDated(citation, wordingOf(language))}`;
}

/** Where the passage stands in its document on this site, marked. */
export function passageAddress(
  excerpt: Pick<Excerpt, 'text' | 'citation'>,
  language: Language,
): string {
  return withLanguage(LINKS.toPassage(excerpt) ?? '/', language);
}

/** A translation is into the one of the two languages that the document is not in. */
function renderOwnLanguage({ translation }: Excerpt): Html | null {
  if (translation === null) return null;
  return html` lang="${translation.language === 'en' ? 'sv' : 'en'}"`;
}
