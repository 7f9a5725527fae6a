import type { Analyzers } from '../../../src/engine/analyzers.ts';
import { createCloseReading } from '../../../src/engine/close-reading.ts';
import { type Concepts, createConcepts } from '../../../src/engine/concepts.ts';
import type { Engine } from '../../../src/engine/engine.ts';
import { createExpansion } from '../../../src/engine/expansion.ts';
import type { Knowledge } from '../../../src/engine/knowledge.ts';
import { buildQuery } from '../../../src/engine/query.ts';
import { rank } from '../../../src/engine/ranking.ts';
import { createSchedule } from '../../../src/engine/schedule.ts';
import { select } from '../../../src/engine/selection.ts';
import { createVocabulary } from '../../../src/engine/vocabulary.ts';
import { detectLanguage } from '../../../src/language/detect-language.ts';
import type { Language } from '../../../src/language/stop-words.ts';
import { tokenize } from '../../../src/language/tokens.ts';
import { fromSnapshot, type IndexSnapshot } from './index-snapshot.ts';

/**
 * The engine that `createEngine` makes, on an index that was made before. It is put together as
 * there; the browser test of equal answers holds the two together.
 */
export function restoreEngine(
  knowledge: Knowledge,
  analyzers: Analyzers,
  snapshot: IndexSnapshot,
): Engine {
  const index = fromSnapshot(snapshot, knowledge);
  const concepts = createConceptsByLanguage(knowledge, analyzers);
  const vocabulary = createVocabulary(knowledge, analyzers);
  const expansion = createExpansion(index, analyzers);
  const reading = createCloseReading({ analyzers, concepts });
  const schedule = createSchedule(knowledge.places, index, (word) => {
    const { known, name } = analyzers.sv.analyze(word);
    return name || !known;
  });
  const { sv, en, commonness, lexicons } = analyzers;
  const languages = { sv, en, svLexicon: lexicons.sv, commonness };
  const repair = vocabulary.recall;
  return {
    knowledge,
    index,
    concepts,
    analyzers,
    languageOf: (text) => detectLanguage(tokenize(text), languages),
    read: (text, language) =>
      expansion.expand(buildQuery(text, language, { analyzers, concepts, vocabulary })),
    rank: (query) => rank(query, index, reading),
    select,
    meetings: schedule.meetings,
    placesIn: (text, language) => schedule.placesIn(text, (word) => repair(word, language)),
    repair,
  };
}

/** Each language's words when they are first needed: a question is in one. */
function createConceptsByLanguage({ concepts }: Knowledge, analyzers: Analyzers): Concepts {
  const made = new Map<Language, Concepts>();
  const of = (language: Language): Concepts => {
    const own = made.get(language) ?? createConcepts(concepts.map(only(language)), analyzers);
    made.set(language, own);
    return own;
  };
  const bare = createConcepts(concepts.map(withoutWords), analyzers);
  return {
    ...bare,
    all: concepts,
    find: (words, language) => of(language).find(words, language),
    ofLemma: (lemma, language) => of(language).ofLemma(lemma, language),
  };
}

const withoutWords = (concept: Knowledge['concepts'][number]) => ({ ...concept, sv: [], en: [] });

const only = (language: Language) => (concept: Knowledge['concepts'][number]) => ({
  ...withoutWords(concept),
  [language]: concept[language],
});
