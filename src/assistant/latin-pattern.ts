/** Those that Swedish, English and their neighbours are written in. */
const LETTER = '[a-zß-öø-ɏ]';

/**
 * A pattern that minds no case, in which `\p{L}` stands for a Latin letter. Those of all scripts, without
 * case, take a millisecond for each pattern to compile, ten times as long, and a first answer waits for it.
 */
export const latinPattern = (text: string): RegExp =>
  new RegExp(text.replaceAll('\\p{L}', LETTER), 'i');

/** One of several patterns, as whole words. */
export const wholeWords = (...texts: readonly string[]): RegExp =>
  latinPattern(`(?<!\\p{L})(?:${texts.join('|')})(?!\\p{L})`);
