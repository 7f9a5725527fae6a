import type { APIButtonComponent, APIComponentInContainer } from 'discord.js';
import type { Catalogue } from '../../src/assistant/catalogue.ts';
import type { Reply } from '../../src/assistant/reply.ts';
import { renderDated } from '../../src/assistant/source-line.ts';
import { wordingOf } from '../../src/assistant/wording.ts';
import type { Excerpt } from '../../src/engine/answer.ts';
import { encodeButton } from '../button.ts';
import { encodeQuestion } from '../question-button.ts';
import { type ReplyParts, renderSources, toReplyParts } from '../reply-parts.ts';
import {
  button,
  container,
  linkButton,
  type Message,
  rows,
  separator,
  text,
  textLength,
} from './components.ts';
import { buttonWordsOf, type Drawing, wordsOf } from './drawing.ts';
import { countFitting, cutLines, fitted } from './fit.ts';
import { BUTTON_LIMIT, LIMITS } from './limits.ts';
import { brief, escaped, linked } from './markdown.ts';
import { MOST_MEETINGS, renderMeetings } from './render-meetings.ts';
import { renderGrouped, renderQuote } from './render-passages.ts';

export interface ReplyDrawing extends Drawing {
  readonly catalogue: Catalogue;
  /** Passages that come after those of the reply, for whoever wants more. */
  readonly next?: readonly Excerpt[];
}

/** For the quotes; the rest of what a message may hold is for what is said beside them. */
const QUOTES_ROOM = 3000;
const BESIDE_ROOM = LIMITS.text - QUOTES_ROOM - 100;
/** So many passages at once are as much as somebody reads in a chat. */
const MOST_LISTED = 10;

/** A reply as one message. Pure. */
export function renderReply(reply: Reply, drawing: ReplyDrawing): Message {
  const parts = toReplyParts(reply, drawing.sources, drawing.language);
  const shown = renderShown(parts, drawing);
  const beside = renderBeside(parts, drawing);
  const isBoth = beside.length > 0 && shown.components.length > 0;
  const body = [...beside, ...(isBoth ? [separator()] : []), ...shown.components];
  const buttons = [
    ...moreButton(shown.rest, drawing),
    ...(reply.answer.outcome === 'answered' ? showButton(shown.anchors, drawing) : []),
    ...sourceButton(parts, drawing),
    ...suggestionButtons(parts.suggestions, drawing),
  ];
  return container([...body, ...rows(buttons)]);
}

/** What a reply has no room for, and what comes after it. */
export const restOf = (reply: Reply, drawing: ReplyDrawing): readonly Excerpt[] =>
  renderShown(toReplyParts(reply, drawing.sources, drawing.language), drawing).rest;

interface Shown {
  readonly components: APIComponentInContainer[];
  /** Of what is shown, to be shown to everyone. */
  readonly anchors: readonly string[];
  /** What there was no room for, and what comes after it. */
  readonly rest: readonly Excerpt[];
}

/** What is quoted: the passage that answers, meetings, or passages of equal rank. */
function renderShown(parts: ReplyParts, drawing: ReplyDrawing): Shown {
  const { quote, meetings, list, seeAlso, left } = parts;
  const next = drawing.next ?? [];
  if (quote !== null) {
    const components = [text(renderQuote(quote, QUOTES_ROOM, drawing))];
    return { components, anchors: [anchorOf(quote)], rest: [...seeAlso, ...left, ...next] };
  }
  if (meetings.length > 0) {
    const fits = (first: typeof meetings): boolean =>
      first.length <= MOST_MEETINGS && textLength(renderMeetings(first, drawing)) <= QUOTES_ROOM;
    const count = countFitting(meetings, fits);
    const first = meetings.slice(0, count);
    const rest = [...meetings.slice(count), ...seeAlso, ...next];
    return { components: renderMeetings(first, drawing), anchors: first.map(anchorOf), rest };
  }
  // Documents have been named; what each begins with is for whoever wants more.
  if (parts.sources.length > 0) return { components: [], anchors: [], rest: [...list, ...next] };
  if (list.length === 0) return { components: [], anchors: [], rest: [] };
  const draw = (first: typeof list): string => renderGrouped(first, QUOTES_ROOM, drawing);
  const fits = (first: typeof list): boolean =>
    first.length <= MOST_LISTED && draw(first).length <= QUOTES_ROOM;
  const first = list.slice(0, countFitting(list, fits));
  return {
    components: [text(draw(first))],
    anchors: first.map(anchorOf),
    rest: [...list.slice(first.length), ...left, ...next],
  };
}

