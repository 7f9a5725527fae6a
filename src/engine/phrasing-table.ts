import { type Language, weightOf } from '../language/stop-words.ts';
import { tokenize } from '../language/tokens.ts';
import type { Analyzers } from './analyzers.ts';
import { toChunk, toNumbers } from './chunks.ts';
import {
  listsToChunks,
  type NumberLists,
  type PackedLists,
  packLists,
  readLists,
} from './packed-lists.ts';
import { numberTerm, wordTerm } from './terms.ts';

/** A text that is read for its words of content. */
export interface Worded {
  readonly language: Language;
  readonly text: string;
}

/** Texts by their words of content, and these by their terms. */
export interface PhrasingTable {
  /** How many words of content each text has. */
  readonly counts: ArrayLike<number>;
  /** Each word of content as it is written, after a letter for its language as a term has. */
  readonly words: ListedWords;
  /** Numbers of the words that stand for a term, but for the terms of concepts and parts. */
  readonly terms: NumberLists;
}

export interface ListedWords {
  readonly length: number;
  at(number: number): string;
  /** Numbers of the texts that have the word. */
  textsOf(number: number): ArrayLike<number> & Iterable<number>;
}

/** A table that can be kept. */
export interface PackedTable extends PhrasingTable {
  readonly packed: {
    readonly counts: Uint32Array;
    readonly words: PackedLists;
    readonly terms: PackedLists;
  };
}

/** A table that has just been read. */
interface LooseTable extends PhrasingTable {
  readonly terms: ReadonlyMap<string, readonly number[]>;
}

/** Reads thousands of lines, in a hundredth of a second for each thousand. */
export function readTable(texts: readonly Worded[], analyzers: Analyzers): LooseTable {
  const counts: number[] = texts.map(() => 0);
  const words: string[] = [];
  const lists: (readonly number[])[] = [];
  const terms = new Map<string, number[]>();
  const add = (term: string): void => {
    const own = terms.get(term);
    if (own) own.push(words.length);
    else terms.set(term, [words.length]);
  };
  for (const language of ['sv', 'en'] as const) {
    for (const [written, numbers] of wordsIn(texts, language, counts)) {
      for (const lemma of analyzers[language].analyze(written).lemmas)
        add(wordTerm(lemma, language));
      if (DIGITS.test(written)) add(numberTerm(Number(written)));
      words.push(wordTerm(written, language));
      lists.push(numbers);
    }
  }
  return {
    counts,
    words: {
      length: words.length,
      at: (number) => words[number] ?? '',
      textsOf: (number) => lists[number] ?? [],
    },
    terms,
  };
}

const DIGITS = /^\d+$/;

/** Each word of content in texts of a language, as it is written, counted in the texts that have it. */
function wordsIn(
  texts: readonly Worded[],
  language: Language,
  counts: number[],
): Map<string, number[]> {
  const own = texts.flatMap((text, number) => (text.language === language ? [number] : []));
  const starts: number[] = [];
  let length = 0;
  // Read as one text: to begin with each of thousands anew takes most of the time.
  const lines = own.map((number) => {
    const line = `${texts[number]?.text}\n`;
    starts.push(length);
    length += line.length;
    return line;
  });
  const words = new Map<string, number[]>();
  let at = 0;
  for (const { word, start } of tokenize(lines.join(''))) {
    while (at + 1 < starts.length && (starts[at + 1] ?? 0) <= start) at += 1;
    if (weightOf(word, language) !== 'content') continue;
    const number = own[at] ?? 0;
    const known = words.get(word);
    if (known === undefined) words.set(word, [number]);
    else if (known.at(-1) === number) continue;
    else known.push(number);
    counts[number] = (counts[number] ?? 0) + 1;
  }
  return words;
}

export function packTable(texts: readonly Worded[], analyzers: Analyzers): PackedTable {
  const { counts, words, terms } = readTable(texts, analyzers);
  const numbers = Array.from({ length: words.length }, (_, number) => number);
  const packed = packLists(
    new Map(numbers.map((number) => [words.at(number), Array.from(words.textsOf(number))])),
  );
  const byTerm = new Map<string, number[]>();
  for (const [term, own] of terms) {
    byTerm.set(
      term,
      own.map((number) => packed.keys.indexOf(words.at(number))),
    );
  }
  return open(Uint32Array.from(counts), packed, packLists(byTerm));
}

const open = (counts: Uint32Array, words: PackedLists, terms: PackedLists): PackedTable => ({
  packed: { counts, words, terms },
  counts,
  words: {
    length: words.keys.length,
    at: (number) => words.keys.at(number),
    textsOf: (number) => words.numbers.subarray(words.starts[number], words.starts[number + 1]),
  },
  terms,
});

export const tableToChunks = ({ packed }: PackedTable): Uint8Array[] => [
  toChunk(packed.counts),
  ...listsToChunks(packed.words),
  ...listsToChunks(packed.terms),
];

/** @throws RangeError when the chunks do not fit together. */
export function readPackedTable(next: () => Uint8Array): PackedTable {
  const [counts, words, terms] = [toNumbers(next()), readLists(next), readLists(next)];
  const isInside = ({ numbers }: PackedLists, length: number): boolean =>
    numbers.every((number) => number < length);
  if (!isInside(words, counts.length) || !isInside(terms, words.keys.length)) {
    throw new RangeError('words of texts that are not there');
  }
  return open(counts, words, terms);
}
