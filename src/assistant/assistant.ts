import type { Excerpt } from '../engine/answer.ts';
import type { Engine } from '../engine/engine.ts';
import type { LocalDateTime } from '../language/local-date-time.ts';
import type { Language } from '../language/stop-words.ts';
import { tokenize } from '../language/tokens.ts';
import { type Attempt, firstAnswered } from './attempts.ts';
import { besideShown, meetingsBeside } from './beside-meeting.ts';
import type { Conversation } from './conversation.ts';
import { findMeetings } from './find-meetings.ts';
import { FOR_A_MEETING, readings } from './follow-up.ts';
import { heard } from './heard.ts';
import { makeReply } from './make-reply.ts';
import { meetingByWords } from './meeting-by-words.ts';
import { meetingReply } from './meeting-reply.ts';
import { asksForMore, moreReply, nextExcerpts, shownAfter } from './more.ts';
import { namesNothing, passageReply, sourcesReply } from './passage-reply.ts';
import type { Reply } from './reply.ts';
import { type Request, readRequest } from './request.ts';
import { questionsIn, together } from './several-questions.ts';
import { type CanAnswer, createSuggestions } from './suggestions.ts';

interface Question {
  readonly text: string;
  readonly now: LocalDateTime;
  /** What was said before, from the last turn. */
  readonly conversation?: Conversation;
  /** The language to answer in, when it is not to be told from the question. */
  readonly language?: Language;
}

export interface Turn {
  readonly reply: Reply;
  readonly conversation: Conversation;
}

export interface Assistant {
  ask(question: Question): Turn;
  /** What "more" would show next after what has been said, all of it. */
  next(conversation: Conversation): readonly Excerpt[];
}

/** Whether a question is answered. */
export type Told = readonly [language: Language, text: string, isAnswered: boolean];

/**
 * Whether a question gets an answer at whatever time it is asked; told once for each. `before` is what an
 * earlier one has told of the same knowledge.
 */
export function createCanAnswer(engine: Engine, before: readonly Told[] = []): CanAnswer {
  const noon: LocalDateTime = { date: '2000-01-01', time: '12:00' };
  const known = new Map<string, boolean>(
    before.map(([language, text, isAnswered]) => [`${language} ${text}`, isAnswered]),
  );
  return (text, language) => {
    const key = `${language} ${text}`;
    const told = known.get(key);
    if (told !== undefined) return told;
    const answered = spokenIn(engine.languageOf(text), language).some((spoken) => {
      const request = readRequest({ text, language, spoken, now: noon }, engine);
      return answer(request, engine).answer.outcome === 'answered';
    });
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(key, answered);
    return answered;
  };
}

const MOST_KNOWN = 20_000;

/**
 * A Swedish heading may be asked by who reads English: first as it looks, then as it is said to be. Where
 * nothing tells, as in a single misspelt word, it may be either.
 */
function spokenIn(own: Language | null, language: Language): Language[] {
  if (own === null) return language === 'sv' ? ['sv', 'en'] : ['en', 'sv'];
  return [...new Set([own, language])];
}

