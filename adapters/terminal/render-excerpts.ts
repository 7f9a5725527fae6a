import { renderDated, renderSourceLine } from '../../src/assistant/source-line.ts';
import type { Citation, Excerpt } from '../../src/engine/answer.ts';
import {
  groupExcerpts,
  renderHeading,
  type SectionGroup,
  translationOf,
} from '../grouped-excerpts.ts';
import type { Indent } from './layout.ts';
import type { Pen } from './pen.ts';

const BAR: Indent = { first: '│ ', rest: '│ ' };
const BULLET: Indent = { first: '  • ', rest: '    ' };
const UNDER_BULLET: Indent = { first: '    ', rest: '    ' };
const MARGIN: Indent = { first: '  ', rest: '  ' };

/** The quote behind a bar, and its translation under it when the reader's language is another. */
export function renderQuote(excerpt: Excerpt, pen: Pen): string[] {
  return [...pen.text(excerpt.text, BAR, 'quote'), ...renderTranslation(excerpt, MARGIN, pen)];
}

/** Several quotes under their headings; each document is cited once, under the last one of it. */
export function renderGrouped(excerpts: readonly Excerpt[], pen: Pen): string[] {
  return groupExcerpts(excerpts).flatMap(({ citation, sections }, i) => [
    ...(i > 0 ? [''] : []),
    ...sections.flatMap((section) => renderSection(section, citation, pen)),
    ...renderSource(citation, pen),
  ]);
}

function renderSection(
  { section, excerpts }: SectionGroup,
  { documentId }: Citation,
  pen: Pen,
): string[] {
  const heading = section
    ? pen.text(
        renderHeading({ documentId, section }, pen.sources, pen.language),
        undefined,
        'heading',
      )
    : [];
  const items = excerpts.flatMap((excerpt) => [
    ...pen.text(excerpt.text, BULLET, 'quote'),
    ...renderTranslation(excerpt, UNDER_BULLET, pen),
  ]);
  return [...heading, ...items, ''];
}

function renderTranslation(excerpt: Excerpt, indent: Indent, pen: Pen): string[] {
  const translation = translationOf(excerpt, pen.language);
  if (translation === null) return [];
  return pen.text(`${pen.wording.translation}: ${translation}`, indent, 'translation');
}

/** One line that says where a single quote stands. */
export function renderCitation(citation: Citation, pen: Pen): string[] {
  return withUrl(renderSourceLine(citation, pen.wording), citation, pen);
}

function renderSource(citation: Citation, pen: Pen): string[] {
  const { title, publisher } = citation;
  const line = [title, publisher, renderDated(citation, pen.wording)].join(' · ');
  return withUrl(`${pen.wording.source}: ${line}`, citation, pen);
}

function withUrl(line: string, { url }: Citation, pen: Pen): string[] {
  const address = url === null ? [] : pen.text(url, undefined, 'aside');
  return [...pen.text(line, undefined, 'aside'), ...address];
}
