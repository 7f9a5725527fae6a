import { type Language, weightOf } from '../language/stop-words.ts';
import { fold, tokenize } from '../language/tokens.ts';
import type { Analyzers } from './analyzers.ts';
import { createConceptWords, isOfConcept } from './concept-words.ts';
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
  /** Whether its target is counted where its words are; if left out, it is. */
  readonly isCounted?: boolean;
}

export interface MetPhrasing<Target> {
  readonly target: Target;
  /** How well each of the query's groups is met, 0..1. */
  readonly strengths: readonly number[];
}

export interface PhrasingIndex<Target> {
  /** The phrasings that a query is near enough to. */
  meet(query: Query): readonly MetPhrasing<Target>[];
  /** What the phrasings are of that a query is word for word, but for grammar and order. */
  meetWhole(query: Query): ReadonlySet<Target>;
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

const ALL = 0.99;

/** The word itself, in any of its forms. */
const THE_WORD = 0.95;

/** What weighs less is grammar. */
const ASKED = 0.25;

/** By another word for the same. */
const SAME = 0.85;

/** Something merely wider is another matter. */
const LEAST_STRENGTH = 0.5;

/**
 * Questions are held against each phrasing by itself: words of all of a passage's phrasings together would be
 * met by anything. They are read when a question first needs them, and whole only where they share words with it.
 */
export function createPhrasingIndex<Target>(
  phrasings: readonly Phrasing<Target>[],
  reader: PhrasingReader,
): PhrasingIndex<Target> {
  const index = lazily(() => readAll(phrasings, reader));
  const letters = lazily(() => phrasings.map(({ text }) => fold(text.toLowerCase())));
  // From the question's concepts to their words, and not from each phrasing's words to their concepts: for
  // that nearly the whole thesaurus would be analysed, which takes a quarter of a second.
  const wordsOf = createConceptWords(reader.analyzers, reader.concepts);
  const known = new Map<string, readonly Word[]>();
  const having: Having = (term) => {
    if (!isOfConcept(term)) return index().having(term);
    const words = known.get(term) ?? [...new Set(wordsOf(term).flatMap(index().having))];
    known.set(term, words);
    return words;
  };
  return {
    frequencyOf(term) {
      const numbers = having(term).flatMap((word) => word.phrasings);
      const targets = numbers.flatMap((number) => {
        const phrasing = phrasings[number];
        return phrasing?.isCounted === false ? [] : [phrasing?.target];
      });
      return new Set(targets).size;
    },
    meet(query) {
      if (phrasings.length === 0) return [];
      const heard = hearPhrasings(hearWords(query, having, LEAST_STRENGTH));
      return [...heard].flatMap(([number, own]): MetPhrasing<Target>[] => {
        const [phrasing, read] = [phrasings[number], index().read[number]];
        const strengths = read && strengthsIn(read, query, own);
        return phrasing && strengths ? [{ target: phrasing.target, strengths }] : [];
      });
    },
    meetWhole(query) {
      // To read them all takes a terminal's question a quarter of its time, and seldom is one asked word for word.
      if (!mayHold(query, letters())) return new Set();
      const heard = hearPhrasings(hearWords(query, having, THE_WORD));
      const whole = [...heard].flatMap(([number, sum]): Target[] => {
        const [phrasing, read] = [phrasings[number], index().read[number]];
        if (!phrasing || !read || sum / read.words < ALL) return [];
        const strengths = strengthsIn(read, query, sum);
        const isMet = (strength: number, i: number): boolean =>
          (query.groups[i]?.weight ?? 0) < ASKED || strength >= SAME;
        return strengths?.every(isMet) ? [phrasing.target] : [];
      });
      return new Set(whole);
    },
  };
}

/** Whether one of the texts has what begins as each word that is asked; forms of a word mostly begin alike. */
function mayHold({ groups }: Query, texts: readonly string[]): boolean {
  const beginnings = groups
    .filter(({ weight }) => weight >= ASKED)
    .flatMap(({ word }) => word.split(' ').map((each) => fold(each).slice(0, BEGINNING)));
  return texts.some((text) => beginnings.every((each) => text.includes(each)));
}

const BEGINNING = 3;

/** A word of content that phrasings have. */
interface Word {
  /** Numbers of the phrasings that have it. */
  readonly phrasings: number[];
}

interface ReadPhrasing {
  /** How many of content there are. */
  readonly words: number;
  readonly terms: () => ReadonlySet<string>;
}

/** The words that stand for a term. */
type Having = (term: string) => readonly Word[];

interface ReadPhrasings {
  readonly read: readonly ReadPhrasing[];
  /** But for the terms of concepts. */
  readonly having: Having;
}

function readAll(phrasings: readonly Phrasing<unknown>[], reader: PhrasingReader): ReadPhrasings {
  const words = new Map<string, Word>();
  const byTerm = new Map<string, Word[]>();
  const wordOf = (written: string, language: Language): Word => {
    const key = `${language}:${written}`;
    const before = words.get(key);
    if (before) return before;
    const word: Word = { phrasings: [] };
    words.set(key, word);
    for (const term of termsOfWord(written, language, reader)) {
      const own = byTerm.get(term);
      if (own) own.push(word);
      else byTerm.set(term, [word]);
    }
    return word;
  };
  const read = phrasings.map(({ text, language }, number): ReadPhrasing => {
    const contents = tokenize(text).filter(({ word }) => weightOf(word, language) === 'content');
    const own = new Set(contents.map(({ word }) => wordOf(word, language)));
    for (const word of own) word.phrasings.push(number);
    return { words: own.size, terms: lazily(() => termsOfText(text, language, reader)) };
  });
  return { read, having: (term) => byTerm.get(term) ?? NONE };
}

const NONE: readonly Word[] = [];

function termsOfWord(word: string, language: Language, { analyzers }: PhrasingReader): string[] {
  const { lemmas, parts } = analyzers[language].analyze(word);
  return [
    ...lemmas.map((lemma) => wordTerm(lemma, language)),
    ...parts.map(partTerm),
    ...(DIGITS.test(word) ? [numberTerm(Number(word))] : []),
  ];
}

const DIGITS = /^\d+$/;

function termsOfText(
  text: string,
  language: Language,
  reader: PhrasingReader,
): ReadonlySet<string> {
  const { words, concepts } = termsOf(text, language, reader);
  return new Set([...words, ...conceptTerms(concepts, new Set(), reader.concepts)]);
}

/** How well each word stands for something in the query. */
function hearWords({ groups }: Query, having: Having, least: number): ReadonlyMap<Word, number> {
  const heard = new Map<Word, number>();
  for (const { alternatives, parts } of groups) {
    for (const [term, strength] of [alternatives, ...parts].flatMap((terms) => [...terms])) {
      if (strength < least) continue;
      for (const word of having(term)) {
        heard.set(word, Math.max(heard.get(word) ?? 0, strength));
      }
    }
  }
  return heard;
}

/** The sum of its words', by the number of the phrasing. */
function hearPhrasings(words: ReadonlyMap<Word, number>): ReadonlyMap<number, number> {
  const sums = new Map<number, number>();
  for (const [{ phrasings }, strength] of words) {
    for (const number of phrasings) sums.set(number, (sums.get(number) ?? 0) + strength);
  }
  return sums;
}

/** How well each of the query's groups is met; null when too little of the phrasing is asked. */
function strengthsIn(
  { words, terms }: ReadPhrasing,
  { groups }: Query,
  sum: number,
): readonly number[] | null {
  const share = sum / words;
  if (share < LEAST_SHARE) return null;
  const has = (term: string) => (terms().has(term) ? TEXT : undefined);
  const strengths = groups.map((group) => strengthOf(group, has).own);
  const isNamed = (strength: number, i: number): boolean =>
    (groups[i]?.weight ?? 0) >= NAMING && strength >= CLEARLY;
  return share >= NEARLY_ALL || strengths.filter(isNamed).length >= SEVERAL ? strengths : null;
}

const TEXT = ['text'];
