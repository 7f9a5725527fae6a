import { shownAfter } from '../../src/assistant/more.ts';
import { wordingOf } from '../../src/assistant/wording.ts';
import type { LocalDateTime } from '../../src/language/local-date-time.ts';
import type { Language } from '../../src/language/stop-words.ts';
import { afterShowing } from '../after-showing.ts';
import type { Conversations } from '../conversations.ts';
import type { KnowledgeAssistant } from '../create-assistant.ts';
import type { Links } from '../links.ts';
import type { DeepLink } from './deep-link.ts';
import { type Drawn, toMessages } from './drawn.ts';
import { escapeHtml } from './html.ts';
import type { Languages } from './languages.ts';
import { createPage, type Page } from './page.ts';
import { leftOf, renderReply, renderWithoutButtons } from './render.ts';
import { renderHelpPage } from './render-lists.ts';

/** Who asks, as far as an answer depends on it. */
export interface Asker {
  /** What is remembered of a conversation is remembered by this. */
  readonly key: string;
  /** That their app is in. */
  readonly language: Language | undefined;
  readonly isInGroup: boolean;
}

export interface AnswerSources {
  readonly assistant: KnowledgeAssistant;
  readonly now: () => LocalDateTime;
  readonly links: Links;
  readonly conversations: Conversations;
  readonly languages: Languages;
}

/** Messages for what somebody asks. */
export interface Answers {
  question(text: string, asker: Asker, language?: Language): Promise<Drawn[]>;
  /** Passages that are known by their anchors; undefined when all are gone. */
  passages(passages: Passages, asker: Asker): Promise<Drawn[] | undefined>;
  /** What a link into the chat opens; what it led to may be gone. */
  open(link: DeepLink, asker: Asker): Promise<Drawn[]>;
  /** In one piece and without buttons, for a chat that the bot is not in. */
  guest(text: string, language: Language | undefined): string;
  /** The language in which to speak to somebody who has not asked just now. */
  languageOf(asker: Asker): Promise<Language>;
  pageIn(language: Language): Page;
}

export interface Passages {
  readonly anchors: readonly string[];
  readonly kind: 'passages' | 'overview';
  readonly language: Language;
}

export function createAnswers(sources: AnswerSources): Answers {
  const { assistant, now, links, conversations, languages } = sources;
  const keyboard = { catalogue: assistant.catalogue };
  const pageIn = (language: Language): Page =>
    createPage({ language, sources: assistant.sources, links, today: now().date });

  async function languageOf({ key, language }: Asker): Promise<Language> {
    const chosen = await languages.of(key);
    return chosen ?? (await conversations.recall(key))?.language ?? language ?? 'sv';
  }

  async function question(text: string, asker: Asker, offered?: Language): Promise<Drawn[]> {
    const before = await conversations.recall(asker.key);
    // A place's name is of no language: then it is the one that the person's app is in.
    const chosen = await languages.of(asker.key);
    const isTold = before !== undefined || assistant.engine.languageOf(text) !== null;
    const language = offered ?? (isTold ? undefined : (chosen ?? asker.language));
    const asked = { text, now: now(), ...(before && { conversation: before }) };
    const { reply, conversation } = assistant.ask({ ...asked, ...(language && { language }) });
    // A chosen language is the reader's; a question is heard in its own.
    const page = pageIn(chosen ?? reply.answer.language);
    await conversations.remember(asker.key, afterShowing(conversation, leftOf(reply, page)));
    return renderReply(reply, { page, next: assistant.next(conversation), keyboard });
  }

  async function passages({ anchors, kind, language }: Passages, { key }: Asker) {
    const reply = assistant.catalogue.reply(anchors, { kind, language, now: now() });
    if (reply === undefined) return undefined;
    const before = await conversations.recall(key);
    const text = before?.text ?? '';
    const conversation = { language, text, shown: shownAfter(reply, before) };
    const page = pageIn(language);
    // Only what was asked can be followed up.
    if (before) await conversations.remember(key, afterShowing(conversation, leftOf(reply, page)));
    // "More" holds all that is left.
    const next = kind === 'overview' ? [] : assistant.next(conversation);
    return renderReply(reply, { page, next, keyboard });
  }

  async function open(link: DeepLink, asker: Asker): Promise<Drawn[]> {
    if (link.kind === 'question') return question(link.text, asker);
    const language = await languageOf(asker);
    const topic = assistant.catalogue.topic(link.anchor, language);
    if (topic) return question(topic.question, asker, language);
    const anchors = [link.anchor];
    const shown = await passages({ anchors, kind: 'passages', language }, asker);
    return shown ?? toMessages([escapeHtml(wordingOf(language).expired)]);
  }

  function guest(text: string, own: Language | undefined): string {
    if (text === '') return renderHelpPage(pageIn(own ?? 'sv')).html;
    const language = assistant.engine.languageOf(text) === null ? own : undefined;
    const { reply } = assistant.ask({ text, now: now(), ...(language && { language }) });
    return renderWithoutButtons(reply, pageIn(reply.answer.language));
  }

  return { question, passages, open, guest, languageOf, pageIn };
}
