import type { Calls } from './calls.ts';
import type { Message } from './components.ts';
import type { Interaction } from './interaction.ts';
import type { Visibility } from './message-body.ts';

/** Answers one interaction: at once, or after Discord has been told to wait. Never twice. */
export interface Responder {
  /** Tells Discord to wait, unless it has been told. */
  defer(): void;
  answer(message: Message, visibility?: Visibility): Promise<void>;
  /** When there is nothing to be said: Discord must not be told to wait any more. */
  drop(): void;
}

export interface ResponderOptions extends Visibility {
  readonly calls: Pick<Calls, 'reply' | 'defer' | 'edit'>;
  /** Milliseconds after which Discord is told to wait in any case. */
  readonly patience: number;
}

export function createResponder(interaction: Interaction, options: ResponderOptions): Responder {
  const { calls, patience, isPrivate } = options;
  let deferral: Promise<void> | null = null;
  let isAnswered = false;
  const defer = (): void => {
    if (isAnswered || deferral !== null) return;
    clearTimeout(timer);
    deferral = calls.defer(interaction, { isPrivate });
    // Whoever answers meets its failure.
    deferral.catch(() => {});
  };
  const timer = setTimeout(defer, patience);
  const drop = (): void => {
    isAnswered = true;
    clearTimeout(timer);
  };
  return {
    defer,
    drop,
    async answer(message, visibility = { isPrivate }) {
      drop();
      if (deferral === null) return calls.reply(interaction, message, visibility);
      await deferral;
      await calls.edit(interaction, message);
    },
  };
}
