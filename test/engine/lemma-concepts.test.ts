import { expect, it } from 'vitest';
import { createConcepts } from '../../src/engine/concepts.ts';
import { listLemmaConcepts } from '../../src/engine/lemma-concepts.ts';
import { ANALYZERS, CONCEPTS, indexKnowledge, KNOWLEDGE } from './fixtures.ts';

const { index, concepts } = indexKnowledge(KNOWLEDGE);
const { terms } = index.packed.postings;
const listed = Array.from({ length: terms.length }, (_, i) => terms.at(i));

it.each([
  ['sv', 's:'],
  ['en', 'e:'],
] as const)(
  "concepts of the documents' lemmas are those that are looked for: %s",
  (language, beginning) => {
    const lemmas = listed
      .filter((term) => term.startsWith(beginning))
      .map((term) => term.slice(beginning.length));
    const prepared = { lemmas: listLemmaConcepts(terms, concepts) };
    const restored = createConcepts(CONCEPTS, ANALYZERS, prepared);
    const named = lemmas.map((lemma) => restored.ofLemma(lemma, language));
    expect(named).toEqual(lemmas.map((lemma) => concepts.ofLemma(lemma, language)));
    expect(named.flat()).not.toEqual([]);
  },
);

it('what no document has is looked for in the thesaurus', () => {
  const lists = listLemmaConcepts(terms, concepts);
  const none = { sv: { get: () => undefined }, en: { get: () => undefined } };
  const all = CONCEPTS.flatMap(({ sv }) => sv.filter((phrase) => /^\p{Ll}+$/u.test(phrase)));
  const of = (prepared: Parameters<typeof createConcepts>[2]) => {
    const { ofLemma } = createConcepts(CONCEPTS, ANALYZERS, prepared);
    return all.map((word) => [...ofLemma(word, 'sv')].sort());
  };
  expect(of({ lemmas: lists })).toEqual(of({ lemmas: none }));
});
