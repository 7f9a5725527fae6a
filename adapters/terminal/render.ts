import type { Reply } from '../../src/assistant/reply.ts';
import { renderNote } from '../../src/assistant/wording.ts';
import type { Excerpt } from '../../src/engine/answer.ts';
import type { Language } from '../../src/language/stop-words.ts';
import { translationFor } from '../source.ts';
import type { Indent } from './layout.ts';
import { createPen, type Pen, type RenderOptions } from './pen.ts';
import { deepPrintable } from './printable.ts';
import { renderCitation, renderDate, renderGrouped, renderQuote } from './render-excerpts.ts';
import { renderMeetings } from './render-meetings.ts';

export type { RenderOptions };

const BULLET: Indent = { first: '  • ', rest: '    ' };
/** Whoever asks for a fact wants one; so many more are shown below it. */
const MOST_SEE_ALSO = 3;

/** A reply as text for a person, with a line break at its end. Pure. */
export function renderReply(reply: Reply, options: RenderOptions): string {
  const safe = deepPrintable(reply);
  const pen = createPen(withPrintableSources(options), safe.answer.language);
  const refusal = safe.kind === 'not-found' ? renderRefusal(pen) : [];
  const blocks = [[...refusal, ...renderNotes(safe, pen)], ...renderKind(safe, pen)];
  const lines = blocks.filter((block) => block.length > 0).map((block) => block.join('\n'));
  return `${lines.join('\n\n')}\n`;
}

/** Whether `renderReply` leaves something for `renderRest`. */
export const hasRest = (reply: Reply): boolean => restOf(reply).length > 0;

/** What `renderReply` left for later. */
export function renderRest(reply: Reply, options: RenderOptions): string {
  const pen = createPen(withPrintableSources(options), reply.answer.language);
  return `${renderGrouped(deepPrintable(restOf(reply)), pen).join('\n')}\n`;
}

const restOf = ({ kind, answer }: Reply): readonly Excerpt[] =>
  kind === 'passages' ? answer.excerpts.slice(1 + MOST_SEE_ALSO) : [];

/** What can be asked, and of which documents. */
export function renderHelp(language: Language, options: RenderOptions): string {
  const pen = createPen(withPrintableSources(options), language);
  return `${[renderHelpLines(pen), renderSources(pen)].map((block) => block.join('\n')).join('\n\n')}\n`;
}

/** A line that the assistant says itself, like a greeting or an apology. */
export function renderAside(text: string, language: Language, options: RenderOptions): string {
  return `${createPen(options, language).text(text, undefined, 'note').join('\n')}\n`;
}

function renderKind({ kind, answer }: Reply, pen: Pen): string[][] {
  const { excerpts, events } = answer;
  switch (kind) {
    case 'passages':
      return renderPassages(excerpts, pen);
    case 'overview':
      return [renderGrouped(excerpts, pen)];
    case 'meeting':
    case 'meetings': {
      const shown = new Set(events.map(({ citation }) => keyOf(citation)));
      const others = excerpts.filter(({ citation }) => !shown.has(keyOf(citation)));
      return [renderMeetings(events, pen), renderSeeAlso(others, pen)];
    }
    case 'sources':
      return [renderSources(pen), renderGrouped(excerpts, pen)];
    case 'help':
      return [renderHelpLines(pen), renderSources(pen), renderSuggestions(answer.suggestions, pen)];
    case 'not-found':
      return [renderSources(pen), renderSuggestions(answer.suggestions, pen)];
  }
}

const renderRefusal = (pen: Pen): string[] => pen.text(pen.wording.notFound, undefined, 'heading');

function renderPassages([best, ...others]: readonly Excerpt[], pen: Pen): string[][] {
  if (best === undefined) return [];
  const left = others.length - MOST_SEE_ALSO;
  const hint = pen.conversing ? pen.wording.askForMore : '(--json)';
  return [
    renderQuote(best, pen),
    renderCitation(best.citation, pen),
    renderSeeAlso(others.slice(0, MOST_SEE_ALSO), pen),
    left > 0 ? pen.text(`${pen.wording.more(left)} ${hint}`, undefined, 'aside') : [],
  ];
}

function renderSeeAlso(excerpts: readonly Excerpt[], pen: Pen): string[] {
  if (excerpts.length === 0) return [];
  const heading = pen.text(`${pen.wording.seeAlso}:`, undefined, 'heading');
  return [...heading, '', ...renderGrouped(excerpts, pen)];
}

const renderNotes = ({ notes }: Reply, pen: Pen): string[] =>
  notes
    .map((note) => renderNote(note, pen.wording))
    .filter((text) => text !== '')
    .flatMap((text) => pen.text(text, undefined, 'note'));

function renderSources(pen: Pen): string[] {
  const entries = pen.sources.flatMap((source) => {
    const translated = translationFor(source, pen.language)?.title;
    const title = translated
      ? `${source.title} (${pen.wording.translation}: ${translated})`
      : source.title;
    return pen.text([title, source.publisher, renderDate(source, pen)].join(' · '), BULLET);
  });
  return [...pen.text(`${pen.wording.documents}:`), ...entries];
}

function renderSuggestions(suggestions: readonly string[], pen: Pen): string[] {
  if (suggestions.length === 0) return [];
  const entries = suggestions.flatMap((suggestion) => pen.text(suggestion, BULLET));
  return [...pen.text(`${pen.wording.suggestions}:`), ...entries];
}

const renderHelpLines = (pen: Pen): string[] =>
  pen.wording.help.flatMap((line) => pen.text(line, { first: '', rest: '  ' }));

const keyOf = ({ documentId, start }: { documentId: string; start: number }): string =>
  `${documentId}:${start}`;

/** Documents are other people's words wherever they are shown. */
function withPrintableSources(options: RenderOptions): RenderOptions {
  const sources = options.sources.map((source) => ({
    ...deepPrintable({ ...source, translation: null }),
    translation: source.translation && {
      ...source.translation,
      title: deepPrintable(source.translation.title),
      headings: new Map(deepPrintable([...source.translation.headings])),
    },
  }));
  return { ...options, sources };
}
