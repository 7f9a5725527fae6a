import type { Language } from '../language/stop-words.ts';
import { weightOf } from '../language/stop-words.ts';
import { tokenize } from '../language/tokens.ts';
import { type Analyzers, analysisLanguage } from './analyzers.ts';
import type { Concepts } from './concepts.ts';
import { type Counts, countsOf } from './local-score.ts';
import type { Unit } from './passage-index.ts';
import { conceptTerms, numberTerm, partTerm, wordTerm } from './terms.ts';

/** A passage word by word, for those few that may answer: the index knows terms alone. */
export interface ReadPassage {
  /** In the question's language, so that words as they are can be compared. */
  readonly comparable: boolean;
  readonly sentences: readonly Sentence[];
  /** Of the words that say something, in order. */
  readonly lemmas: readonly string[];
  readonly words: Counts;
  readonly pairs: Counts;
  readonly grams: Counts;
}

export interface Sentence {
  /** As a Token has them, in order. */
  readonly words: readonly string[];
  readonly terms: ReadonlySet<string>;
}

export interface PassageReader {
  readonly analyzers: Analyzers;
  readonly concepts: Concepts;
}

/** Line breaks end sentences too: in headings and lists nothing else does. */
const SENTENCE_END = /\n+|(?<=[.!?:])\s+(?=[\p{Lu}\d"”–-])/u;

export const splitSentences = (text: string): string[] => text.split(SENTENCE_END);

/** A passage in the language of a question where it has been translated, else as it is. */
export function readPassage(unit: Unit, language: Language, reader: PassageReader): ReadPassage {
  const [text, spoken] = textIn(unit, language);
  const sentences = splitSentences(text).map((sentence) => readSentence(sentence, spoken, reader));
  const words = sentences.flatMap((sentence) => sentence.words);
  const lemmas = lemmasOf(words, spoken, reader);
  return {
    comparable: spoken === language,
    sentences,
    lemmas,
    words: countsOf(words),
    pairs: countsOf(pairsOf(lemmas)),
    grams: countsOf(lemmas.flatMap(gramsOf)),
  };
}

function textIn({ document, passage }: Unit, language: Language): [text: string, Language] {
  const own = analysisLanguage(document.language);
  if (own === language || passage.translation === null) return [passage.text, own];
  return [passage.translation, language];
}

/** Its words' terms alone: phrases and spelt numbers, which are dear to find, the index has met already. */
function readSentence(text: string, language: Language, reader: PassageReader): Sentence {
  const words = tokenize(text).map(({ word }) => word);
  const terms = new Set<string>();
  const ids = new Set<string>();
  for (const word of words) {
    if (weightOf(word, language) === 'function') continue;
    if (DIGITS.test(word)) terms.add(numberTerm(Number(word)));
    const { lemmas, parts } = reader.analyzers[language].analyze(word);
    for (const part of parts) terms.add(partTerm(part));
    for (const lemma of lemmas) {
      terms.add(wordTerm(lemma, language));
      for (const id of reader.concepts.ofLemma(lemma, language)) ids.add(id);
    }
  }
  for (const term of conceptTerms(ids, NO_IDS, reader.concepts)) terms.add(term);
  return { words, terms };
}

const DIGITS = /^\d+$/;
const NO_IDS: ReadonlySet<string> = new Set();

/** Of the words that say something. */
export const lemmasOf = (
  words: readonly string[],
  language: Language,
  { analyzers }: Pick<PassageReader, 'analyzers'>,
): string[] =>
  words
    .filter((word) => weightOf(word, language) !== 'function')
    .map((word) => analyzers[language].analyze(word).lemmas[0] ?? word);

/** What stands side by side. */
export const pairsOf = (lemmas: readonly string[]): string[] =>
  lemmas.slice(1).map((lemma, i) => `${lemmas[i]} ${lemma}`);

const GRAM = 4;

/** Stretches of four letters: what compounds and derived words have in common. */
export function gramsOf(lemma: string): string[] {
  if (lemma.length <= GRAM) return [lemma];
  return Array.from({ length: lemma.length - GRAM + 1 }, (_, i) => lemma.slice(i, i + GRAM));
}
