import type { Language } from '../language/stop-words.ts';
import { weightOf } from '../language/stop-words.ts';
import { tokenize } from '../language/tokens.ts';
import type { Analyzers } from './analyzers.ts';
import type { Concepts } from './concepts.ts';
import type { Query } from './group.ts';
import { lazily } from './lazily.ts';
import { CLEARLY, strengthOf } from './strength.ts';
import { conceptTerms, numberTerm, partTerm, termsOf, wordTerm } from './terms.ts';

/** A way in which people ask for what it is of, the target. */
export interface Phrasing<Target> {
  readonly target: Target;
  readonly language: Language;
  readonly text: string;
}

export interface MetPhrasing<Target> {
  readonly target: Target;
  /** How well each of the query's groups is met, 0..1. */
  readonly strengths: readonly number[];
}

export interface PhrasingIndex<Target> {
  /** The phrasings that a query is near enough to. */
  meet(query: Query): readonly MetPhrasing<Target>[];
  /** Of how many targets a phrasing has the term. */
  frequencyOf(term: string): number;
}

export interface PhrasingReader {
  readonly analyzers: Analyzers;
  readonly concepts: Concepts;
}

/** Of a phrasing that meets so much of a question: two things that it names, … */
const SEVERAL = 2;

/** … and this share of its words must be asked. Of one that meets a single thing nearly all must. */
const LEAST_SHARE = 0.5;

const NEARLY_ALL = 0.8;

/** The least weight of what names a thing. */
const NAMING = 0.5;

/** A phrasing's words of content, by the number of each, and the terms of the whole. */
interface ReadPhrasing {
  readonly words: readonly number[];
  readonly terms: () => ReadonlySet<string>;
}

interface Word {
  readonly terms: readonly string[];
  /** Numbers of the phrasings that have it. */
  readonly phrasings: number[];
}

/**
 * Questions are held against each phrasing by itself: words of all of a passage's phrasings together would be
 * met by anything. Phrasings are read when a question first needs them, and whole only where they share a word.
 */
export function createPhrasingIndex<Target>(
  phrasings: readonly Phrasing<Target>[],
  reader: PhrasingReader,
): PhrasingIndex<Target> {
  const index = lazily(() => readAll(phrasings, reader));
  const targetsWith = (term: string): number => {
    const { words, byTerm } = index();
    const numbers = (byTerm.get(term) ?? []).flatMap((word) => words[word]?.phrasings ?? []);
    return new Set(numbers.map((number) => phrasings[number]?.target)).size;
  };
  return {
    frequencyOf: targetsWith,
    meet(query) {
      if (phrasings.length === 0) return [];
      const { words, byTerm, read } = index();
      const asked = strongest(query);
      const strengthOfWord = new Map<number, number>();
      for (const [term, strength] of asked) {
        for (const word of byTerm.get(term) ?? []) {
          strengthOfWord.set(word, Math.max(strengthOfWord.get(word) ?? 0, strength));
        }
      }
      const touched = new Set(
        [...strengthOfWord.keys()].flatMap((word) => words[word]?.phrasings ?? []),
      );
      return [...touched].flatMap((number): MetPhrasing<Target>[] => {
        const [phrasing, own] = [phrasings[number], read[number]];
        if (!phrasing || !own) return [];
        const met = own.words.reduce((sum, word) => sum + (strengthOfWord.get(word) ?? 0), 0);
        const share = met / own.words.length;
        if (share < LEAST_SHARE) return [];
        const has = (term: string) => (own.terms().has(term) ? TEXT : undefined);
        const strengths = query.groups.map((group) => strengthOf(group, has).own);
        const named = query.groups.filter(
          ({ weight }, i) => weight >= NAMING && (strengths[i] ?? 0) >= CLEARLY,
        );
        const isMet = named.length >= SEVERAL || share >= NEARLY_ALL;
        return isMet ? [{ target: phrasing.target, strengths }] : [];
      });
    },
  };
}

const TEXT = ['text'];

/** How well each term stands for something in the query. */
function strongest({ groups }: Query): Map<string, number> {
  const asked = new Map<string, number>();
  for (const { alternatives, parts } of groups) {
    for (const terms of [alternatives, ...parts]) {
      for (const [term, strength] of terms) {
        asked.set(term, Math.max(asked.get(term) ?? 0, strength));
      }
    }
  }
  return asked;
}

function readAll(phrasings: readonly Phrasing<unknown>[], reader: PhrasingReader) {
  const words: Word[] = [];
  const numbers = new Map<string, number>();
  const byTerm = new Map<string, number[]>();
  const numberOf = (word: string, language: Language): number => {
    const key = `${language}:${word}`;
    const before = numbers.get(key);
    if (before !== undefined) return before;
    const terms = termsOfWord(word, language, reader);
    const number = words.push({ terms, phrasings: [] }) - 1;
    numbers.set(key, number);
    for (const term of terms) {
      const own = byTerm.get(term);
      if (own) own.push(number);
      else byTerm.set(term, [number]);
    }
    return number;
  };
  const read = phrasings.map(({ text, language }, i): ReadPhrasing => {
    const own = tokenize(text)
      .filter(({ word }) => weightOf(word, language) === 'content')
      .map(({ word }) => numberOf(word, language));
    for (const word of new Set(own)) words[word]?.phrasings.push(i);
    return { words: own, terms: lazily(() => termsOfText(text, language, reader)) };
  });
  return { words, byTerm, read };
}

function termsOfWord(
  word: string,
  language: Language,
  { analyzers, concepts }: PhrasingReader,
): string[] {
  const { lemmas, parts } = analyzers[language].analyze(word);
  const ids = new Set(lemmas.flatMap((lemma) => concepts.ofLemma(lemma, language)));
  return [
    ...lemmas.map((lemma) => wordTerm(lemma, language)),
    ...parts.map(partTerm),
    ...(DIGITS.test(word) ? [numberTerm(Number(word))] : []),
    ...conceptTerms(ids, NO_IDS, concepts),
  ];
}

const DIGITS = /^\d+$/;
const NO_IDS: ReadonlySet<string> = new Set();

function termsOfText(
  text: string,
  language: Language,
  reader: PhrasingReader,
): ReadonlySet<string> {
  const { words, concepts } = termsOf(text, language, reader);
  return new Set([...words, ...conceptTerms(concepts, NO_IDS, reader.concepts)]);
}
