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
import type { NumberLists } from './packed-lists.ts';
import { createPhraseTable, type PhraseTable, type PhraseTables } from './phrase-table.ts';
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

/** Which concepts each lemma of the documents names by itself, by their numbers; often none. */
export type LemmaConcepts = Readonly<Record<Language, NumberLists>>;

/** What has been made of the same concepts before. */
interface PreparedConcepts {
  readonly phrases?: PhraseTables;
  /** Of the lemmas that the documents have; others are looked for. */
  readonly lemmas?: LemmaConcepts;
}

export function createConcepts(
  concepts: readonly Concept[],
  analyzers: Analyzers,
  { phrases, lemmas }: PreparedConcepts = {},
): Concepts {
  const byId = new Map(concepts.map((concept) => [concept.id, concept]));
  const trieOf = (language: Language): Trie => {
    const table = (): PhraseTable => phrases?.[language] ?? createPhraseTable(concepts, language);
    return createTrie(language, { analyzers, concepts, table });
  };
  const tries = { sv: trieOf('sv'), en: trieOf('en') };
  const ancestors = new Map<string, readonly string[]>();
  return {
    find: (words, language) => findMentions(words, tries[language], analyzers[language], language),
    findScattered: (words, language, joins) =>
      findScattered(words, tries[language], analyzers[language], joins),
    ofLemma(lemma, language) {
      const numbers = lemmas?.[language].get(lemma);
      // To look for them, all phrases that begin alike are analyzed.
      if (!numbers) return tries[language].first(lemma, lemma).flatMap(({ ids }) => ids);
      return Array.from(numbers, (number) => concepts[number]?.id ?? '');
    },
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
