import { GatewayCloseCodes } from 'discord.js';
import { TOKEN_REFUSED } from './failures.ts';

/** After these Discord takes no further attempt, and discord.js makes none; what is to be changed. */
const FATAL: ReadonlyMap<number, string> = new Map([
  [GatewayCloseCodes.AuthenticationFailed, TOKEN_REFUSED],
  [
    GatewayCloseCodes.DisallowedIntents,
    'Discord refuses the events that the bot asks for (4014): see https://discord.com/developers/applications → Bot → Privileged Gateway Intents, or use a newer version of this program',
  ],
  [
    GatewayCloseCodes.InvalidIntents,
    'Discord does not know the events that the bot asks for (4013): use a newer version of this program',
  ],
  [
    GatewayCloseCodes.InvalidAPIVersion,
    'Discord has given up this version of its interface (4012): use a newer version of this program',
  ],
  [
    GatewayCloseCodes.ShardingRequired,
    'the bot is in more servers than one connection may serve (4011): run a second application, or take it out of some',
  ],
  [
    GatewayCloseCodes.InvalidShard,
    'Discord refuses the connection’s number (4010): use a newer version of this program',
  ],
]);

/** What an operator has to do; undefined when the connection comes back by itself. */
export const fatalReason = (closeCode: number): string | undefined => FATAL.get(closeCode);
