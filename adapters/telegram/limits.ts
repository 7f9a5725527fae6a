/** What Telegram takes, by https://core.telegram.org/bots/api unless another source is named. */

/**
 * #sendmessage: characters after entities parsing. Counted here in UTF-16 units and with the signs of
 * the HTML, which is stricter: the documentation does not tell the units, nor says it of every call.
 */
export const MOST_TEXT = 4096;
/** #inlinekeyboardbutton */
export const CALLBACK_DATA = { most: 64, unit: 'bytes' } as const;
/** #answercallbackquery */
export const MOST_NOTICE = 200;
/** #inlinequeryresultsbutton: characters of its start parameter, as of a deep link's. */
export const MOST_START = 64;
/** #getupdates: updates at once. */
export const MOST_UPDATES = 100;

/** So many sends within so many milliseconds. */
export interface Rate {
  readonly most: number;
  readonly per: number;
}

/** To one chat, to one group, and to all together. */
export type Rates = Readonly<Record<'chat' | 'group' | 'overall', Rate>>;

/** https://core.telegram.org/bots/faq, "My bot is hitting limits, how do I avoid this?" */
export const SENDING: Rates = {
  chat: { most: 1, per: 1000 },
  group: { most: 20, per: 60_000 },
  overall: { most: 30, per: 1000 },
};
