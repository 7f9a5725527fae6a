import { renderDated, renderStanding } from '../../src/assistant/source-line.ts';
import type { Citation, Excerpt } from '../../src/engine/answer.ts';
import {
  groupExcerpts,
  renderHeading,
  type SectionGroup,
  translationOf,
} from '../grouped-excerpts.ts';
import { type Drawing, wordsOf } from './drawing.ts';
import { fitted } from './fit.ts';
import { brief, escaped, linked, listed, quoted, small } from './markdown.ts';

/** Of titles, headings and publishers: longer ones would take the room of what is quoted. */
const LONGEST_NAME = 200;

/** The quote behind a bar, its translation below it, and where it stands. */
export function renderQuote(excerpt: Excerpt, room: number, drawing: Drawing): string {
  const source = renderCitation(excerpt, drawing);
  const lines = renderPair(excerpt, room - source.length - 1, {
    text: quoted,
    translation: (drawn) => drawn,
    drawing,
  });
  return [...lines, source].join('\n');
}

/** Small print: "Källa: Title — Section · Publisher · december 2023 (datum härlett)". */
export function renderCitation({ text, citation }: Excerpt, drawing: Drawing): string {
  const standing = brief(renderStanding(citation), 2 * LONGEST_NAME);
  const link = drawing.links.toPassage({ text, citation });
  return renderSource(citation, linked(standing, link), drawing);
}

/** Several quotes under their headings; each document is cited once, under the last one of it. */
export function renderGrouped(
  excerpts: readonly Excerpt[],
  room: number,
  drawing: Drawing,
): string {
  const groups = groupExcerpts(excerpts).map(({ citation, sections }) => {
    const { documentId: id, url, title } = citation;
    const name = linked(brief(title, LONGEST_NAME), drawing.links.toDocument({ id, url }));
    const source = renderSource(citation, name, drawing);
    const left = room - source.length - 1;
    return [...sections.map((each) => renderSection(each, left, drawing)), source].join('\n');
  });
  return groups.join('\n\n');
}

function renderSection({ excerpts }: SectionGroup, room: number, drawing: Drawing): string {
  const [first] = excerpts;
  if (!first) return '';
  const heading = brief(
    renderHeading(first.citation, drawing.sources, drawing.language),
    2 * LONGEST_NAME,
  );
  const name = heading === '' ? '' : `**${linked(heading, drawing.links.toPassage(first))}**`;
  const items = excerpts.flatMap((excerpt) =>
    renderPair(excerpt, room - name.length - 1, {
      text: listed,
      translation: (drawn) => `  - ${drawn.replaceAll('\n', '\n    ')}`,
      drawing,
    }),
  );
  return [...(name === '' ? [] : [name]), ...items].join('\n');
}

interface Pair {
  readonly text: (text: string) => string;
  /** Gets it escaped and marked. */
  readonly translation: (text: string) => string;
  readonly drawing: Drawing;
}

/** A passage, and its translation for readers of another language, marked as one. */
function renderPair(excerpt: Excerpt, room: number, { drawing, ...draw }: Pair): string[] {
  const translation = translationOf(excerpt, drawing.language);
  // A translation is about as long as what it is of.
  const own = translation === null ? room : Math.floor(room / 2) - 1;
  const text = draw.text(fitted(excerpt.text, own, (part) => draw.text(part).length));
  if (translation === null) return [text];
  const mark = `*${wordsOf(drawing).translation}:*`;
  const drawn = (part: string): string => draw.translation(`${mark} ${escaped(part)}`);
  return [text, drawn(fitted(translation, own, (part) => drawn(part).length))];
}

function renderSource(citation: Citation, name: string, drawing: Drawing): string {
  const wording = wordsOf(drawing);
  const publisher = escaped(brief(citation.publisher, LONGEST_NAME));
  const parts = [name, publisher, renderDated(citation, wording)].join(' · ');
  return small(`${wording.source}: ${parts}`.replaceAll('\n', ' '));
}
