import { wordingOf } from '../../src/assistant/wording.ts';
import type { Language } from '../../src/language/stop-words.ts';
import type { Cooldown } from '../cooldown.ts';
import type { Answered } from './answering.ts';
import { aside, type Message } from './components.ts';
import { keyOfAnswer, keyOfPerson } from './conversation-keys.ts';
import { type DeskOptions, FULL } from './interaction-desk.ts';
import type { Question } from './message.ts';
import { discordWordingOf } from './wording.ts';

export interface MessageDeskOptions extends DeskOptions {
  /** How often somebody, or a channel, is told something that is no answer: everybody reads it. */
  readonly notices: Cooldown;
}

/** What the answer to a message shows is for all who read the channel. */
const READER = { language: null, isPrivate: false } as const;

/** Takes in what people write, and sees that it is answered. Never rejects. */
export function createMessageDesk(
  options: MessageDeskOptions,
): (question: Question) => Promise<void> {
  const { assistant, calls, failures, seen, cooldown, notices, queue, conversations } = options;

  const languageOf = ({ text }: Question): Language => assistant.engine.languageOf(text) ?? 'sv';

  const send = (question: Question, message: Message): Promise<string | null> =>
    calls.send(question.channel, message, { to: question.id });

  async function notify(question: Question, about: string, text: string): Promise<void> {
    if ((await notices.take(about)).kind === 'go') await send(question, aside(text));
  }

  async function work(question: Question): Promise<void> {
    const { person, channel, id } = question;
    if (!(await seen.claim(id))) return;
    const language = languageOf(question);
    if (!question.isReadable) {
      return notify(question, channel, discordWordingOf(language).cannotRead);
    }
    const turn = await cooldown.take(person);
    if (turn.kind === 'wait') {
      return notify(question, person, wordingOf(language).slowDown(turn.seconds));
    }
    const key = keyOfPerson(person, channel);
    const answered = queue.run(key, () => answer(question, key));
    if (answered === null) return notify(question, person, wordingOf(language).slowDown(FULL));
    const { message, conversation } = await answered;
    const sent = await send(question, message);
    if (sent !== null && conversation) {
      await conversations.remember(keyOfAnswer(sent), conversation);
    }
  }

  async function answer({ text, follows, isDirect }: Question, key: string): Promise<Answered> {
    await options.turns.take();
    if (text === '') return { message: options.answering.list('help', READER) };
    const led = follows === null ? undefined : await conversations.recall(keyOfAnswer(follows));
    const before = led ?? (await conversations.recall(key));
    const isFollowUp = led !== undefined || isDirect;
    const answered = options.answering.ask({ text, before, follows: isFollowUp }, READER);
    if (answered.conversation) await conversations.remember(key, answered.conversation);
    return answered;
  }

  return async (question) => {
    try {
      await work(question);
    } catch (error) {
      if ((await failures.note(error)) === 'gone') return;
      const apology = aside(wordingOf(languageOf(question)).apology);
      await send(question, apology).catch((failure: unknown) => failures.note(failure));
    }
  };
}
