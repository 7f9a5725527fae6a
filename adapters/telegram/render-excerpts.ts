import { renderDated, renderStanding } from '../../src/assistant/source-line.ts';
import type { Citation, Excerpt } from '../../src/engine/answer.ts';
import {
  groupExcerpts,
  renderHeading,
  type SectionGroup,
  translationOf,
} from '../grouped-excerpts.ts';
import { blockquote, bold, escapeHtml, italic, link } from './html.ts';
import { MOST_TEXT } from './limits.ts';
import type { Page } from './page.ts';
import { drawPieces } from './pieces.ts';

/** The published words as a quote, and their translation under it, which is no quote. */
export function renderQuote(excerpt: Excerpt, page: Page): string[] {
  const quote = drawPieces(excerpt.text, blockquote, MOST_TEXT);
  const translation = renderTranslation(excerpt, page);
  if (translation === null) return quote;
  const last = [...quote.slice(-1), translation].join('\n');
  return last.length <= MOST_TEXT ? [...quote.slice(0, -1), last] : [...quote, translation];
}

function renderTranslation(excerpt: Excerpt, { language, wording }: Page): string | null {
  const translation = translationOf(excerpt, language);
  if (translation === null) return null;
  return `${italic(`${wording.translation}:`)} ${escapeHtml(translation)}`;
}

/** Several quotes under their headings; each document is cited once, under the last one of it. */
export function renderGrouped(excerpts: readonly Excerpt[], page: Page): string[] {
  return groupExcerpts(excerpts).flatMap(({ citation, sections }) => [
    ...sections.flatMap((section) => renderSection(section, page)),
    renderDocumentSource(citation, page),
  ]);
}

function renderSection(group: SectionGroup, page: Page): string[] {
  const heading = renderSectionHeading(group, page);
  const [first = '', ...rest] = group.excerpts.flatMap((excerpt) => renderQuote(excerpt, page));
  return [heading === '' ? first : `${heading}\n${first}`, ...rest];
}

/** A heading that leads to the first of its passages. */
function renderSectionHeading({ section, excerpts: [first] }: SectionGroup, page: Page): string {
  if (section === null || first === undefined) return '';
  const { documentId } = first.citation;
  const heading = renderHeading({ documentId, section }, page.sources, page.language);
  return bold(link(escapeHtml(heading), page.links.toPassage(first)));
}

/** "Källa: Title — Section · Publisher · december 2023 (datum härlett)", its title leading there. */
export function renderSource(excerpt: Excerpt, page: Page): string {
  const { citation } = excerpt;
  const address = page.links.toPassage(excerpt);
  return sourceLine(link(escapeHtml(renderStanding(citation)), address), citation, page);
}

function renderDocumentSource(citation: Citation, page: Page): string {
  const address = page.links.toDocument({ id: citation.documentId, url: citation.url });
  return sourceLine(link(escapeHtml(citation.title), address), citation, page);
}

function sourceLine(standing: string, citation: Citation, { wording }: Page): string {
  const dated = renderDated(citation, wording);
  const rest = [citation.publisher, dated].map(escapeHtml).join(' · ');
  return `${wording.source}: ${standing} · ${rest}`;
}
