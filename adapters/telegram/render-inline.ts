import type { InlineQueryResultArticle } from 'grammy/types';
import { renderMeetingMoment } from '../../src/assistant/meeting-moment.ts';
import { renderDated, renderStanding } from '../../src/assistant/source-line.ts';
import type { Excerpt, Meeting } from '../../src/engine/answer.ts';
import { translationOf } from '../grouped-excerpts.ts';
import { toMessages } from './drawn.ts';
import { toClean } from './html.ts';
import type { Page } from './page.ts';
import { shorten } from './pieces.ts';
import { renderQuote, renderSource } from './render-excerpts.ts';
import { renderMeetings } from './render-meetings.ts';

/** As much as apps show of them; Telegram states no limit. */
const LONGEST = { title: 100, description: 200 };

/**
 * A passage to choose from a list by title, date and its words, and to send with its source.
 * Undefined when it is longer than a message: it would lose its end.
 */
export function toArticle(
  excerpt: Excerpt | Meeting,
  page: Page,
): InlineQueryResultArticle | undefined {
  const blocks =
    'place' in excerpt
      ? renderMeetings([excerpt], page)
      : [...renderQuote(excerpt, page), renderSource(excerpt, page)];
  const [message, rest] = toMessages(blocks);
  if (message === undefined || rest !== undefined) return undefined;
  return {
    ...article(excerpt.citation.anchor, message.html),
    title: shorten(toClean(titleOf(excerpt, page)), LONGEST.title),
    description: shorten(toClean(describe(excerpt, page)), LONGEST.description),
  };
}

function describe(excerpt: Excerpt, { language, wording }: Page): string {
  const translation = translationOf(excerpt, language);
  const shown = translation === null ? excerpt.text : `${wording.translation}: ${translation}`;
  return shown.replaceAll('\n', ' ');
}

function titleOf(excerpt: Excerpt | Meeting, { wording, today }: Page): string {
  if ('place' in excerpt) {
    return `${excerpt.place} · ${renderMeetingMoment(excerpt, wording, today)}`;
  }
  const { citation } = excerpt;
  return `${citation.section ?? renderStanding(citation)} · ${renderDated(citation, wording)}`;
}

/** A whole answer, as a guest sends it. */
export const toGuestArticle = (html: string, title: string): InlineQueryResultArticle => ({
  ...article('answer', html),
  title: shorten(toClean(title), LONGEST.title),
});

const article = (id: string, html: string) => ({
  type: 'article' as const,
  id,
  input_message_content: {
    message_text: html,
    parse_mode: 'HTML' as const,
    link_preview_options: { is_disabled: true },
  },
});
