import type { Language } from '../language/stop-words.ts';
import { createTranslations, type Translations } from '../language/translations.ts';
import {
  createVectors,
  meanOf,
  nearest,
  type Vectors,
  type WordVector,
} from '../language/vectors.ts';
import type { Analyzers } from './analyzers.ts';
import type { Group, Query } from './group.ts';
import { lazily } from './lazily.ts';
import type { PassageIndex } from './passage-index.ts';
import type { TermSet } from './term-set.ts';
import { partTerm, wordTerm } from './terms.ts';

/**
 * Widens a query with the words of documents in the other language that nobody has translated:
 * "berth" with båtplats. Translations bought 3.8 points of the English questions on the shipped folder
 * without its translations (73.4 to 77.2 %), vectors another 3.8. Within one language they bought
 * nothing and let more out-of-scope questions through, so there they are not used.
 */
export interface Expansion {
  expand(query: Query): Query;
}

interface Candidate {
  readonly term: string;
  readonly vector: WordVector;
}

/** Only what names something is widened, and names and numbers mean themselves. */
const LEAST_WEIGHT = 0.3;
/** From this strength on a term is the documents' own word for the thing. */
const OWN_WORD = 0.7;

const MOST_NEIGHBOURS = 6;
// Pairs above this cosine are mostly of one concept of the thesaurus.
const NEAR = 0.7;
const NEAREST = 0.8;
/** A translation is no certain synonym, and its share of the word's senses counts. */
const TRANSLATION = 0.9;
const LEAST_SHARE = 0.12;

const MOST_REMEMBERED = 2000;

export function createExpansion(
  bytes: Uint8Array,
  index: PassageIndex,
  analyzers: Analyzers,
): Expansion {
  const meanings = lazily(() => createVectors(bytes));
  const translations = lazily(() => createTranslations(bytes));
  const foreign = {
    sv: lazily(() => foreignTo('sv', index, meanings)),
    en: lazily(() => foreignTo('en', index, meanings)),
  };
  const known = new Map<string, readonly (readonly [string, number])[]>();
  const additionsFor = (
    group: Group,
    language: Language,
  ): readonly (readonly [string, number])[] => {
    const key = `${language} ${group.word}`;
    const before = known.get(key);
    if (before) return before;
    if (known.size >= MOST_REMEMBERED) known.clear();
    const lemmas = lemmasOf(group, language, analyzers);
    const { terms, candidates } = foreign[language]();
    const additions = [
      ...(language === 'en' ? translated(lemmas, translations()) : []),
      ...neighbours(lemmas, language, meanings(), candidates),
    ].filter(([term]) => terms.has(term));
    known.set(key, additions);
    return additions;
  };
  return {
    expand(query) {
      if (foreign[query.language]().terms.size === 0) return query;
      const groups = query.groups.map((group) =>
        wants(group, index) ? widened(group, additionsFor(group, query.language)) : group,
      );
      return { ...query, groups };
    },
  };
}

/** Words that the documents have in one way or another need no others. */
const wants = ({ kind, weight, alternatives }: Group, { frequencyOf }: PassageIndex): boolean =>
  kind === 'word' &&
  weight >= LEAST_WEIGHT &&
  ![...alternatives].some(([term, strength]) => strength >= OWN_WORD && frequencyOf(term) > 0);

function widened(group: Group, additions: readonly (readonly [string, number])[]): Group {
  const alternatives = new Map(group.alternatives);
  for (const [term, strength] of additions) {
    alternatives.set(term, Math.max(strength, alternatives.get(term) ?? 0));
  }
  return { ...group, alternatives };
}

/** Of a phrase all its words, of a compound that the vectors do not have its parts. */
function lemmasOf({ word }: Group, language: Language, analyzers: Analyzers): string[][] {
  return word.split(' ').map((one) => {
    const { lemmas, parts } = analyzers[language].analyze(one);
    return [...lemmas.slice(0, 1), ...parts];
  });
}

interface Foreign {
  readonly terms: TermSet;
  readonly candidates: readonly Candidate[];
}

function foreignTo(language: Language, index: PassageIndex, vectors: () => Vectors): Foreign {
  const terms = index.foreignTerms(language);
  const other = language === 'sv' ? 'en' : 'sv';
  const own = [...terms].filter((term) => term.startsWith(wordTerm('', other)));
  const candidates = own.flatMap((term) => {
    const vector = vectors().vectorOf(term.slice(wordTerm('', other).length), other);
    return vector ? [{ term, vector }] : [];
  });
  return { terms, candidates };
}

function neighbours(
  words: readonly (readonly string[])[],
  language: Language,
  vectors: Vectors,
  candidates: readonly Candidate[],
): [string, number][] {
  const own = words.flatMap(([lemma = '', ...parts]) => {
    const whole = vectors.vectorOf(lemma, language);
    return whole ? [whole] : parts.flatMap((part) => vectors.vectorOf(part, language) ?? []);
  });
  const vector = meanOf(own);
  if (!vector) return [];
  return nearest(vector, candidates, { most: MOST_NEIGHBOURS, least: NEAR }).map(
    ({ candidate, similarity }) => [candidate.term, NEAREST * similarity],
  );
}

function translated(
  words: readonly (readonly string[])[],
  translations: Translations,
): [string, number][] {
  if (words.length > 1) return [];
  return (words[0] ?? []).flatMap((stem) =>
    translations
      .translate(stem)
      .filter(({ weight }) => weight >= LEAST_SHARE)
      .flatMap(({ lemma, weight }): [string, number][] => {
        const strength = TRANSLATION * Math.sqrt(Math.min(1, weight * 2));
        return [
          [wordTerm(lemma, 'sv'), strength],
          [partTerm(lemma), strength * OWN_WORD],
        ];
      }),
  );
}
