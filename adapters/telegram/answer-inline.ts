import { wordingOf } from '../../src/assistant/wording.ts';
import type { Excerpt, Meeting } from '../../src/engine/answer.ts';
import type { LocalDateTime } from '../../src/language/local-date-time.ts';
import type { Language } from '../../src/language/stop-words.ts';
import type { AnswerSources, Answers } from './answers.ts';
import type { InlineAnswer } from './chat.ts';
import { renderDeepLink } from './deep-link.ts';
import { toArticle } from './render-inline.ts';

export interface InlineAsked {
  readonly query: string;
  readonly offset: string;
  /** That the person's app is in. */
  readonly language: Language | undefined;
}

export type AnswerInline = (asked: InlineAsked) => InlineAnswer;

/** Results at once, of the 50 that #answerinlinequery takes; the next ones come as somebody scrolls. */
const PAGE_SIZE = 20;
/** What can be scrolled to. */
const MOST_FOUND = 100;
/** Completions that are looked into when the words by themselves find nothing. */
const MOST_COMPLETIONS = 8;
/** Seconds. A new document shows by then. */
const CACHED = 300;

/** Passages and meetings to send into any chat, for what somebody has typed so far. */
export function createAnswerInline(sources: AnswerSources, answers: Answers): AnswerInline {
  return ({ query, offset, language: own }) => {
    const told = sources.assistant.engine.languageOf(query);
    const language = told ?? own ?? 'sv';
    const start = /^\d{1,3}$/.test(offset) ? Number(offset) : 0;
    const found = find(query.trim(), language, sources);
    const shown = found.slice(start, start + PAGE_SIZE);
    const end = start + shown.length;
    const page = answers.pageIn(language);
    return {
      results: shown.flatMap((excerpt) => toArticle(excerpt, page) ?? []),
      nextOffset: shown.length > 0 && end < found.length ? `${end}` : '',
      seconds: CACHED,
      // What is typed tells the language, or whoever types does.
      isPersonal: told === null,
      button: found.length > 0 ? null : toButton(query.trim(), language),
    };
  };
}

/** For who finds nothing: to ask in the chat with the bot, where more can be said. */
function toButton(query: string, language: Language): InlineAnswer['button'] {
  const text = wordingOf(language).telegram.askInChat;
  const start = query === '' ? undefined : renderDeepLink({ kind: 'question', text: query });
  return { text, start: start ?? 'start' };
}

function find(query: string, language: Language, sources: AnswerSources): (Excerpt | Meeting)[] {
  const { assistant } = sources;
  const now = sources.now();
  const found = query === '' ? [] : answered(query, language, { ...sources, now });
  const complete = assistant.catalogue.complete(query, { language, limit: MOST_COMPLETIONS });
  const others =
    found.length > 0
      ? []
      : complete.flatMap(({ question }) => answered(question, language, { ...sources, now }));
  const seen = new Set<string>();
  return [...found, ...others]
    .filter(({ citation: { anchor } }) => !seen.has(anchor) && seen.add(anchor))
    .slice(0, MOST_FOUND);
}

interface At extends Pick<AnswerSources, 'assistant'> {
  readonly now: LocalDateTime;
}

function answered(text: string, language: Language, { assistant, now }: At): (Excerpt | Meeting)[] {
  const { reply, conversation } = assistant.ask({ text, language, now });
  const { events, excerpts, outcome } = reply.answer;
  if (outcome === 'not-found') return [];
  return [...events, ...excerpts, ...assistant.next(conversation)].map(
    // A meeting that is found as a passage is shown as a meeting.
    (excerpt) => assistant.catalogue.meeting(excerpt.citation.anchor, now) ?? excerpt,
  );
}
