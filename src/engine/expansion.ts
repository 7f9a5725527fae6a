import { type Language, weightOf } from '../language/stop-words.ts';
import { meanOf, nearest, type Vectors, type WordVector } from '../language/vectors.ts';
import type { Analyzers } from './analyzers.ts';
import type { Alternatives, Group, Query } from './group.ts';
import { lazily } from './lazily.ts';
import type { PassageIndex } from './passage-index.ts';
import { CLEARLY } from './strength.ts';
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

/** Only what names something has words near to it that are worth a look. */
const LEAST_WEIGHT = 0.3;

/** A word that documents lack in whatever language may be put in another way there. */
const NOT_UNDERSTOOD = 0.5;
/** Less so one whose translation is beyond doubt. */
const NOT_THERE = 0.8;

/** It names a matter of its own then: "prime minister", where no document has one. */
const TELLING = 0.85;

const MOST_REMEMBERED = 2000;

export function createExpansion(index: PassageIndex, analyzers: Analyzers): Expansion {
  const translator = lazily(() => createTranslator(index, analyzers));
  const candidates = {
    sv: lazily(() => foreignTo('sv', index, analyzers.vectors())),
    en: lazily(() => foreignTo('en', index, analyzers.vectors())),
  };
  const additionsFor = (group: Group, language: Language): Alternatives => {
    const own = language === 'en' ? translator().translate(group) : NONE;
    if (group.kind === 'name' || group.weight < LEAST_WEIGHT) return own;
    const vectors = analyzers.vectors();
    const near = neighbours(group, { language, vectors, analyzers }, candidates[language]());
    return raised(own, near);
  };
  const known = new Map<string, Alternatives>();
  const remembered = (group: Group, language: Language): Alternatives => {
    const key = `${language} ${group.kind} ${group.weight < LEAST_WEIGHT} ${group.word}`;
    const additions = known.get(key) ?? additionsFor(group, language);
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(key, additions);
    return additions;
  };
  const widened = (group: Group, language: Language): Group => {
    if (group.kind !== 'word' && group.kind !== 'name') return group;
    const additions = remembered(group, language);
    const alternatives = raised(group.alternatives, additions);
    const isThere =
      [...additions.keys()].some((term) => index.frequencyOf(term) > 0) ||
      [...group.alternatives].some(
        ([term, strength]) => strength >= CLEARLY && index.frequencyOf(term) > 0,
      );
    if (isThere || group.kind === 'name') return { ...group, alternatives };
    const isCertain = language === 'en' && translator().isCertain(group);
    return {
      ...group,
      alternatives,
      isTopical: group.isTopical || (isCertain && group.telling >= TELLING),
      weight: group.weight * (isCertain ? NOT_THERE : NOT_UNDERSTOOD),
    };
  };
  return {
    expand(query) {
      const { language } = query;
      if (index.foreignTerms(language).size === 0) return query;
      const groups = query.groups.map((group) => widened(group, language));
      return { ...query, groups: language === 'en' ? translator().joinPhrases(groups) : groups };
    },
  };
}

const NONE: Alternatives = new Map();

function raised(terms: Alternatives, additions: Iterable<readonly [string, number]>): Alternatives {
  const all = new Map(terms);
  for (const [term, strength] of additions) all.set(term, Math.max(strength, all.get(term) ?? 0));
  return all;
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

interface Words {
  readonly language: Language;
  readonly vectors: Vectors;
  readonly analyzers: Analyzers;
}

/** Of a phrase all its words, of a compound that the vectors do not have its parts. */
function neighbours(
  { word }: Group,
  { language, vectors, analyzers }: Words,
  candidates: readonly Candidate[],
): [string, number][] {
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
