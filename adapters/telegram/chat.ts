import { type Api, InputFile } from 'grammy';
import type { InlineQueryResultArticle } from 'grammy/types';
import type { Buttons, Drawn } from './drawn.ts';
import { toGrammySignal } from './grammy-signal.ts';
import { toPlain } from './html.ts';
import { MOST_NOTICE } from './limits.ts';
import type { Outbox } from './outbox.ts';
import type { Recipient } from './pace.ts';
import { shorten } from './pieces.ts';
import { toTrouble } from './trouble.ts';

/** Where an answer goes. */
export interface Place extends Recipient {
  /** A forum's topic. */
  readonly thread: number | null;
  /** What it is an answer to, where it has to be told. */
  readonly replyTo: number | null;
}

/** Telegram's calls, as one update's answer needs them. */
export interface Chat {
  send(messages: readonly Drawn[], place: Place): Promise<void>;
  sendFile(file: OutgoingFile, place: Place): Promise<void>;
  edit(drawn: Drawn, message: EditedMessage): Promise<void>;
  /** Ends the waiting of who has pressed a button, with a notice if there is one. */
  answerCallback(id: string, notice?: string): Promise<void>;
  answerInline(id: string, answer: InlineAnswer): Promise<void>;
  answerGuest(id: string, article: InlineQueryResultArticle): Promise<void>;
}

export interface OutgoingFile {
  /** a-z, 0-9, - and . */
  readonly name: string;
  readonly text: string;
  readonly caption: string;
}

export interface EditedMessage {
  readonly place: Place;
  readonly messageId: number;
}

export interface InlineAnswer {
  readonly results: readonly InlineQueryResultArticle[];
  /** '' after the last. */
  readonly nextOffset: string;
  readonly seconds: number;
  readonly isPersonal: boolean;
  readonly button: { readonly text: string; readonly start: string } | null;
}

export interface ChatOptions {
  readonly api: Api;
  readonly outbox: Outbox;
  /** Aborts when there is no time left. */
  readonly closing: AbortSignal;
}

export function createChat({ api, outbox, closing }: ChatOptions): Chat {
  const signal = toGrammySignal(closing);
  const { deliver } = outbox;
  /** As HTML, or as plain text when Telegram cannot read it. */
  async function deliverText(
    { html }: Drawn,
    place: Place,
    call: (text: Formatted) => Promise<unknown>,
  ): Promise<void> {
    try {
      await deliver(() => call({ text: html, parse_mode: 'HTML' }), place);
    } catch (error) {
      if (toTrouble(error).kind !== 'entities') throw error;
      await deliver(() => call({ text: toPlain(html) }), place);
    }
  }
  return {
    async send(messages, place) {
      for (const drawn of messages) {
        const rest = { ...toWhere(place), ...NO_PREVIEW, ...toMarkup(drawn.buttons) };
        await deliverText(drawn, place, (text) =>
          api.raw.sendMessage({ ...rest, ...text }, signal),
        );
      }
    },
    async edit(drawn, { place, messageId }) {
      const which = { chat_id: place.id, message_id: messageId };
      const rest = { ...which, ...NO_PREVIEW, ...toMarkup(drawn.buttons) };
      await deliverText(drawn, place, (text) =>
        api.raw.editMessageText({ ...rest, ...text }, signal),
      );
    },
    async sendFile({ name, text, caption }, place) {
      const bytes = Buffer.from(text, 'utf8');
      await deliver(() => {
        const document = new InputFile(bytes, name);
        return api.raw.sendDocument({ ...toWhere(place), document, caption }, signal);
      }, place);
    },
    async answerCallback(id, notice) {
      const shown = notice && { text: shorten(notice, MOST_NOTICE), show_alert: true };
      await deliver(() => api.raw.answerCallbackQuery({ callback_query_id: id, ...shown }, signal));
    },
    async answerInline(id, answer) {
      await deliver(() => api.raw.answerInlineQuery(toInlinePayload(id, answer), signal));
    },
    async answerGuest(id, result) {
      await deliver(() => api.raw.answerGuestQuery({ guest_query_id: id, result }, signal));
    },
  };
}

interface Formatted {
  readonly text: string;
  readonly parse_mode?: 'HTML';
}

const NO_PREVIEW = { link_preview_options: { is_disabled: true } };

const toWhere = ({ id, thread, replyTo }: Place) => ({
  chat_id: id,
  ...(thread !== null && { message_thread_id: thread }),
  ...(replyTo !== null && {
    // The question may have been deleted meanwhile.
    reply_parameters: { message_id: replyTo, allow_sending_without_reply: true },
  }),
});

const toMarkup = (buttons: Buttons) =>
  buttons.length === 0
    ? {}
    : {
        reply_markup: {
          inline_keyboard: buttons.map((row) =>
            row.map(({ label, data }) => ({ text: label, callback_data: data })),
          ),
        },
      };

const toInlinePayload = (id: string, answer: InlineAnswer) => ({
  inline_query_id: id,
  results: answer.results,
  cache_time: answer.seconds,
  is_personal: answer.isPersonal,
  next_offset: answer.nextOffset,
  ...(answer.button && {
    button: { text: answer.button.text, start_parameter: answer.button.start },
  }),
});