const anchorOf = ({ citation }: Excerpt): string => citation.anchor;

/** What is said in the assistant's own words, and the documents that it answers from. */
function renderBeside(parts: ReplyParts, drawing: ReplyDrawing): APIComponentInContainer[] {
  const { refusal, notes, help, sources, quote, list, meetings } = parts;
  const wording = wordsOf(drawing);
  const blocks = [
    [...(refusal === null ? [] : [`**${refusal}**`]), ...notes.map(renderNote)],
    help,
    sources.length === 0 ? [] : [`${wording.documents}:`, ...renderDocuments(drawing)],
    writtenSuggestions(parts.suggestions, drawing),
  ];
  const isAlone = quote === null && list.length + meetings.length === 0;
  const said = blocks
    .filter((block) => block.length > 0)
    .flatMap((block, i) => [...(i > 0 ? [''] : []), ...block]);
  const lines = cutLines(said, isAlone ? QUOTES_ROOM : BESIDE_ROOM);
  return lines.length === 0 ? [] : [text(lines.join('\n'))];
}

const LONGEST_NOTE = 400;

/** It may hold words that somebody wrote. */
const renderNote = (note: string): string =>
  escaped(fitted(note, LONGEST_NOTE, (drawn) => escaped(drawn).length)).replaceAll('\n', ' ');

const LONGEST_NAME = 200;

/** A line each, whose title leads to the document. */
export function renderDocuments({ sources, links, language }: Drawing): string[] {
  return sources.map((source) => {
    const [line = ''] = renderSources([source], language);
    const rest = ` · ${source.publisher} · ${renderDated(source, wordingOf(language))}`;
    const title = brief(line.slice(0, -rest.length), 2 * LONGEST_NAME);
    const about = escaped(brief(rest, LONGEST_NAME));
    return `- ${linked(title, links.toDocument(source))} ${about}`;
  });
}

/** The passages that come next, as many as a button holds. */
function moreButton(rest: readonly Excerpt[], drawing: ReplyDrawing): APIButtonComponent[] {
  if (rest.length === 0) return [];
  const runs = drawing.catalogue.runsOf(rest.map(anchorOf));
  const action = { kind: 'more', runs, language: drawing.language } as const;
  const data = encodeButton(action, BUTTON_LIMIT);
  return data === undefined ? [] : [button(buttonWordsOf(drawing).showMore, data)];
}

function showButton(anchors: readonly string[], drawing: Drawing): APIButtonComponent[] {
  if (!drawing.isPrivate || anchors.length === 0) return [];
  const action = { kind: 'show', anchors, language: drawing.language } as const;
  const data = encodeButton(action, BUTTON_LIMIT);
  return data === undefined ? [] : [button(buttonWordsOf(drawing).showEveryone, data)];
}

function sourceButton({ quote }: ReplyParts, drawing: Drawing): APIButtonComponent[] {
  if (quote === null) return [];
  return linkButton(buttonWordsOf(drawing).openSource, drawing.links.toPassage(quote));
}

const dataOf = (suggestion: string, { language, catalogue }: ReplyDrawing): string | undefined =>
  encodeQuestion(suggestion, { language, limit: BUTTON_LIMIT, catalogue });

function suggestionButtons(
  suggestions: readonly string[],
  drawing: ReplyDrawing,
): APIButtonComponent[] {
  return suggestions.flatMap((suggestion) => {
    const data = dataOf(suggestion, drawing);
    return data === undefined ? [] : [button(suggestion, data)];
  });
}

/** The heading of the buttons, and in full what a button has no room for. */
function writtenSuggestions(suggestions: readonly string[], drawing: ReplyDrawing): string[] {
  if (suggestions.length === 0) return [];
  const long = suggestions.filter(
    (each) => each.length > LIMITS.label || dataOf(each, drawing) === undefined,
  );
  return [`${wordsOf(drawing).suggestions}:`, ...long.map((each) => `- ${escaped(each)}`)];
}
