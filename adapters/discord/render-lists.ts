import type { APIButtonComponent } from 'discord.js';
import type { Topic } from '../../src/assistant/catalogue.ts';
import type { Reply } from '../../src/assistant/reply.ts';
import { renderDay } from '../../src/assistant/wording.ts';
import type { Meeting } from '../../src/engine/answer.ts';
import { encodeButton, type List } from '../button.ts';
import { aside, button, container, type Message, rows, section, text } from './components.ts';
import { buttonWordsOf, type Drawing, wordsOf } from './drawing.ts';
import { cutLines } from './fit.ts';
import { BUTTON_LIMIT } from './limits.ts';
import { brief, escaped, small } from './markdown.ts';
import { type ReplyDrawing, renderDocuments, renderReply } from './render.ts';
import { discordWordingOf } from './wording.ts';

/** Each takes three components, of the 40 that a message may have. */
const TOPICS_AT_ONCE = 10;
const LONGEST_TITLE = 200;

/** The sections that there is something to show of, each with a button that does. */
export function renderTopics(topics: readonly Topic[], from: number, drawing: Drawing): Message {
  const own = discordWordingOf(drawing.language);
  if (topics.length === 0) return aside(own.noTopics);
  const shown = topics.slice(from, from + TOPICS_AT_ONCE);
  const label = discordWordingOf(drawing.buttons).show;
  return container([
    text(heading(wordsOf(drawing).topics)),
    ...shown.map((topic) => {
      const told = renderTopic(topic, drawing);
      const action = { kind: 'topic', anchor: topic.anchor, language: drawing.language } as const;
      const data = encodeButton(action, BUTTON_LIMIT);
      return data === undefined ? text(told) : section(told, button(label, data));
    }),
    ...rows(
      topics.length > from + TOPICS_AT_ONCE
        ? onButton('topics', from + TOPICS_AT_ONCE, drawing)
        : [],
    ),
  ]);
}

function renderTopic({ title, passages, documentId }: Topic, drawing: Drawing): string {
  const document = drawing.sources.find(({ id }) => id === documentId)?.title ?? '';
  const details = [wordsOf(drawing).passages(passages), escaped(brief(document, LONGEST_TITLE))];
  return [`**${escaped(brief(title, LONGEST_TITLE))}**`, small(details.join(' · '))].join('\n');
}

/** What is to come before what has been; whoever asks wants to know where to go. */
export function renderMeetingList(meetings: readonly Meeting[], drawing: ReplyDrawing): Message {
  if (meetings.length === 0) return aside(discordWordingOf(drawing.language).noMeetings);
  const upcoming = meetings.filter(({ status }) => status === 'upcoming');
  const past = meetings.filter(({ status }) => status === 'past');
  const last = past.at(-1);
  const notes =
    upcoming.length === 0 && last ? [{ kind: 'all-past', date: last.date } as const] : [];
  return renderReply(toReply([...upcoming, ...past], notes, drawing), drawing);
}

function toReply(events: readonly Meeting[], notes: Reply['notes'], { language }: Drawing): Reply {
  return {
    kind: events.length > 1 ? 'meetings' : 'meeting',
    answer: {
      question: '',
      language,
      outcome: 'answered',
      excerpts: events,
      events,
      suggestions: [],
    },
    notes,
  };
}

/** The months that have meetings, as somebody chooses them. */
export function renderMonth(month: string, drawing: Pick<Drawing, 'language'>): string {
  const [, , name, year] = renderDay(`${month}-01`, wordsOf(drawing as Drawing)).split(' ');
  return `${name} ${year}`;
}

/** The documents, each with where to read it. */
export function renderSourceList(drawing: Drawing): Message {
  const wording = wordsOf(drawing);
  return container([
    text(
      [heading(wording.documents), ...cutLines(renderDocuments(drawing), LINES_ROOM)].join('\n'),
    ),
  ]);
}

/** What can be asked, how, and of which documents; with something to try. */
export function renderHelp(examples: readonly APIButtonComponent[], drawing: Drawing): Message {
  const wording = wordsOf(drawing);
  const parts = [
    heading(wording.helpHeading),
    ...wording.help,
    '',
    ...discordWordingOf(drawing.language).help.map((line) => `• ${line}`),
    '',
    `${wording.documents}:`,
    ...cutLines(renderDocuments(drawing), LINES_ROOM),
  ];
  return container([text(parts.join('\n')), ...rows(examples)]);
}

const heading = (title: string): string => `### ${title}`;

/** For lines of documents. */
const LINES_ROOM = 2400;

function onButton(of: List, from: number, drawing: Drawing): APIButtonComponent[] {
  const data = encodeButton({ kind: 'list', of, from, language: drawing.language }, BUTTON_LIMIT);
  return data === undefined ? [] : [button(buttonWordsOf(drawing).showMore, data)];
}
