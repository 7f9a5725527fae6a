import type { Language } from '../language/stop-words.ts';
import { weightOf } from '../language/stop-words.ts';
import { tokenize } from '../language/tokens.ts';
import type { Analyzers } from './analyzers.ts';
import type { Concepts } from './concepts.ts';
import type { Query } from './group.ts';
import { lazily } from './lazily.ts';
import { CLEARLY, strengthOf } from './strength.ts';
import { conceptTerms, narrowerTerm, numberTerm, partTerm, termsOf, wordTerm } from './terms.ts';

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
  const wordsOf = lazily(() => createConceptWords(reader));
  const targetsWith = (term: string): number => {
    const { words, byTerm } = index();
    const own = isOfConcept(term) ? wordsOf()(term) : [term];
    const numbers = own
      .flatMap((each) => byTerm.get(each) ?? [])
      .flatMap((word) => words[word]?.phrasings ?? []);
    return new Set(numbers.map((number) => phrasings[number]?.target)).size;
  };
  return {
    frequencyOf: targetsWith,
    meet(query) {
      if (phrasings.length === 0) return [];
      const { words, byTerm, read } = index();
      const asked = strongest(query, wordsOf());
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

/** How well each word stands for something in the query, as a term. */
function strongest({ groups }: Query, wordsOf: ConceptWords): Map<string, number> {
  const asked = new Map<string, number>();
  const raise = (term: string, strength: number): void => {
    asked.set(term, Math.max(asked.get(term) ?? 0, strength));
  };
  for (const { alternatives, parts } of groups) {
    for (const terms of [alternatives, ...parts]) {
      for (const [term, strength] of terms) {
        if (!isOfConcept(term)) raise(term, strength);
        else if (strength >= LEAST_STRENGTH) {
          for (const word of wordsOf(term)) raise(word, strength);
        }
      }
    }
  }
  return asked;
}

/** Something merely wider is another matter. */
const LEAST_STRENGTH = 0.5;

/** The words, as terms, that name a concept or one that is narrower, as its term asks. */
type ConceptWords = (term: string) => readonly string[];

/**
 * From the question's concepts to their words, and not from each phrasing's words to their concepts: for
 * that nearly the whole thesaurus would be analyzed.
 */
function createConceptWords({ analyzers, concepts }: PhrasingReader): ConceptWords {
  const narrower = new Map<string, string[]>();
  const byId = new Map(concepts.all.map((concept) => [concept.id, concept]));
  for (const { id } of concepts.all) {
    for (const wider of concepts.ancestorsOf(id)) {
      const own = narrower.get(wider);
      if (own) own.push(id);
      else narrower.set(wider, [id]);
    }
  }
  const known = new Map<string, readonly string[]>();
  const wordsOfConcept = (id: string): readonly string[] => {
    const before = known.get(id);
    if (before) return before;
    const own = byId.get(id);
    const words = LANGUAGES.flatMap((language) =>
      (own?.[language] ?? [])
        .filter((phrase) => !phrase.includes(' '))
        .flatMap((word) => analyzers[language].analyze(word).lemmas)
        .map((lemma) => wordTerm(lemma, language)),
    );
    known.set(id, words);
    return words;
  };
  return (term) => {
    const id = term.slice(2);
    const ids = term === narrowerTerm(id) ? (narrower.get(id) ?? []) : [id];
    return ids.flatMap(wordsOfConcept);
  };
}

const LANGUAGES = ['sv', 'en'] as const;

const isOfConcept = (term: string): boolean => /^[cbo]:/.test(term);

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

function termsOfWord(word: string, language: Language, { analyzers }: PhrasingReader): string[] {
  const { lemmas, parts } = analyzers[language].analyze(word);
  return [
    ...lemmas.map((lemma) => wordTerm(lemma, language)),
    ...parts.map(partTerm),
    ...(DIGITS.test(word) ? [numberTerm(Number(word))] : []),
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
