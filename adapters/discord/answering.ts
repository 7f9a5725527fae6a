import type { Turn } from '../../src/assistant/assistant.ts';
import type { Conversation } from '../../src/assistant/conversation.ts';
import { shownAfter } from '../../src/assistant/more.ts';
import { wordingOf } from '../../src/assistant/wording.ts';
import type { Meeting } from '../../src/engine/answer.ts';
import type { LocalDateTime } from '../../src/language/local-date-time.ts';
import type { Language } from '../../src/language/stop-words.ts';
import { afterShowing } from '../after-showing.ts';
import { type ButtonAction, decodeButton, type List } from '../button.ts';
import type { KnowledgeAssistant } from '../create-assistant.ts';
import type { Links } from '../links.ts';
import { questionOf } from '../question-button.ts';
import { toCalendarFile } from './calendar-file.ts';
import { monthsMeant } from './completions.ts';
import { aside, type Message } from './components.ts';
import { exampleButtons } from './examples.ts';
import { type ReplyDrawing, renderReply, restOf } from './render.ts';
import { renderHelp, renderMeetingList, renderSourceList, renderTopics } from './render-lists.ts';

/** What is said to whom: pure but for the assistant that it asks. */
export interface Answering {
  ask(question: Asking, reader: Reader): Answered;
  /** A button that somebody pressed, or a topic that was chosen instead of a question. */
  press(data: string, reader: Reader, before?: Conversation): Answered;
  list(of: List, reader: Reader, filter?: ListFilter): Message;
}

export interface Asking {
  readonly text: string;
  /** What was said before, if anything. */
  readonly before?: Conversation | undefined;
  /**
   * Whether it goes on with that in any case, as a reply does. A question that stands by itself
   * else does so, and is taken for a follow-up only when nothing answers it.
   */
  readonly follows?: boolean;
}

export interface Reader {
  /** Of their Discord; null where it does not tell. */
  readonly language: Language | null;
  readonly isPrivate: boolean;
}

export interface Answered {
  readonly message: Message;
  /** For what follows; undefined when nothing was asked. */
  readonly conversation?: Conversation;
}

export interface ListFilter {
  readonly place?: string;
  readonly month?: string;
}

export interface AnsweringOptions {
  readonly assistant: KnowledgeAssistant;
  readonly links: Links;
  /** What the clocks of Stockholm show. */
  readonly now: () => LocalDateTime;
}

export function createAnswering({ assistant, links, now }: AnsweringOptions): Answering {
  const { catalogue, sources } = assistant;
  const drawingFor = (language: Language, reader: Reader): ReplyDrawing => ({
    sources,
    links,
    catalogue,
    today: now().date,
    language,
    buttons: reader.language ?? language,
    isPrivate: reader.isPrivate,
  });

  function ask({ text, before, follows = false }: Asking, reader: Reader): Answered {
    const turn = follows ? turnOf(text, reader, before) : firstAnswered(text, reader, before);
    return answerTurn(turn, reader);
  }

  function firstAnswered(text: string, reader: Reader, before: Conversation | undefined): Turn {
    const alone = turnOf(text, reader, undefined);
    if (alone.reply.answer.outcome === 'answered' || !before || alone.reply.kind === 'help') {
      return alone;
    }
    const joined = turnOf(text, reader, before);
    return joined.reply.answer.outcome === 'answered' ? joined : alone;
  }

  /** A name alone tells no language: the reader's then, unless they are in a conversation. */
  function turnOf(text: string, reader: Reader, before: Conversation | undefined): Turn {
    const isTold = before !== undefined || assistant.engine.languageOf(text) !== null;
    return assistant.ask({
      text,
      now: now(),
      ...(before && { conversation: before }),
      ...(!isTold && reader.language && { language: reader.language }),
    });
  }

  function answerTurn({ reply, conversation }: Turn, reader: Reader): Answered {
    const drawing = drawingFor(reply.answer.language, reader);
    if (reply.kind === 'help') {
      return { message: renderHelp(exampleButtons(catalogue, drawing), drawing), conversation };
    }
    return answerWith({ reply, conversation }, { ...drawing, next: assistant.next(conversation) });
  }

  const answerWith = ({ reply, conversation }: Turn, drawing: ReplyDrawing): Answered => ({
    message: renderReply(reply, drawing),
    conversation: afterShowing(conversation, restOf(reply, drawing)),
  });

  function press(data: string, reader: Reader, before?: Conversation): Answered {
    const action = decodeButton(data);
    const expired = aside(wordingOf(reader.language ?? action?.language ?? 'sv').expired);
    if (action === undefined) return { message: expired };
    return act(action, reader, before) ?? { message: expired };
  }

  /** Undefined when what it is about is gone. */
  function act(
    action: ButtonAction,
    reader: Reader,
    before: Conversation | undefined,
  ): Answered | undefined {
    const { language } = action;
    switch (action.kind) {
      case 'more':
      case 'meeting':
        return showPassages(action, reader, before);
      case 'show': {
        const kind = action.anchors.length > 1 ? 'overview' : 'passages';
        const everyone = { ...reader, isPrivate: false };
        const reply = catalogue.reply(action.anchors, { kind, language, now: now() });
        return reply && { message: renderReply(reply, drawingFor(language, everyone)) };
      }
      case 'calendar': {
        const meeting = catalogue.meeting(action.anchor, now());
        return meeting && { message: toCalendarFile(meeting, drawingFor(language, reader)) };
      }
      case 'topic':
      case 'ask': {
        const text = questionOf(action, catalogue);
        if (text === undefined) return undefined;
        const turn = assistant.ask({ text, now: now(), language });
        return answerTurn(turn, reader);
      }
      case 'list':
        return { message: list(action.of, { ...reader, language }, {}, action.from) };
    }
  }

  function showPassages(
    action: Extract<ButtonAction, { readonly kind: 'more' | 'meeting' }>,
    reader: Reader,
    before: Conversation | undefined,
  ): Answered | undefined {
    const { language } = action;
    const isMore = action.kind === 'more';
    const anchors = isMore ? catalogue.anchorsOf(action.runs) : [action.anchor];
    const kind = isMore ? 'overview' : 'passages';
    const reply = catalogue.reply(anchors, { kind, language, now: now() });
    if (reply === undefined) return undefined;
    const text = before?.text ?? '';
    const conversation = { language, text, shown: shownAfter(reply, before) };
    // "More" holds all that is left.
    const next = isMore ? [] : assistant.next(conversation);
    return answerWith({ reply, conversation }, { ...drawingFor(language, reader), next });
  }

  function list(of: List, reader: Reader, filter: ListFilter = {}, from = 0): Message {
    const language = reader.language ?? 'sv';
    const drawing = drawingFor(language, reader);
    switch (of) {
      case 'topics':
        return renderTopics(catalogue.topics(language), from, drawing);
      case 'meetings':
        return renderMeetingList(meetingsFor(filter), drawing);
      case 'sources':
        return renderSourceList(drawing);
      case 'help':
        return renderHelp(exampleButtons(catalogue, drawing), drawing);
    }
  }

  function meetingsFor({ place, month }: ListFilter): readonly Meeting[] {
    const meetings = catalogue.meetings(now(), place === undefined ? {} : { place });
    if (month === undefined) return meetings;
    const months = monthsMeant(month, { catalogue, now: now() });
    return meetings.filter(({ date }) => months.includes(date.slice(0, 7)));
  }

  return { ask, press, list };
}
