import { wordingOf } from '../../src/assistant/wording.ts';
import { type AnswerCommand, createAnswerCommand, type GivenCommand } from './answer-command.ts';
import { createAnswerInline } from './answer-inline.ts';
import { createAnswerPress } from './answer-press.ts';
import type { AnswerSources, Answers, Asker } from './answers.ts';
import { type Asked, askedOfGuest, type Me, toAsked } from './asked.ts';
import type { Chat } from './chat.ts';
import { type Drawn, toMessages } from './drawn.ts';
import { escapeHtml } from './html.ts';
import { toLanguage } from './languages.ts';
import { askerOf, placeOf } from './place.ts';
import { toGuestArticle } from './render-inline.ts';
import { renderHelpPage } from './render-lists.ts';
import type { CallbackQuery, InlineQuery, Message, Update } from './update.ts';

/** Does what an update asks for. */
export type Act = (update: Update, chat: Chat) => Promise<void>;

export interface ActOptions extends AnswerSources {
  readonly answers: Answers;
  readonly me: () => Me;
}

export function createAct({ me, ...sources }: ActOptions): Act {
  const { answers } = sources;
  const answerCommand = createAnswerCommand(sources, answers);
  const draw = createDraw(answers, answerCommand);
  const answerPress = createAnswerPress({ ...sources, answerCommand });
  const answerInline = createAnswerInline(sources, answers);

  async function onMessage(message: Message, chat: Chat): Promise<void> {
    const asked = toAsked(message, me());
    const messages = asked && (await draw(asked, askerOf(message, message.from)));
    if (messages) await chat.send(messages, placeOf(message));
  }

  async function onCallback({ id, from, message, data }: CallbackQuery, chat: Chat) {
    // What was sent by inline mode has no buttons of ours.
    const pressed = await answerPress(message ? (data ?? '') : '', askerOf(message, from));
    const notice = pressed.kind === 'expired' ? pressed.notice : undefined;
    // First: the button shows that it waits, and Telegram lets it wait for some seconds only.
    await chat.answerCallback(id, notice);
    if (message === undefined) return;
    const place = placeOf(message);
    switch (pressed.kind) {
      case 'send':
        return chat.send(pressed.messages, place);
      case 'file':
        return chat.sendFile(pressed.file, place);
      case 'edit':
        return chat.edit(pressed.drawn, { place, messageId: message.message_id });
      case 'expired':
    }
  }

  async function onInline({ id, from, query, offset }: InlineQuery, chat: Chat): Promise<void> {
    const chosen = await sources.languages.of(askerOf(undefined, from).key);
    const language = chosen ?? toLanguage(from.language_code);
    await chat.answerInline(id, answerInline({ query, offset, language }));
  }

  async function onGuest(message: Message, chat: Chat): Promise<void> {
    const { guest_query_id: id, from } = message;
    if (id === undefined || from?.is_bot) return;
    const text = askedOfGuest(message, me());
    const html = answers.guest(text, toLanguage(from?.language_code));
    await chat.answerGuest(id, toGuestArticle(html, text || '?'));
  }

  return async ({ message, callback_query, inline_query, guest_message }, chat) => {
    if (message) await onMessage(message, chat);
    if (callback_query) await onCallback(callback_query, chat);
    if (inline_query) await onInline(inline_query, chat);
    if (guest_message) await onGuest(guest_message, chat);
  };
}

/** Messages for what a message asks; undefined for another bot's command. */
function createDraw(answers: Answers, answerCommand: AnswerCommand) {
  async function onCommand(command: GivenCommand, asker: Asker): Promise<Drawn[] | undefined> {
    const messages = await answerCommand(command, asker);
    if (messages || asker.isInGroup) return messages;
    // "/skolan" asks for schools.
    const words = `${command.name.replaceAll('_', ' ')} ${command.rest}`.trim();
    return answers.question(words, asker);
  }

  return async (asked: Asked, asker: Asker): Promise<Drawn[] | undefined> => {
    switch (asked.kind) {
      case 'command':
        return onCommand(asked, asker);
      case 'question':
        if (asked.text !== '') return answers.question(asked.text, asker);
        return [renderHelpPage(answers.pageIn(await answers.languageOf(asker)))];
      case 'no text': {
        const { onlyText } = wordingOf(await answers.languageOf(asker)).telegram;
        return toMessages([escapeHtml(onlyText)]);
      }
    }
  };
}
