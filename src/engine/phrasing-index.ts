import type { Language } from '../language/stop-words.ts';
import type { Analyzers } from './analyzers.ts';
import { createConceptWords, isOfConcept } from './concept-words.ts';
import type { Concepts } from './concepts.ts';
import type { Query } from './group.ts';
import { ASKED, type Having, hearPhrasings, hearWords, SAME, textsWithAll } from './heard-words.ts';
import { lazily } from './lazily.ts';
import { type PhrasingTable, readTable } from './phrasing-table.ts';
import { openWords, type Word } from './phrasing-words.ts';
import { CLEARLY, strengthsOf } from './strength.ts';
import { conceptTerms, termsOf } from './terms.ts';

/** A way in which people ask for what it is of, the target. */
export interface Phrasing<Target> {
  readonly target: Target;
  readonly language: Language;
  readonly text: string;
  /** Whether its target is counted where its words are; if left out, it is. */
  readonly isCounted?: boolean;
  /** It is what was published, and nobody has written down that anybody asks so. */
  readonly isPublished?: boolean;
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
  /** The words of content that stand for a term, with the numbers of the phrasings that have them. */
  readonly having: Having;
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

/** Something merely wider is another matter. */
const LEAST_STRENGTH = 0.5;

/**
 * Questions are held against each phrasing by itself: words of all of a passage's phrasings together would be
 * met by anything. They are read when a question first needs them, and whole only where they share words with it.
 */
export function createPhrasingIndex<Target>(
  phrasings: readonly Phrasing<Target>[],
  reader: PhrasingReader,
  prepared: PhrasingTable | null = null,
): PhrasingIndex<Target> {
  const words = lazily(() =>
    openWords(prepared ?? readTable(phrasings, reader.analyzers), reader.analyzers),
  );
  const terms = phrasings.map(({ text, language }) =>
    lazily(() => termsOfText(text, language, reader)),
  );
  // From the question's concepts to their words, and not from each phrasing's words to their concepts: for
  // that nearly the whole thesaurus would be analysed, which takes a quarter of a second.
  const wordsOf = createConceptWords(reader.analyzers, reader.concepts);
  const known = new Map<string, readonly Word[]>();
  const having: Having = (term) => {
    if (!isOfConcept(term)) return words().having(term);
    const own = known.get(term) ?? [...new Set(wordsOf(term).flatMap(words().having))];
    known.set(term, own);
    return own;
  };
  /** How well each of a query's groups is met in a phrasing, words of which amount to `sum`; null when too little of it is asked. */
  const strengthsIn = (number: number, query: Query, sum: number): readonly number[] | null => {
    const share = sum / (words().counts[number] ?? 1);
    return share < LEAST_SHARE ? null : strengthsIfNamed(terms[number] ?? NONE, query, share);
  };
  return {
    having,
    frequencyOf(term) {
      const numbers = having(term).flatMap(({ texts }) => [...texts]);
      const targets = numbers.flatMap((number) => {
        const phrasing = phrasings[number];
        return phrasing?.isCounted === false || phrasing?.isPublished ? [] : [phrasing?.target];
      });
      return new Set(targets).size;
    },
    meet(query) {
      if (phrasings.length === 0) return [];
      const heard = hearPhrasings(hearWords(query, having, LEAST_STRENGTH));
      return [...heard].flatMap(([number, own]): MetPhrasing<Target>[] => {
        const phrasing = phrasings[number];
        const strengths = strengthsIn(number, query, own);
        return phrasing && !phrasing.isPublished && strengths
          ? [{ target: phrasing.target, strengths }]
          : [];
      });
    },
    meetWhole(query) {
      const holding = textsWithAll(query, having);
      if (holding.size === 0) return new Set();
      const heard = hearPhrasings(hearWords(query, having, THE_WORD), holding);
      const whole = [...heard].flatMap(([number, sum]): Target[] => {
        const phrasing = phrasings[number];
        if (!phrasing || phrasing.isPublished || sum / (words().counts[number] ?? 1) < ALL)
          return [];
        const strengths = strengthsIn(number, query, sum);
        const isMet = (strength: number, i: number): boolean =>
          (query.groups[i]?.weight ?? 0) < ASKED || strength >= SAME;
        return strengths?.every(isMet) ? [phrasing.target] : [];
      });
      return new Set(whole);
    },
  };
}

function termsOfText(
  text: string,
  language: Language,
  reader: PhrasingReader,
): ReadonlySet<string> {
  const { words, concepts } = termsOf(text, language, reader);
  return new Set([...words, ...conceptTerms(concepts, new Set(), reader.concepts)]);
}

/** Null when of a phrasing that is not asked for nearly whole too little is named. */
function strengthsIfNamed(
  terms: () => ReadonlySet<string>,
  { groups }: Query,
  share: number,
): readonly number[] | null {
  const strengths = strengthsOf(groups).inText(terms());
  const isNamed = (strength: number, i: number): boolean =>
    (groups[i]?.weight ?? 0) >= NAMING && strength >= CLEARLY;
  return share >= NEARLY_ALL || strengths.filter(isNamed).length >= SEVERAL ? strengths : null;
}

const NONE = (): ReadonlySet<string> => new Set();
