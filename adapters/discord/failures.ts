import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';
import { SurfaceFailure } from '../adapter.ts';
import type { Log } from '../log.ts';
import { createSeen } from '../seen.ts';
import { Paused } from './invalid-requests.ts';
import { TimeLimit } from './time-limit.ts';

/** What goes wrong with a call to Discord, met in one place. */
export interface Failures {
  /** Says it once in a while, and whether whoever asked can still be told of it. */
  note(error: unknown): Promise<'tell' | 'gone'>;
}

export interface FailuresOptions {
  readonly log: Log;
  /** Milliseconds since any moment. */
  readonly clock: () => number;
  /** When nothing can be done until somebody changes something. */
  readonly onFatal: (error: SurfaceFailure) => void;
}

/** Milliseconds for which the same trouble is not said again. */
const SAID = 10 * 60_000;

/** Trouble that is nobody's fault, or not to be helped: the answer has nowhere to go. */
const GONE: ReadonlyMap<string | number, string> = new Map<string | number, string>([
  [RESTJSONErrorCodes.UnknownInteraction, 'an interaction had expired before it was acknowledged'],
  [
    RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
    'an interaction had been acknowledged already: does another process run with this token?',
  ],
  [RESTJSONErrorCodes.UnknownWebhook, 'an interaction had expired before it was answered'],
  [RESTJSONErrorCodes.InvalidWebhookToken, 'an interaction had expired before it was answered'],
  [RESTJSONErrorCodes.UnknownMessage, 'a message was gone before it was answered'],
  [RESTJSONErrorCodes.UnknownChannel, 'a channel was gone before an answer came'],
  [RESTJSONErrorCodes.MissingAccess, 'the bot may not see a channel that it is asked in'],
  [
    RESTJSONErrorCodes.MissingPermissions,
    'the bot may not write in a channel that it is asked in: give it Send Messages there',
  ],
  [RESTJSONErrorCodes.CannotSendMessagesToThisUser, 'somebody takes no private messages'],
  [50_083, 'a thread was archived before an answer came'],
  [160_005, 'a thread was locked before an answer came'],
]);

export const TOKEN_REFUSED =
  'Discord refuses the token: set DISCORD_TOKEN to the one of https://discord.com/developers/applications → Bot → Reset Token';

export function createFailures({ log, clock, onFatal }: FailuresOptions): Failures {
  const said = createSeen({ clock, remembered: SAID, mostIds: 1000 });
  return {
    async note(error) {
      // It has been said, and there is no saying anything else.
      if (error instanceof Paused) return 'gone';
      const code = codeOf(error);
      const gone = code === null ? undefined : GONE.get(code);
      if (error instanceof DiscordAPIError && error.status === 401 && gone === undefined) {
        onFatal(new SurfaceFailure(TOKEN_REFUSED));
        return 'gone';
      }
      const first = await said.claim(`${code ?? keyOf(error)}`);
      if (gone !== undefined) {
        if (first) log.warn(gone, { code });
        return 'gone';
      }
      if (first) log.error('a question could not be answered', { error });
      return error instanceof TimeLimit ? 'gone' : 'tell';
    },
  };
}

const codeOf = (error: unknown): string | number | null =>
  error instanceof DiscordAPIError ? error.code : null;

const keyOf = (error: unknown): string =>
  error instanceof Error ? `${error.name} ${error.stack?.split('\n')[1] ?? ''}` : typeof error;
