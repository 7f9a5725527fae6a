import type { Api } from 'grammy';

/** grammY's type for signals is of a library from before Node had them; it takes Node's as well. */
export type GrammySignal = NonNullable<Parameters<Api['getMe']>[0]>;

export const toGrammySignal = (signal: AbortSignal): GrammySignal =>
  signal as unknown as GrammySignal;
