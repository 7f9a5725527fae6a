import type { Reply } from '../../src/assistant/reply.ts';
import type { Excerpt } from '../../src/engine/answer.ts';
import type { Language } from '../../src/language/stop-words.ts';
import { type ReplyParts, renderSources, toReplyParts } from '../reply-parts.ts';
import type { Indent } from './layout.ts';
import { createPen, type Pen, type RenderOptions } from './pen.ts';
import { deepPrintable } from './printable.ts';
import { renderCitation, renderGrouped, renderQuote } from './render-excerpts.ts';
import { renderMeetings } from './render-meetings.ts';

export type { RenderOptions };

const BULLET: Indent = { first: '  • ', rest: '    ' };
/** A reply as text for a person, with a line break at its end. Pure. */
export function renderReply(reply: Reply, options: RenderOptions): string {
  const safe = deepPrintable(reply);
  const pen = createPen(withPrintableSources(options), safe.answer.language);
  const blocks = renderParts(toReplyParts(safe, pen.sources), pen);
  const lines = blocks.filter((block) => block.length > 0).map((block) => block.join('\n'));
  return `${lines.join('\n\n')}\n`;
}

/** Whether `renderReply` leaves something for `renderRest`. */
export const hasRest = (reply: Reply): boolean => toReplyParts(reply, []).left.length > 0;

/** What `renderReply` left for later. */
export function renderRest(reply: Reply, options: RenderOptions): string {
  const pen = createPen(withPrintableSources(options), reply.answer.language);
  return `${renderGrouped(deepPrintable(toReplyParts(reply, []).left), pen).join('\n')}\n`;
}

/** What can be asked, and of which documents. */
export function renderHelp(language: Language, options: RenderOptions): string {
  const pen = createPen(withPrintableSources(options), language);
  const blocks = [
    renderHelpLines(pen.wording.help, pen),
    renderDocuments(renderSources(pen.sources, language), pen),
  ];
  return `${blocks.map((block) => block.join('\n')).join('\n\n')}\n`;
}

/** A line that the assistant says itself, like a greeting or an apology. */
export function renderAside(text: string, language: Language, options: RenderOptions): string {
  return `${createPen(options, language).text(text, undefined, 'note').join('\n')}\n`;
}

function renderParts(parts: ReplyParts, pen: Pen): string[][] {
  const { refusal, notes, quote } = parts;
  return [
    [
      ...(refusal === null ? [] : pen.text(refusal, undefined, 'heading')),
      ...notes.flatMap((note) => pen.text(note, undefined, 'note')),
    ],
    renderHelpLines(parts.help, pen),
    renderDocuments(parts.sources, pen),
    renderMeetings(parts.meetings, pen),
    quote === null ? [] : renderQuote(quote, pen),
    quote === null ? [] : renderCitation(quote.citation, pen),
    renderGrouped(parts.list, pen),
    renderSeeAlso(parts.seeAlso, pen),
    renderLeft(parts.left, pen),
    renderSuggestions(parts.suggestions, pen),
  ];
}

function renderSeeAlso(excerpts: readonly Excerpt[], pen: Pen): string[] {
  if (excerpts.length === 0) return [];
  const heading = pen.text(`${pen.wording.seeAlso}:`, undefined, 'heading');
  return [...heading, '', ...renderGrouped(excerpts, pen)];
}

function renderLeft({ length }: readonly Excerpt[], pen: Pen): string[] {
  if (length === 0) return [];
  const hint = pen.conversing ? pen.wording.askForMore : '(--json)';
  return pen.text(`${pen.wording.more(length)} ${hint}`, undefined, 'aside');
}

function renderDocuments(sources: readonly string[], pen: Pen): string[] {
  if (sources.length === 0) return [];
  const entries = sources.flatMap((source) => pen.text(source, BULLET));
  return [...pen.text(`${pen.wording.documents}:`), ...entries];
}

function renderSuggestions(suggestions: readonly string[], pen: Pen): string[] {
  if (suggestions.length === 0) return [];
  const entries = suggestions.flatMap((suggestion) => pen.text(suggestion, BULLET));
  return [...pen.text(`${pen.wording.suggestions}:`), ...entries];
}

const renderHelpLines = (lines: readonly string[], pen: Pen): string[] =>
  lines.flatMap((line) => pen.text(line, { first: '', rest: '  ' }));

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
