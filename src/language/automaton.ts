/**
 * A minimal acyclic automaton over words, each with a small number: the form in which a lexicon of
 * hundreds of thousands of word forms is kept in under two megabytes and read without parsing.
 *
 * Layout, all unsigned 32-bit little-endian: a header (`AUTOMATON_MAGIC`, root, alphabet length,
 * value-table length in bytes), the alphabet as UTF-16 code units, the value table as ASCII JSON,
 * then the edges. A state is a run of edges; an edge is `target << 8 | last << 7 | label`. An edge
 * with label 0 is no transition: its target is the number of the word that ends here.
 */
export const AUTOMATON_MAGIC = 0x76_61_6c_31;

export interface Automaton {
  /** The first state. */
  readonly root: number;
  /** The state after `state` by `letter`, or -1. */
  step(state: number, letter: string): number;
  /** The number of the word that ends in `state`, or -1. */
  numberAt(state: number): number;
  /** The number of a whole word, or -1. */
  numberOf(word: string): number;
  /** The table that came with the automaton. */
  readonly table: unknown;
}

/** Throws a RangeError when the bytes are no automaton. */
export function parseAutomaton(bytes: Uint8Array): Automaton {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : Uint8Array.from(bytes);
  const words = new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.byteLength >> 2);
  const [magic, root = 0, letters = 0, tableLength = 0] = words;
  if (magic !== AUTOMATON_MAGIC) throw new RangeError('not a compiled lexicon');
  const labels = new Map<string, number>();
  for (let i = 0; i < letters; i++) labels.set(String.fromCharCode(words[4 + i] ?? 0), i + 1);
  const tableStart = (4 + letters) * 4;
  const table: unknown = JSON.parse(ascii(aligned.subarray(tableStart, tableStart + tableLength)));
  const edges = words.subarray(4 + letters + Math.ceil(tableLength / 4));

  const follow = (state: number, label: number): number => {
    for (let i = state; ; i++) {
      const edge = edges[i];
      if (edge === undefined) return -1;
      if ((edge & 0x7f) === label) return edge >>> 8;
      if (edge & 0x80) return -1;
    }
  };
  const step = (state: number, letter: string): number => {
    const label = labels.get(letter);
    return label === undefined ? -1 : follow(state, label);
  };
  const numberAt = (state: number): number => {
    const edge = edges[state];
    return edge !== undefined && (edge & 0x7f) === 0 ? edge >>> 8 : -1;
  };
  const numberOf = (word: string): number => {
    let state = root;
    for (const letter of word) {
      state = step(state, letter);
      if (state < 0) return -1;
    }
    return numberAt(state);
  };
  return { root, step, numberAt, numberOf, table };
}

const CHUNK = 8192;

// TextDecoder is no part of the language, and this code belongs to no platform.
function ascii(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK) {
    text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  }
  return text;
}
