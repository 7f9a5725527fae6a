import { type Language, weightOf } from '../language/stop-words.ts';
import { createTranslations } from '../language/translations.ts';
import {
  createVectors,
  meanOf,
  nearest,
  type Vectors,
  type WordVector,
} from '../language/vectors.ts';
import type { Analyzers } from './analyzers.ts';
import type { Alternatives, Group, Query } from './group.ts';
import type { PassageIndex } from './passage-index.ts';
import { wordTerm } from './terms.ts';
import { createTranslator } from './translator.ts';

/**
 * Widens a query with the words of documents in the other language that nobody has translated:
 * "berth" with båtplats. Within one language it bought nothing and let more out-of-scope questions
 * through, so there it is not used.
 */
export interface Expansion {
  expand(query: Query): Query;
}

/** A word of the documents. */
interface Candidate {
  readonly term: string;
  readonly vector: WordVector;
}

const MOST_NEIGHBOURS = 6;
// Pairs above this cosine are mostly of one concept of the thesaurus.
const NEAR = 0.7;
const NEAREST = 0.8;

const MOST_REMEMBERED = 2000;

export function createExpansion(index: PassageIndex, analyzers: Analyzers): Expansion {
  const vectors = lazily(() => createVectors(analyzers.meanings));
  const translator = lazily(() =>
    createTranslator(createTranslations(analyzers.translations), index, analyzers),
  );
  const candidates = {
    sv: lazily(() => foreignTo('sv', index, vectors())),
    en: lazily(() => foreignTo('en', index, vectors())),
  };
  const known = new Map<string, Alternatives>();
  const additionsFor = (group: Group, language: Language): Alternatives => {
    const key = `${language} ${group.kind} ${group.word}`;
    const before = known.get(key);
    if (before) return before;
    if (known.size >= MOST_REMEMBERED) known.clear();
    const near = () => neighbours(group, language, vectors(), candidates[language](), analyzers);
    const additions =
      language === 'en'
        ? withNeighbours(translator().translate(group), group.kind === 'name' ? () => [] : near)
        : new Map(group.kind === 'name' ? [] : near());
    known.set(key, additions);
    return additions;
  };
  return {
    expand(query) {
      const { language } = query;
      if (index.foreignTerms(language).size === 0) return query;
      const groups = query.groups.map((group) =>
        group.kind === 'word' || group.kind === 'name' ? widened(group, additionsFor(group, language), language === 'en' && translator().isCertain(group)) : group,
      );
      return { ...query, groups: language === 'en' ? translator().joinPhrases(groups) : groups };
    },
  };
}

const lazily = <T>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
};

const raise = (terms: Map<string, number>, additions: Iterable<readonly [string, number]>): void => {
  for (const [term, strength] of additions) {
    terms.set(term, Math.max(strength, terms.get(term) ?? 0));
  }
};

function withNeighbours(own: Alternatives, near: () => [string, number][]): Alternatives {
  const terms = new Map(own);
  raise(terms, near());
  return terms;
}

function widened(group: Group, additions: Alternatives, certain = false): Group {
  const alternatives = new Map(group.alternatives);
  raise(alternatives, additions);
  const weight = additions.size > 0 || group.kind === 'name' ? group.weight : group.weight * (certain ? Number(process.env.UNC ?? 0.8) : Number(process.env.UNT ?? 0.5));
  return { ...group, alternatives, weight };
}

/** The documents' own words in the other language, as far as they have vectors. */
function foreignTo(language: Language, index: PassageIndex, vectors: Vectors): Candidate[] {
  const terms = index.foreignTerms(language);
  const other = language === 'sv' ? 'en' : 'sv';
  return vectors.words(other).flatMap((word) => {
    const term = wordTerm(word, other);
    const vector = terms.has(term) ? vectors.vectorOf(word, other) : null;
    return vector ? [{ term, vector }] : [];
  });
}

/** Of a phrase all its words, of a compound that the vectors do not have its parts. */
function neighbours(
  { word, weight }: Group,
  language: Language,
  vectors: Vectors,
  candidates: readonly Candidate[],
  analyzers: Analyzers,
): [string, number][] {
  if (weight < LEAST_WEIGHT) return [];
  const own = word
    .split(' ')
    .filter((one) => weightOf(one, language) !== 'function')
    .flatMap((one) => {
      const { lemmas, parts } = analyzers[language].analyze(one);
      const whole = vectors.vectorOf(lemmas[0] ?? one, language);
      return whole ? [whole] : parts.flatMap((part) => vectors.vectorOf(part, language) ?? []);
    });
  const vector = meanOf(own);
  if (!vector) return [];
  return nearest(vector, candidates, { most: MOST_NEIGHBOURS, least: NEAR }).map(
    ({ candidate, similarity }) => [candidate.term, NEAREST * similarity],
  );
}

/** Only what names something has words near to it that are worth a look. */
const LEAST_WEIGHT = 0.3;
