import { definesWhatIsAsked, saysYesOrNo } from './answer-shape.ts';
import { foreignFeatures } from './foreign-reading.ts';
import type { Query } from './group.ts';
import { scoresAmong } from './local-score.ts';
import type { Unit } from './passage-index.ts';
import {
  gramsOf,
  lemmasOf,
  type PassageReader,
  pairsOf,
  type ReadPassage,
  readPassage,
  type Sentence,
} from './read-passage.ts';
import { strengthsOf } from './strength.ts';

/** What reading the passages themselves says beyond the terms of the index. */
export interface CloseReading {
  /**
   * How much better each passage answers than its terms tell; comparable within one call.
   * `weights` are those of the query's groups.
   */
  evidence(query: Query, weights: readonly number[], units: readonly Unit[]): number[];
}

/**
 * Against a passage's share of the question by its terms, which is 0..1. From a logistic regression;
 * what each bought stands in DESIGN.md.
 */
const WEIGHTS = {
  /** The share of the question that one sentence meets: its words stand together. */
  sentence: 0.6,
  /** The share of the question's words, grammar and all, that this sentence has as they are. */
  verbatim: 0.5,
  /** Words as they are, grammar and all. */
  words: 0.6,
  /** Lemmas side by side. */
  pairs: 0.3,
  /** Stretches of letters: what compounds and derived words have in common. */
  grams: 1,
  defines: 0.45,
  yesOrNo: 0.3,
  /** English keywords on Swedish sentences: R@1 65.3 without the two, 69.5 with this one. */
  meant: 2,
  /** 73.2 with both. */
  meaning: 1.5,
};

const MOST_REMEMBERED = 256;

export function createCloseReading(reader: PassageReader): CloseReading {
  const known = new Map<string, ReadPassage>();
  const read = (unit: Unit, { language }: Query): ReadPassage => {
    const key = `${language} ${unit.id}`;
    const before = known.get(key);
    if (before) return before;
    if (known.size >= MOST_REMEMBERED) known.clear();
    const passage = readPassage(unit, language, reader);
    known.set(key, passage);
    return passage;
  };
  return {
    evidence(query, weights, units) {
      const passages = units.map((unit) => read(unit, query));
      return features(query, weights, passages, reader).map(weigh);
    },
  };
}

type Features = Readonly<Record<keyof typeof WEIGHTS, number>>;

const NOTHING: Features = {
  sentence: 0,
  verbatim: 0,
  words: 0,
  pairs: 0,
  grams: 0,
  defines: 0,
  yesOrNo: 0,
  meant: 0,
  meaning: 0,
};

const weigh = (features: Features): number =>
  (Object.keys(WEIGHTS) as (keyof Features)[]).reduce(
    (sum, name) => sum + WEIGHTS[name] * features[name],
    0,
  );

function features(
  query: Query,
  weights: readonly number[],
  passages: readonly ReadPassage[],
  reader: PassageReader,
): Features[] {
  const { language } = query;
  const spoken = query.words.map(({ word }) => word);
  const asked = new Set(spoken);
  const lemmas = lemmasOf(spoken, language, reader);
  const lemmaSet = new Set(lemmas);
  const among = (wanted: readonly string[], of: 'words' | 'pairs' | 'grams'): number[] =>
    scoresAmong(
      new Set(wanted),
      passages.map((passage) => passage[of]),
    );
  const words = among(spoken, 'words');
  const pairs = among(pairsOf(lemmas), 'pairs');
  const grams = among(lemmas.flatMap(gramsOf), 'grams');
  const foreign = foreignFeatures(query, passages, reader);
  const isAsked = (word: string): boolean =>
    lemmaSet.has(reader.analyzers[language].analyze(word).lemmas[0] ?? word);
  return passages.map(({ sentences, comparable }, i) => {
    const best = bestSentence(query, weights, { sentences, asked });
    if (!comparable) return { ...NOTHING, ...best, ...foreign[i] };
    return {
      ...NOTHING,
      ...best,
      words: words[i] ?? 0,
      pairs: pairs[i] ?? 0,
      grams: grams[i] ?? 0,
      defines: Number(definesWhatIsAsked(spoken, sentences, { language, isAsked })),
      yesOrNo: saysYesOrNo(spoken, sentences, language),
    };
  });
}

/** What words as they are count beside what is meant, where the best sentence is looked for. */
const VERBATIM = 0.3;

interface Compared {
  readonly sentences: readonly Sentence[];
  readonly asked: ReadonlySet<string>;
}

function bestSentence(
  { groups }: Query,
  weights: readonly number[],
  { sentences, asked }: Compared,
): Pick<Features, 'sentence' | 'verbatim'> {
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const strengths = strengthsOf(groups);
  let best = { sentence: 0, verbatim: 0 };
  for (const { words, terms } of sentences) {
    const met = strengths
      .inText(terms)
      .reduce((sum, strength, i) => sum + (weights[i] ?? 0) * strength, 0);
    const same = new Set(words.filter((word) => asked.has(word))).size;
    const found = { sentence: met / total, verbatim: same / (asked.size || 1) };
    if (worth(found) > worth(best)) best = found;
  }
  return best;
}

const worth = ({ sentence, verbatim }: Pick<Features, 'sentence' | 'verbatim'>): number =>
  sentence + VERBATIM * verbatim;
