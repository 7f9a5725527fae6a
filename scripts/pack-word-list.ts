import { BLOCK } from '../src/language/word-list.ts';

const MOST_LETTERS = 255;

/** Writes what `src/language/word-list.ts` reads; `words` are sorted. */
export function packWordList(words: readonly string[]): Uint8Array {
  const bytes: number[] = [];
  let before = '';
  for (const [i, word] of words.entries()) {
    if (i % BLOCK === 0) before = '';
    let shared = 0;
    while (shared < before.length && before[shared] === word[shared]) shared++;
    const rest = word.slice(shared);
    if (word.length > MOST_LETTERS || !isLatin1(rest)) throw new RangeError(`cannot write ${word}`);
    bytes.push(shared, rest.length, ...[...rest].map((letter) => letter.charCodeAt(0)));
    before = word;
  }
  return Uint8Array.from(bytes);
}

const isLatin1 = (word: string): boolean => [...word].every((letter) => letter.charCodeAt(0) < 256);
