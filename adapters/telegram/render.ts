import type { Reply } from '../../src/assistant/reply.ts';
import type { Excerpt } from '../../src/engine/answer.ts';
import { type ReplyParts, toReplyParts } from '../reply-parts.ts';
import { type Buttons, type Drawn, joinBlocks, toMessages } from './drawn.ts';
import { bold, escapeHtml, toClean } from './html.ts';
import { type KeyboardOptions, renderButtons } from './keyboard.ts';
import { MOST_TEXT } from './limits.ts';
import type { Page } from './page.ts';
import { renderGrouped, renderQuote, renderSource } from './render-excerpts.ts';
import { renderMeetings } from './render-meetings.ts';

export interface ReplyDrawing {
  readonly page: Page;
  /** What there is to show after the reply, for whoever asks for more. */
  readonly next: readonly Excerpt[];
  readonly keyboard: KeyboardOptions;
}

/** A reply as messages; one, unless a single passage is longer than that. Pure. */
export function renderReply(reply: Reply, { page, next, keyboard }: ReplyDrawing): Drawn[] {
  const parts = fittingParts(reply, page);
  const shown = { ...parts, left: [...parts.left, ...next] };
  const buttons = renderButtons(shown, page, {
    ...keyboard,
    language: reply.answer.language,
  });
  return toMessages(
    [...renderParts(shown, page), renderSuggestions(shown, buttons, page)],
    buttons,
  );
}

/** What introduces the buttons; a question that none can hold is written out. */
function renderSuggestions({ suggestions }: ReplyParts, buttons: Buttons, page: Page): string {
  const labels = new Set(buttons.flat().map(({ label }) => label));
  const heading = `${page.wording.suggestions}:`;
  const written = suggestions.filter((suggestion) => !labels.has(toClean(suggestion).trim()));
  if (suggestions.length === 0 || written.length > 0) return renderList(heading, written);
  return escapeHtml(heading);
}

/** The same where no buttons can be: suggestions are lines, and what does not fit is left out. */
export function renderWithoutButtons(reply: Reply, page: Page): string {
  const parts = fittingParts(reply, page);
  const suggestions = renderList(`${page.wording.suggestions}:`, parts.suggestions);
  return toMessages([...renderParts(parts, page), suggestions])[0]?.html ?? '';
}

/** In the order of every surface; suggestions are buttons. */
function renderParts(parts: ReplyParts, page: Page): string[] {
  const { refusal, notes, quote, seeAlso } = parts;
  const said = [
    ...(refusal === null ? [] : [bold(escapeHtml(refusal))]),
    ...notes.map((note) => escapeHtml(note)),
  ];
  const also = renderGrouped(seeAlso, page);
  return [
    said.join('\n'),
    renderHelp(parts.help),
    renderDocuments(parts.sources, page),
    ...renderMeetings(parts.meetings, page),
    ...(quote === null ? [] : [...renderQuote(quote, page), renderSource(quote, page)]),
    ...renderGrouped(parts.list, page),
    ...(also.length > 0 ? [bold(`${page.wording.seeAlso}:`), ...also] : []),
  ];
}

export const renderHelp = (lines: readonly string[]): string =>
  lines.map((line) => escapeHtml(line)).join('\n');

export const renderDocuments = (sources: readonly string[], { wording }: Page): string =>
  renderList(`${wording.documents}:`, sources);

const renderList = (heading: string, entries: readonly string[]): string =>
  entries.length === 0
    ? ''
    : [escapeHtml(heading), ...entries.map((entry) => `• ${escapeHtml(entry)}`)].join('\n');

/** What a reply has no room for. */
export const leftOf = (reply: Reply, page: Page): readonly Excerpt[] =>
  fittingParts(reply, page).left;

const fittingParts = (reply: Reply, page: Page): ReplyParts =>
  toFitting(toReplyParts(reply, page.sources, page.language), page);

/** One message's worth: what does not fit waits for whoever asks for more. */
function toFitting(parts: ReplyParts, page: Page): ReplyParts {
  let fitting = parts;
  while (joinBlocks(renderParts(fitting, page)).length > MOST_TEXT) {
    const shorter = withoutLast(fitting);
    if (shorter === null) return fitting;
    fitting = shorter;
  }
  return fitting;
}

/** What is asked for stays, the first of it at least. */
function withoutLast(parts: ReplyParts): ReplyParts | null {
  for (const [name, fewest] of [
    ['seeAlso', 0],
    ['list', 1],
    ['meetings', 1],
  ] as const) {
    const excerpts = parts[name];
    const last = excerpts.at(-1);
    if (last === undefined || excerpts.length <= fewest) continue;
    return { ...parts, [name]: excerpts.slice(0, -1), left: [last, ...parts.left] };
  }
  return null;
}
