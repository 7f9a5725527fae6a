import type { Language } from '../language/stop-words.ts';
import type { Analyzers } from './analyzers.ts';
import type { Concepts } from './concepts.ts';
import type { PlaceTerms } from './place-terms.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Terms of which one suffices, each with how well it stands for what was asked, 0..1. */
export type Alternatives = ReadonlyMap<string, number>;

/** One thing that a question names: a word, a phrase, a number. */
export interface Group {
  /** UTF-16 offsets into the question. */
  readonly start: number;
  readonly end: number;
  /** As written. */
  readonly text: string;
  /** Repaired, lower case. */
  readonly word: string;
  /** How much it says about what is asked, before the rarity of its terms. */
  readonly weight: number;
  readonly kind: 'word' | 'name' | 'number' | 'year';
  readonly alternatives: Alternatives;
  /** A compound's parts or a phrase's words: all of them stand for the whole. */
  readonly parts: readonly Alternatives[];
  /** Ids of the concepts that it names. */
  readonly concepts: readonly string[];
  /** Some concept of the thesaurus, but not just an action or an empty noun. */
  readonly isTopical: boolean;
  /** A passage must meet it: a name, a year, a number, a party, a policy area. */
  readonly demanded: boolean;
  readonly isParty: boolean;
  /** How rare the word is in everyday speech, 0..1. */
  readonly telling: number;
  /** No dictionary and no document has the word. */
  readonly unknown: boolean;
}

/** A word as it was meant, and where it was written. Offsets are UTF-16. */
export interface QueryWord {
  /** Repaired, lower case. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

export interface Query {
  readonly language: Language;
  /** Those that ask, in order, grammar too. */
  readonly words: readonly QueryWord[];
  readonly groups: readonly Group[];
}

export interface QueryReader {
  readonly analyzers: Analyzers;
  readonly concepts: Concepts;
  readonly vocabulary: Vocabulary;
  readonly placeTerms: PlaceTerms;
}
