import type { Catalogue, Topic } from '../../src/assistant/catalogue.ts';
import type { Meeting } from '../../src/engine/answer.ts';
import { encodeButton, type List } from '../button.ts';
import { renderSources } from '../reply-parts.ts';
import { type Buttons, type Drawn, joinBlocks, toMessages } from './drawn.ts';
import { bold, escapeHtml, link } from './html.ts';
import { renderCalendars, row } from './keyboard.ts';
import { CALLBACK_DATA, MOST_TEXT } from './limits.ts';
import type { Page } from './page.ts';
import { renderDocuments, renderHelp } from './render.ts';
import { renderMeetings } from './render-meetings.ts';

/** Entries of a list on one screen of a phone. */
const PAGE_SIZE = 6;

/** Topics, from one of them on; each opens when its button is pressed. */
export function renderTopics(topics: readonly Topic[], from: number, page: Page): Drawn {
  const { wording } = page;
  const { shown, start } = screenOf(topics, from, PAGE_SIZE);
  const lines = shown.map(
    ({ title, passages }) => `• ${escapeHtml(title)} · ${wording.passages(passages)}`,
  );
  const buttons = [
    ...renderTopicButtons(shown, page),
    ...renderTurns('topics', { start, shown: shown.length, all: topics.length }, page),
  ];
  const none = topics.length === 0 ? escapeHtml(wording.telegram.noTopics) : '';
  return toOne([bold(wording.topics), none, lines.join('\n')], buttons);
}

const renderTopicButtons = (topics: readonly Topic[], { language }: Page): Buttons =>
  topics.flatMap(({ title, anchor }) => row(title, { kind: 'topic', anchor, language }));

/** Meetings, from one of them on; those that are to come can be kept. */
export function renderMeetingList(meetings: readonly Meeting[], from: number, page: Page): Drawn {
  const { wording } = page;
  let { shown, start } = screenOf(meetings, from, PAGE_SIZE);
  const heading = bold(wording.meetings);
  while (
    shown.length > 1 &&
    joinBlocks([heading, ...renderMeetings(shown, page)]).length > MOST_TEXT
  )
    shown = shown.slice(0, -1);
  const buttons = [
    ...renderCalendars(shown, page),
    ...renderTurns('meetings', { start, shown: shown.length, all: meetings.length }, page),
  ];
  const none = meetings.length === 0 ? escapeHtml(wording.telegram.noMeetings) : '';
  return toOne([heading, none, ...renderMeetings(shown, page)], buttons);
}

/** Where a list of meetings is opened: at what comes next, or at its beginning when all have been. */
export function firstUpcoming(meetings: readonly Meeting[]): number {
  return Math.max(
    0,
    meetings.findIndex(({ status }) => status === 'upcoming'),
  );
}

/** The documents that are answered from, each leading to where it can be read. */
export function renderSourceList(from: number, page: Page): Drawn {
  const lines = renderSources(page.sources, page.language).map((line, i) => {
    const source = page.sources[i];
    return `• ${link(escapeHtml(line), source ? page.links.toDocument(source) : null)}`;
  });
  const { shown, start } = screenOf(lines, from, PAGE_SIZE);
  const turns = renderTurns('sources', { start, shown: shown.length, all: lines.length }, page);
  return toOne([bold(page.wording.sources), shown.join('\n')], turns);
}

export function renderHelpPage(page: Page): Drawn {
  const { wording, sources, language } = page;
  const documents = renderDocuments(renderSources(sources, language), page);
  return toOne([bold(wording.helpHeading), renderHelp(wording.help), documents], []);
}

function screenOf<T>(
  all: readonly T[],
  from: number,
  size: number,
): { shown: readonly T[]; start: number } {
  const last = Math.max(0, all.length - 1);
  const start = Math.min(Math.max(0, from), last);
  return { shown: all.slice(start, start + size), start };
}

interface Screen {
  readonly start: number;
  readonly shown: number;
  readonly all: number;
}

/** "‹ 1–6" and "13–14 ›" in one row. */
function renderTurns(of: List, { start, shown, all }: Screen, { language }: Page): Buttons {
  const back = Math.max(0, start - PAGE_SIZE);
  const on = start + shown;
  const turn = (label: string, from: number) => {
    const data = encodeButton({ kind: 'list', of, from, language }, CALLBACK_DATA);
    return data === undefined ? [] : [{ label, data }];
  };
  const turns = [
    ...(start > 0 ? turn(`‹ ${range(back, start)}`, back) : []),
    ...(on < all ? turn(`${range(on, Math.min(all, on + PAGE_SIZE))} ›`, on) : []),
  ];
  return turns.length === 0 ? [] : [turns];
}

const range = (start: number, end: number): string =>
  end - start === 1 ? `${end}` : `${start + 1}–${end}`;

const toOne = (blocks: readonly string[], buttons: Buttons): Drawn => ({
  ...(toMessages(blocks)[0] as Drawn),
  buttons,
});

export interface WelcomeOptions {
  readonly page: Page;
  readonly catalogue: Catalogue;
}

/** Who publishes, and what can be asked about. */
export function renderWelcome({ page, catalogue }: WelcomeOptions): Drawn {
  const { wording, sources, language } = page;
  const { welcome, startAsking, and } = wording.telegram;
  const publishers = [...new Set(sources.map(({ publisher }) => publisher))];
  const topics = catalogue.topics(language).slice(0, PAGE_SIZE);
  const text = [escapeHtml(welcome(toEnumeration(publishers, and))), escapeHtml(startAsking)];
  return toOne(text, [
    ...renderTopicButtons(topics, page),
    ...row(wording.meetings, { kind: 'ask', text: '/meetings', language }),
  ]);
}

const toEnumeration = (names: readonly string[], and: string): string =>
  [names.slice(0, -1).join(', '), names.at(-1) ?? '']
    .filter((part) => part !== '')
    .join(` ${and} `);
