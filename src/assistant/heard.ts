import { unwrap } from './unwrap.ts';

const LONGEST_HEARD = 1000;

/** What is asked of a text; a long paste is heard at its beginning and its end, where people ask. */
export function heard(written: string): string {
  const text = unwrap(written);
  if (text.length <= LONGEST_HEARD) return text;
  const half = LONGEST_HEARD / 2;
  // Half a word at a cut would be a word that nobody knows.
  const beginning = text.slice(0, half).replace(/\s\S*$/, '');
  const end = text.slice(-half).replace(/^\S*\s/, '');
  return `${beginning}\n${end}`;
}
