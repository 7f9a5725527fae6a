import { renderPublished } from '../../src/assistant/wording.ts';
import type { Citation, Excerpt } from '../../src/engine/answer.ts';
import { isLanguage } from '../source.ts';
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
  return groupBy(excerpts, ({ citation }) => citation.documentId).flatMap((ofDocument, i) => [
    ...(i > 0 ? [''] : []),
    ...groupBy(ofDocument, ({ citation }) => citation.section ?? '').flatMap((ofSection) =>
      renderSection(ofSection, pen),
    ),
    ...ofDocument.slice(0, 1).flatMap(({ citation }) => renderSource(citation, pen)),
  ]);
}

function renderSection(excerpts: readonly Excerpt[], pen: Pen): string[] {
  const citation = excerpts[0]?.citation;
  const heading = citation?.section
    ? pen.text(sectionName(citation, pen), undefined, 'heading')
    : [];
  const items = excerpts.flatMap((excerpt) => [
    ...pen.text(excerpt.text, BULLET, 'quote'),
    ...renderTranslation(excerpt, UNDER_BULLET, pen),
  ]);
  return [...heading, ...items, ''];
}

function renderTranslation({ translation }: Excerpt, indent: Indent, pen: Pen): string[] {
  if (translation === null || !isLanguage(translation.language, pen.language)) return [];
  return pen.text(`${pen.wording.translation}: ${translation.text}`, indent, 'translation');
}

/** One line that says where a single quote stands. */
export function renderCitation(citation: Citation, pen: Pen): string[] {
  const section = citation.section === citation.title ? null : citation.section;
  const place = [citation.title, section].filter((part) => part !== null).join(' — ');
  return renderOrigin(place, citation, pen);
}

const renderSource = (citation: Citation, pen: Pen): string[] =>
  renderOrigin(citation.title, citation, pen);

function renderOrigin(place: string, citation: Citation, pen: Pen): string[] {
  const line = [place, citation.publisher, renderDate(citation, pen)].join(' · ');
  const url = citation.url === null ? [] : pen.text(citation.url, undefined, 'aside');
  return [...pen.text(`${pen.wording.source}: ${line}`, undefined, 'aside'), ...url];
}

type Dated = Pick<Citation, 'published' | 'inferred'>;

/** The date that a document gives, or the one that was inferred for it, marked as that. */
export function renderDate({ published, inferred }: Dated, { wording }: Pen): string {
  const date = renderPublished(published, wording);
  return inferred === null ? date : `${date} (${wording.dateInferred})`;
}

function sectionName({ documentId, section }: Citation, pen: Pen): string {
  const translated = pen.headingFor(documentId, section ?? '');
  return translated ? `${section} (${pen.wording.translation}: ${translated})` : `${section}`;
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item)) ?? [];
    groups.set(keyOf(item), group);
    group.push(item);
  }
  return [...groups.values()];
}
