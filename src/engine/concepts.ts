import type { Language } from '../language/stop-words.ts';
import type { Analyzers } from './analyzers.ts';
import {
  type ConceptMention,
  findMentions,
  findScattered,
  type ScatteredMention,
  type WrittenWord,
} from './concept-mentions.ts';
import type { Concept, ConceptKind } from './knowledge.ts';
import { createTrie, type Trie } from './phrase-trie.ts';

/** Finds the thesaurus' concepts in words. */
export interface Concepts {
  /** The longest mention at each place, without overlaps; each token's `word` may be repaired. */
  find(words: readonly WrittenWord[], language: Language): ConceptMention[];
  /** Pairs of words that name a concept together though they stand apart. */
  findScattered(
    words: readonly WrittenWord[],
    language: Language,
    joins: (from: number, to: number) => boolean,
  ): ScatteredMention[];
  /** Concepts that one lemma names by itself. */
  ofLemma(lemma: string, language: Language): readonly string[];
  kindOf(id: string): ConceptKind;
  /** All wider concepts of `id`, itself left out. */
  ancestorsOf(id: string): readonly string[];
  parentsOf(id: string): readonly string[];
  readonly all: readonly Concept[];
}

export function createConcepts(concepts: readonly Concept[], analyzers: Analyzers): Concepts {
  const tries = new Map<Language, Trie>();
  // Each when it is first needed: on an index that is kept, a question in one language needs one.
  const trieOf = (language: Language): Trie => {
    const trie = tries.get(language) ?? createTrie(concepts, language, analyzers);
    tries.set(language, trie);
    return trie;
  };
  const byId = new Map(concepts.map((concept) => [concept.id, concept]));
  const ancestors = new Map<string, readonly string[]>();
  return {
    find: (words, language) => findMentions(words, trieOf(language), analyzers[language], language),
    findScattered: (words, language, joins) =>
      findScattered(words, trieOf(language), analyzers[language], joins),
    ofLemma: (lemma, language) => trieOf(language).after(null, lemma)?.ids ?? [],
    kindOf: (id) => byId.get(id)?.kind ?? 'topic',
    ancestorsOf(id) {
      const known = ancestors.get(id) ?? ancestorsOf(id, byId);
      ancestors.set(id, known);
      return known;
    },
    parentsOf: (id) => byId.get(id)?.broader ?? [],
    all: concepts,
  };
}

function ancestorsOf(id: string, byId: ReadonlyMap<string, Concept>): string[] {
  const found = new Set<string>();
  const visit = (at: string): void => {
    for (const wider of byId.get(at)?.broader ?? []) {
      if (found.has(wider)) continue;
      found.add(wider);
      visit(wider);
    }
  };
  visit(id);
  found.delete(id);
  return [...found];
}
