import { wordingOf } from '../../src/assistant/wording.ts';
import type { LocalDateTime } from '../../src/language/local-date-time.ts';
import type { Conversations } from '../conversations.ts';
import type { Cooldown } from '../cooldown.ts';
import type { KnowledgeAssistant } from '../create-assistant.ts';
import type { KeyedQueue } from '../keyed-queue.ts';
import type { Seen } from '../seen.ts';
import { answerInteraction, isPrivate } from './answer-interaction.ts';
import type { Answering } from './answering.ts';
import type { Calls } from './calls.ts';
import { completeOption } from './completions.ts';
import { aside, type Message } from './components.ts';
import { keyOfPerson } from './conversation-keys.ts';
import type { Failures } from './failures.ts';
import type { Interaction } from './interaction.ts';
import { createResponder, type Responder } from './responder.ts';
import type { Turns } from './turns.ts';

/** What both desks, for interactions and for messages, work with. */
export interface DeskOptions {
  readonly assistant: KnowledgeAssistant;
  readonly answering: Answering;
  readonly calls: Calls;
  readonly failures: Failures;
  readonly now: () => LocalDateTime;
  readonly conversations: Conversations;
  readonly seen: Seen;
  readonly cooldown: Cooldown;
  readonly queue: KeyedQueue;
  readonly turns: Turns;
  readonly limits: DeskLimits;
}

export interface DeskLimits {
  /** Milliseconds after which Discord is told to wait for an answer. */
  readonly patience: number;
  /** So many waiting for their turn, and it is told at once. */
  readonly busy: number;
  /** So many being told, and answers wait for them. */
  readonly urgent: number;
}

/** A third of the time that there is; and some 200 ms of answers. */
export const DESK_LIMITS: DeskLimits = { patience: 1000, busy: 50, urgent: 20 };

/** Seconds that somebody is asked to wait when there is no room for their question. */
export const FULL = 10;

/** Takes in what Discord delivers, and sees that it is answered. Never rejects. */
export function createInteractionDesk(
  options: DeskOptions,
): (interaction: Interaction) => Promise<void> {
  const { calls, failures, seen, cooldown, queue, turns, limits } = options;

  async function work(interaction: Interaction, responder: Responder): Promise<void> {
    if (!(await seen.claim(interaction.id))) return responder.drop();
    const turn = await cooldown.take(interaction.person);
    const wording = wordingOf(interaction.language);
    const personal = { isPrivate: !interaction.isDirect };
    if (turn.kind === 'wait') {
      return responder.answer(aside(wording.slowDown(turn.seconds)), personal);
    }
    const key = keyOfPerson(interaction.person, interaction.channel);
    const answered = queue.run(key, () => answer(interaction, key, options));
    if (answered === null) return responder.answer(aside(wording.slowDown(FULL)), personal);
    await responder.answer(await answered);
  }

  async function apologise(interaction: Interaction, responder: Responder): Promise<void> {
    try {
      const apology = aside(wordingOf(interaction.language).apology);
      await responder.answer(apology, { isPrivate: !interaction.isDirect });
    } catch (error) {
      await failures.note(error);
    }
  }

  return async (interaction) => {
    if (interaction.asked.kind === 'typing') return complete(interaction, options);
    const visibility = { isPrivate: isPrivate(interaction) };
    // Before anything is awaited: nothing that comes may keep Discord waiting.
    const responder = createResponder(interaction, {
      calls,
      patience: limits.patience,
      ...visibility,
    });
    if (turns.waiting() >= limits.busy) responder.defer();
    try {
      await work(interaction, responder);
    } catch (error) {
      responder.drop();
      if ((await failures.note(error)) === 'tell') await apologise(interaction, responder);
    }
  };
}

async function answer(
  interaction: Interaction,
  key: string,
  { answering, conversations, turns }: DeskOptions,
): Promise<Message> {
  await turns.take();
  const before = await conversations.recall(key);
  const { message, conversation } = answerInteraction(interaction, answering, before);
  if (conversation) await conversations.remember(key, conversation);
  return message;
}

/** Choices for what is half typed, at once: there is no telling Discord to wait for them. */
async function complete(
  interaction: Interaction,
  { assistant, calls, failures, now }: DeskOptions,
): Promise<void> {
  const { asked, language } = interaction;
  if (asked.kind !== 'typing') return;
  try {
    const setting = { catalogue: assistant.catalogue, now: now(), language };
    await calls.complete(interaction, completeOption(asked, setting));
  } catch (error) {
    await failures.note(error);
  }
}
