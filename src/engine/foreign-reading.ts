import type { Language } from '../language/stop-words.ts';
import { meanOf, similarityOf, type WordVector } from '../language/vectors.ts';
import type { Query } from './group.ts';
import { type Counts, scoresAmong } from './local-score.ts';
import { gramsOf, lemmasOf, type PassageReader, type ReadPassage } from './read-passage.ts';
import { wordTerm } from './terms.ts';

/** What tells for a passage in another language than the question's, 0..1 each. */
export interface ForeignFeatures {
  /** How much of what the question's words mean it has, in other forms and compounds too. */
  readonly meant: number;
  /** How near it is as a whole to the question as a whole. */
  readonly meaning: number;
}

/** From this strength on a term is what the question's word means, and not just near to it. */
const MEANT = 0.6;

/** 0 for passages in the question's language. */
export function foreignFeatures(
  query: Query,
  passages: readonly ReadPassage[],
  reader: PassageReader,
): ForeignFeatures[] {
  if (passages.every(({ comparable }) => comparable)) {
    return passages.map(() => ({ meant: 0, meaning: 0 }));
  }
  const other = query.language === 'sv' ? 'en' : 'sv';
  const grams = new Set(meantLemmas(query, other).flatMap(gramsOf));
  const meant = scoresAmong(
    grams,
    passages.map((passage) => (passage.comparable ? NOTHING : passage.grams)),
  );
  const spoken = query.words.map(({ word }) => word);
  const lemmas = lemmasOf(spoken, query.language, reader);
  const question = vectorOf(lemmas, query.language, reader);
  return passages.map((passage, i) => {
    const own = passage.comparable || !question ? null : passageVector(passage, other, reader);
    const meaning = question && own ? Math.max(0, similarityOf(question, own)) : 0;
    return { meant: meant[i] ?? 0, meaning };
  });
}

const NOTHING: Counts = new Map();

function meantLemmas({ groups }: Query, language: Language): string[] {
  const prefix = wordTerm('', language);
  return groups.flatMap(({ alternatives, parts }) =>
    [alternatives, ...parts].flatMap((terms) =>
      [...terms]
        .filter(([term, strength]) => term.startsWith(prefix) && strength >= MEANT)
        .map(([term]) => term.slice(prefix.length)),
    ),
  );
}

const vectors = new WeakMap<ReadPassage, WordVector | null>();

function passageVector(
  passage: ReadPassage,
  language: Language,
  reader: PassageReader,
): WordVector | null {
  const known = vectors.get(passage);
  if (known !== undefined) return known;
  const own = vectorOf(passage.lemmas, language, reader);
  vectors.set(passage, own);
  return own;
}

/** The direction between a text's words, those foremost that tell most. */
function vectorOf(
  lemmas: readonly string[],
  language: Language,
  { analyzers }: Pick<PassageReader, 'analyzers'>,
): WordVector | null {
  const vectors = analyzers.vectors();
  const found: WordVector[] = [];
  const weights: number[] = [];
  for (const lemma of lemmas) {
    const whole = vectors.vectorOf(lemma, language);
    const parts = whole ? [] : analyzers[language].analyze(lemma).parts;
    const own = whole ? [whole] : parts.flatMap((part) => vectors.vectorOf(part, language) ?? []);
    found.push(...own);
    const telling = analyzers.commonness.telling(lemma, language);
    weights.push(...own.map(() => telling / own.length));
  }
  return meanOf(found, weights);
}
