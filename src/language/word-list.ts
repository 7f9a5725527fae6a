/** How many words apart the list has one written out in full, from where it is searched. */
export const BLOCK = 16;

/** Words in the order of their UTF-16, read where they lie. */
export interface WordList {
  readonly size: number;
  /** The number of a word, or -1. */
  numberOf(word: string): number;
  /** The word with a number from 0 to `size`, that one not included. */
  wordAt(number: number): string;
}

/**
 * `text` is front-coded: for each word a byte with the number of letters that it shares with the word
 * before it, a byte with the number of letters that follow, and those letters in Latin-1. The first of
 * each `BLOCK` shares none.
 */
export function readWordList(text: Uint8Array, size: number): WordList {
  const blocks = new Uint32Array(Math.ceil(size / BLOCK));
  for (let i = 0, at = 0; i < size; i++) {
    if (i % BLOCK === 0) blocks[i / BLOCK] = at;
    at += 2 + (text[at + 1] ?? 0);
  }
  const wordsIn = (block: number, most: number): string[] => {
    const words: string[] = [];
    let at = blocks[block] ?? text.length;
    for (let i = 0; i < most && at < text.length; i++) {
      const end = at + 2 + (text[at + 1] ?? 0);
      const letters = String.fromCharCode(...text.subarray(at + 2, end));
      words.push((words[i - 1] ?? '').slice(0, text[at]) + letters);
      at = end;
    }
    return words;
  };
  const blockOf = (word: string): number => {
    let [low, high] = [0, blocks.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((wordsIn(middle, 1)[0] ?? '') <= word) low = middle;
      else high = middle;
    }
    return low;
  };
  return {
    size,
    numberOf(word) {
      const block = blockOf(word);
      const found = wordsIn(block, BLOCK).indexOf(word);
      return found < 0 ? -1 : block * BLOCK + found;
    },
    wordAt: (number) => wordsIn(Math.floor(number / BLOCK), (number % BLOCK) + 1).at(-1) ?? '',
  };
}