/** Pure: the same question at the same moment gets the same reply, in Node and in a browser. */
export function createAssistant(
  engine: Engine,
  canAnswer: CanAnswer = createCanAnswer(engine),
): Assistant {
  const suggestions = createSuggestions(engine, canAnswer);
  return {
    next: (conversation) => nextExcerpts(conversation, engine),
    ask(question) {
      const { now, conversation } = question;
      const text = heard(question.text);
      const own = engine.languageOf(text);
      const language = question.language ?? languageOf(text, own, conversation);
      const request = readRequest({ text, language, now }, engine);
      const read = (words: string, spoken: Language): Request => {
        if (words === text) {
          return spoken === language
            ? request
            : readRequest({ text, language, spoken, now }, engine);
        }
        // A follow-up joined to what it follows is read in that one's language.
        const joined = conversation?.language ?? language;
        return readRequest({ text: words, language: joined, now, isJoined: true }, engine);
      };
      if (conversation && asksForMore(request)) {
        const more = moreReply(request, conversation, engine);
        const asked = { ...more, answer: { ...more.answer, question: question.text } };
        const reply = withSuggestions(asked, () => suggestions.for(request, []));
        return { reply, conversation: { ...conversation, shown: shownAfter(reply, conversation) } };
      }
      const beside = conversation && besideShown(request, conversation, engine);
      if (conversation && beside) {
        const reply = meetingReply(request, meetingsBeside(beside, engine.meetings, request));
        return {
          reply: withSuggestions(reply, () => suggestions.for(request, reply.notes)),
          conversation: after(reply, conversation),
        };
      }
      const texts = conversation ? readings(request, conversation, engine) : [text];
      const attempts = texts.flatMap((meant) => {
        const tongues = meant === text ? spokenIn(own, language) : [language];
        return tongues.map((spoken) => () => ({
          meant,
          reply: answer(read(meant, spoken), engine),
        }));
      });
      const { meant, reply } = orEach(firstAnswered(attempts), text, (part) => {
        const tongue = question.language ?? engine.languageOf(part) ?? language;
        return answer(readRequest({ text: part, language: tongue, now }, engine), engine);
      });
      const asked = { ...reply, answer: { ...reply.answer, question: question.text, language } };
      const full = withSuggestions(asked, () => suggestions.for(request, reply.notes));
      const spoken = meant === text ? language : (conversation?.language ?? language);
      const remembered = meant.slice(-LONGEST_MEMORY);
      return {
        reply: full,
        conversation: { language: spoken, text: remembered, shown: shownAfter(full) },
      };
    },
  };
}

/** What was shown goes on being spoken of, by its place. */
function after(reply: Reply, before: Conversation): Conversation {
  const [meeting] = reply.answer.events;
  if (!meeting) return before;
  const text = `${FOR_A_MEETING[before.language]} ${meeting.place}`;
  return { ...before, text, shown: shownAfter(reply) };
}

const LONGEST_MEMORY = 600;
const FEWEST_TELLING = 2;

/** A single word, such as a place, goes on in the language that was spoken. */
function languageOf(
  text: string,
  own: Language | null,
  before: Conversation | undefined,
): Language {
  if (before && tokenize(text).length < FEWEST_TELLING) return before.language;
  return own ?? before?.language ?? 'sv';
}

const withSuggestions = (reply: Reply, suggest: () => readonly string[]): Reply =>
  reply.answer.outcome === 'answered'
    ? reply
    : { ...reply, answer: { ...reply.answer, suggestions: suggest() } };

/** Several questions that are each answered, and those of a whole that is not, are answered each by itself. */
function orEach(whole: Attempt, text: string, ask: (question: string) => Reply): Attempt {
  const answered = questionsIn(text)
    .map(ask)
    .filter((reply) => reply.answer.outcome === 'answered');
  const isAnswered = whole.reply.answer.outcome === 'answered';
  const reply = together(answered) ?? (isAnswered ? whole.reply : answered[0]);
  return reply ? { ...whole, reply } : whole;
}

function answer(request: Request, engine: Engine): Reply {
  const { cues } = request;
  if (namesNothing(request) && cues.has('sources')) return sourcesReply(request, engine);
  const found = findMeetings(request, engine);
  if (found && found.meetings.length > 0) return meetingReply(request, found);
  if (found?.notes.some(({ kind }) => kind !== 'unmet')) {
    return makeReply(request, { kind: 'not-found', notes: found.notes });
  }
  const byWords = meetingByWords(request, engine);
  if (byWords) return meetingReply(request, byWords);
  const passages = passageReply(request, engine);
  if (passages.answer.outcome === 'answered') return passages;
  if (namesNothing(request) && cues.has('help')) return makeReply(request, { kind: 'help' });
  return found ? { ...passages, notes: found.notes } : passages;
}
