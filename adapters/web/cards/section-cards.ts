import type { Excerpt } from '../../../src/engine/answer.ts';
import type { Language } from '../../../src/language/stop-words.ts';
import {
  type DocumentGroup,
  groupExcerpts,
  renderHeading,
  type SectionGroup,
} from '../../grouped-excerpts.ts';
import type { Source } from '../../source.ts';
import { type Html, html } from '../pages/html.ts';
import { withLanguage } from '../pages/layout.ts';
import { wordsOf } from '../words.ts';
import { LINKS, passageAddress, renderOrigin, renderQuote } from './excerpt-card.ts';

export interface SectionOptions {
  readonly sources: readonly Source[];
  readonly language: Language;
}

/** Excerpts of equal rank: a card for each document, each heading once. */
export function renderSectionCards(excerpts: readonly Excerpt[], options: SectionOptions): Html {
  return html`${groupExcerpts(excerpts).map((group) => renderDocument(group, options))}`;
}

function renderDocument({ citation, sections }: DocumentGroup, options: SectionOptions): Html {
  const { language } = options;
  const address = LINKS.toDocument({ id: citation.documentId, url: citation.url }) ?? '/';
  return html`<article class="card">
${sections.map((section) => renderSection(section, citation.documentId, options))}<p class="source"><a href="${withLanguage(
    address,
    language,
  )}">${citation.title}</a> ${renderOrigin(citation, language)}</p>
</article>
`;
}

function renderSection(
  { section, excerpts }: SectionGroup,
  documentId: string,
  { sources, language }: SectionOptions,
): Html {
  const heading = section && renderHeading({ documentId, section }, sources, language);
  return html`${heading && html`<h3>${heading}</h3>\n`}<ul class="list passages">
${excerpts.map(
  (excerpt) => html`<li>${renderQuote(excerpt, language)}
<a class="passage-link" href="${passageAddress(excerpt, language)}">${linkText(excerpt, language)}</a></li>
`,
)}</ul>
`;
}

const WORDS_OF_LINK = 4;

/** Which passage it leads to, for whoever hears the links alone. */
function linkText({ text }: Excerpt, language: Language): Html {
  const beginning = text.split(/\s+/).slice(0, WORDS_OF_LINK).join(' ');
  return html`${wordsOf(language).showPassage}<span class="visually-hidden">: ${beginning} …</span>`;
}
