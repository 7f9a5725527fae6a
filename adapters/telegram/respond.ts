import { wordingOf } from '../../src/assistant/wording.ts';
import { SurfaceFailure } from '../adapter.ts';
import type { Log } from '../log.ts';
import { createAct } from './act.ts';
import { type AnswerSources, createAnswers } from './answers.ts';
import { type Me, toAsked } from './asked.ts';
import type { Chat } from './chat.ts';
import { toMessages } from './drawn.ts';
import { escapeHtml } from './html.ts';
import { Undelivered } from './outbox.ts';
import { askerOf, placeOf } from './place.ts';
import { toGuestArticle } from './render-inline.ts';
import { toLoggable } from './trouble.ts';
import type { Update } from './update.ts';

/** Does what an update asks for; whatever goes wrong with it is said here, once, and no further. */
export interface Respond {
  /** @throws Undelivered, SurfaceFailure, and an AbortError when it has been told to leave it. */
  to(update: Update, chat: Chat): Promise<void>;
  /** For somebody who has sent more than can be kept waiting. */
  slowDown(update: Update, chat: Chat, seconds: number): Promise<void>;
}

export interface RespondOptions extends AnswerSources {
  readonly log: Log;
  readonly me: () => Me;
}

export function createRespond({ log, me, ...sources }: RespondOptions): Respond {
  const answers = createAnswers(sources);
  const act = createAct({ ...sources, answers, me });

  /** To where the person waits for an answer. */
  async function say(text: Text, update: Update, chat: Chat): Promise<void> {
    const { message, callback_query, inline_query, guest_message } = update;
    const said = message ?? callback_query?.message;
    const from = (message ?? callback_query ?? guest_message)?.from;
    const words = text(wordingOf(await answers.languageOf(askerOf(said, from))));
    if (said) return chat.send(toMessages([escapeHtml(words)]), placeOf(said));
    if (inline_query) return chat.answerInline(inline_query.id, NOTHING_FOUND);
    const guest = guest_message?.guest_query_id;
    if (guest) await chat.answerGuest(guest, toGuestArticle(escapeHtml(words), words));
  }

  return {
    async to(update, chat) {
      try {
        await act(update, chat);
      } catch (error) {
        if (isForCaller(error)) throw error;
        log.error('an update could not be answered', { error: toLoggable(error) });
        // Whoever cannot be sent an apology either has been told of in the line above.
        await say(({ apology }) => apology, update, chat).catch((second: unknown) => {
          if (isForCaller(second)) throw second;
        });
      }
    },
    async slowDown(update, chat, seconds) {
      const { message } = update;
      if (message && toAsked(message, me()) === undefined) return;
      await say(({ slowDown }) => slowDown(seconds), update, chat);
    },
  };
}

type Text = (wording: ReturnType<typeof wordingOf>) => string;

const NOTHING_FOUND = {
  results: [],
  nextOffset: '',
  seconds: 0,
  isPersonal: true,
  button: null,
};

const isForCaller = (error: unknown): boolean =>
  error instanceof Undelivered ||
  error instanceof SurfaceFailure ||
  (error instanceof Error && error.name === 'AbortError');
