import { hash } from 'node:crypto';
import type { Turn } from '../../src/assistant/assistant.ts';
import type { Excerpt } from '../../src/engine/answer.ts';
import type { LocalDateTime } from '../../src/language/local-date-time.ts';
import type { Language } from '../../src/language/stop-words.ts';
import { toContractAnswer } from '../contract-answer.ts';
import type { KnowledgeAssistant } from '../create-assistant.ts';
import { type Answered, createObservedAssistant } from '../observed-assistant.ts';
import { createAnswerCache } from './answer-cache.ts';
import { watchMoment } from './watch-moment.ts';

/** A question as it comes over HTTP, with what it follows. */
export interface Asked {
  readonly question: string;
  /** To answer in; told from the question when left out. */
  readonly language?: Language | undefined;
  /** What was asked before, when this is a follow-up. */
  readonly after?: string | undefined;
}

export interface Answers {
  /** With further hits after those of the answer. */
  turn(asked: Asked): Turn & { readonly further: readonly Excerpt[] };
  /** An Answer as JSON, as the contract has it. */
  answer(asked: Asked): Payload;
  /** A Reply as JSON with further hits: what the lookup page draws. */
  reply(asked: Asked): Payload;
}

export interface Payload {
  readonly json: string;
  readonly etag: string;
}

interface AnswersOptions {
  readonly assistant: KnowledgeAssistant;
  readonly now: () => LocalDateTime;
  readonly onAnswered: (answered: Answered) => void;
}

/** An answer as it is kept: its JSON but for the question. */
interface Kept {
  readonly before: string;
  readonly after: string;
  readonly etag: string;
  readonly answered: Pick<Answered, 'outcome' | 'language'>;
}

export function createAnswers({ assistant, now, onAnswered }: AnswersOptions): Answers {
  const observed = createObservedAssistant(assistant, onAnswered);
  const cache = createAnswerCache<Kept>();
  const turn = ({ question, language, after }: Asked, moment = now()) => {
    const conversation = after
      ? assistant.ask({ text: after, now: moment }).conversation
      : undefined;
    const made = observed.ask({
      text: question,
      now: moment,
      ...(conversation && { conversation }),
      ...(language && { language }),
    });
    return { ...made, further: assistant.next(made.conversation) };
  };
  const payload = (asked: Asked, kind: 'answer' | 'reply'): Payload => {
    const start = performance.now();
    const moment = now();
    const { language = '', after = '', question } = asked;
    const key = JSON.stringify([kind, language, after, question]);
    let isNew = false;
    const kept = cache.get(key, `${moment.date} ${moment.time}`, () => {
      isNew = true;
      const { watched, holds } = watchMoment(moment);
      const value = toKept(turn(asked, watched), kind);
      return { value, characters: value.before.length + value.after.length, holds: holds() };
    });
    if (!isNew) onAnswered({ ...kept.answered, milliseconds: performance.now() - start });
    return {
      json: `${kept.before}${JSON.stringify(question)}${kept.after}`,
      etag: kept.etag,
    };
  };
  return {
    turn,
    answer: (asked) => payload(asked, 'answer'),
    reply: (asked) => payload(asked, 'reply'),
  };
}

/** Without the question: whoever asks brings it along, and it need not be kept. */
function toKept({ reply, further }: ReturnType<Answers['turn']>, kind: 'answer' | 'reply'): Kept {
  const answer = { ...reply.answer, question: '' };
  const json = JSON.stringify(
    kind === 'answer' ? toContractAnswer(answer) : { ...reply, answer, further },
  );
  const at = json.indexOf(EMPTY_QUESTION) + EMPTY_QUESTION.length - 2;
  const { outcome, language } = answer;
  return {
    before: json.slice(0, at),
    after: json.slice(at + 2),
    etag: `W/"${hash('sha256', json, 'base64url').slice(0, 22)}"`,
    answered: { outcome, language },
  };
}

/** `kind` is all that comes before it, so nothing that is quoted is taken for it. */
const EMPTY_QUESTION = '"question":""';
