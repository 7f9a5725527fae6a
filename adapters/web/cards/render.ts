import type { Reply } from '../../../src/assistant/reply.ts';
import { wordingOf } from '../../../src/assistant/wording.ts';
import type { Excerpt } from '../../../src/engine/answer.ts';
import type { Language } from '../../../src/language/stop-words.ts';
import { type ReplyParts, toReplyParts } from '../../reply-parts.ts';
import type { Source } from '../../source.ts';
import { type Html, html } from '../pages/html.ts';
import { withLanguage } from '../pages/layout.ts';
import { LINKS, renderExcerptCard } from './excerpt-card.ts';
import { renderMeetingCard } from './meeting-card.ts';
import { renderSectionCards } from './section-cards.ts';

export interface RenderOptions {
  /** The page's; the reply's own when left out. */
  readonly pageLanguage?: Language;
  readonly sources: readonly Source[];
  /** YYYY-MM-DD */
  readonly today: string;
  /** Further hits after those of the answer, as `assistant.next` gives them. */
  readonly further?: readonly Excerpt[];
}

/** A reply as cards, in its reader's language. Pure: server and browser draw alike. */
export function renderReply(reply: Reply, options: RenderOptions): Html {
  const { sources, today, further = [] } = options;
  const language = readerLanguageOf(reply, options);
  const parts = toReplyParts(reply, sources, language);
  const { quote, list, meetings, seeAlso } = parts;
  return html`<div class="reply" lang="${language}">
${renderSaid(parts, language)}${meetings.map((meeting) =>
  renderMeetingCard(meeting, { language, today }),
)}${quote && renderExcerptCard(quote, language)}${renderSectionCards(list, {
  sources,
  language,
})}${seeAlso.length > 0 && html`<h2>${wordingOf(language).seeAlso}</h2>\n`}${seeAlso.map(
  (excerpt) => renderExcerptCard(excerpt, language),
)}${renderFurther([...parts.left, ...further], language)}${renderInstead(parts, sources, language)}</div>
`;
}

/**
 * A reply is in its question's language. Whoever has chosen the page in English reads English, also
 * of a question in Swedish: the translations are for them.
 */
const readerLanguageOf = ({ answer }: Reply, { pageLanguage }: RenderOptions): Language =>
  pageLanguage === 'en' ? 'en' : answer.language;

/** What the assistant says itself. */
function renderSaid({ refusal, notes, help }: ReplyParts, language: Language): Html {
  const said = [...(refusal === null ? [] : [refusal]), ...notes];
  const [intro, ...examples] = help;
  return html`${said.map((text) => html`<p class="note">${text}</p>\n`)}${
    intro !== undefined &&
    html`<h2>${wordingOf(language).helpHeading}</h2>
<p>${intro}</p>
<ul>${examples.map((line) => html`<li>${line.replace(/^• /, '')}</li>`)}</ul>
`
  }`;
}

function renderFurther(excerpts: readonly Excerpt[], language: Language): Html | null {
  if (excerpts.length === 0) return null;
  return html`<details class="further">
<summary>${wordingOf(language).more(excerpts.length)}</summary>
${excerpts.map((excerpt) => renderExcerptCard(excerpt, language))}</details>
`;
}

/** What can be asked instead, and the documents that are answered from. */
function renderInstead(
  { suggestions, sources: lines }: ReplyParts,
  sources: readonly Source[],
  language: Language,
): Html {
  const wording = wordingOf(language);
  return html`${
    suggestions.length > 0 &&
    html`<h2>${wording.suggestions}</h2>
<ul class="chips">
${suggestions.map(
  (text) =>
    html`<li><a class="button" href="${questionAddress(text, language)}">${text}</a></li>\n`,
)}</ul>
`
  }${
    lines.length > 0 &&
    html`<h2>${wording.documents}</h2>
<ul>
${lines.map(
  (line, i) => html`<li>${linked(line, sources[i], language)}</li>
`,
)}</ul>
`
  }`;
}

function linked(line: string, source: Source | undefined, language: Language): Html | string {
  const address = source && LINKS.toDocument(source);
  return address ? html`<a href="${withLanguage(address, language)}">${line}</a>` : line;
}

/** The lookup page with a question asked. */
export function questionAddress(question: string, language: Language): string {
  return withLanguage(`/?q=${encodeURIComponent(toWellFormed(question))}`, language);
}

/** Half a surrogate pair cannot be written in an address. */
const toWellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\uFFFD');
