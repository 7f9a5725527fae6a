import type { Analyzers } from './analyzers.ts';
import type { Concepts } from './concepts.ts';
import { lazily } from './lazily.ts';
import { narrowerTerm, wordTerm } from './terms.ts';

/** The words, as terms, that a concept's term stands for: its own, or those of all that is narrower. */
export type ConceptWords = (term: string) => readonly string[];

const LANGUAGES = ['sv', 'en'] as const;

export const isOfConcept = (term: string): boolean => /^[cbo]:/.test(term);

export function createConceptWords(analyzers: Analyzers, concepts: Concepts): ConceptWords {
  const byId = lazily(() => new Map(concepts.all.map((concept) => [concept.id, concept])));
  const narrower = lazily(() => narrowerIn(concepts));
  const known = new Map<string, readonly string[]>();
  const wordsOf = (id: string): readonly string[] => {
    const before = known.get(id);
    if (before) return before;
    const concept = byId().get(id);
    const words = LANGUAGES.flatMap((language) =>
      (concept?.[language] ?? [])
        .filter((phrase) => !phrase.includes(' '))
        .flatMap((word) => analyzers[language].analyze(word).lemmas)
        .map((lemma) => wordTerm(lemma, language)),
    );
    known.set(id, words);
    return words;
  };
  return (term) => {
    const id = term.slice('c:'.length);
    return term === narrowerTerm(id) ? (narrower().get(id) ?? []).flatMap(wordsOf) : wordsOf(id);
  };
}

/** Per concept those of which it is a wider one. */
function narrowerIn({ all, ancestorsOf }: Concepts): ReadonlyMap<string, readonly string[]> {
  const narrower = new Map<string, string[]>();
  for (const { id } of all) {
    for (const wider of ancestorsOf(id)) {
      const own = narrower.get(wider);
      if (own) own.push(id);
      else narrower.set(wider, [id]);
    }
  }
  return narrower;
}
