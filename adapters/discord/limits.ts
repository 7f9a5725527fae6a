/**
 * What Discord allows, by its documentation (discord-api-docs @ c98d64b, developers/…) and its
 * OpenAPI document. Lengths are counted in UTF-16 code units, which is the stricter way.
 */
export const LIMITS = {
  /** All of a message's text displays together. */
  text: 4000,
  /** A message's components, those within others included (components/reference.mdx:18). */
  components: 40,
  /** components/reference.mdx:85 */
  customId: 100,
  /** components/reference.mdx:175 */
  label: 80,
  /** components/reference.mdx:179 */
  url: 512,
  /** components/reference.mdx, Action Row */
  buttonsInRow: 5,
  /** interactions/receiving-and-responding.mdx:313 */
  choices: 25,
  /** application-commands.mdx:122 */
  choice: 100,
  /** A question: what somebody without Nitro can write in a message (resources/message.mdx:1080). */
  question: 2000,
} as const;

/** Milliseconds within which an interaction must be acknowledged (receiving-and-responding.mdx:351). */
export const ACKNOWLEDGE_WITHIN = 3000;

/** What a button's data may be. */
export const BUTTON_LIMIT = { most: LIMITS.customId, unit: 'characters' } as const;
