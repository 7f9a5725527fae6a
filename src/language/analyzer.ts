/** What an analyzer says of one word form. */
export interface Analysis {
  /** Dictionary forms, the likeliest first; a word that no dictionary has is its own. */
  readonly lemmas: readonly string[];
  /** The parts of a compound as lemmas, the head last; empty for other words. */
  readonly parts: readonly string[];
  /** The language's dictionary has the word, or can compose it. */
  readonly known: boolean;
  /** The dictionary has the word as a proper name only. */
  readonly name: boolean;
}

/** Turns word forms of one language into terms. */
export interface Analyzer {
  /** `word` as a Token has it: lower case, NFC. */
  analyze(word: string): Analysis;
}

const CACHE_SIZE = 60_000;

/** Remembers what `analyze` said, since a text has few words many times. */
export function cached(analyze: (word: string) => Analysis): Analyzer {
  const known = new Map<string, Analysis>();
  return {
    analyze(word) {
      const before = known.get(word);
      if (before) return before;
      if (known.size >= CACHE_SIZE) known.clear();
      const analysis = analyze(word);
      known.set(word, analysis);
      return analysis;
    },
  };
}
