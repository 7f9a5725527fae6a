import type { Language } from '../language/stop-words.ts';
import type { Concepts } from './concepts.ts';
import { type PackedLists, packLists } from './packed-lists.ts';
import type { PackedStrings } from './packed-strings.ts';
import { wordTerm } from './terms.ts';

/** `terms` are the index'; the concepts have found theirs in all that it holds. */
export function listLemmaConcepts(
  terms: PackedStrings,
  concepts: Pick<Concepts, 'all' | 'ofLemma'>,
): Readonly<Record<Language, PackedLists>> {
  const numbers = new Map(concepts.all.map(({ id }, number) => [id, number]));
  const of = (language: Language): PackedLists => {
    const beginning = wordTerm('', language);
    const lists = new Map<string, number[]>();
    for (let i = 0; i < terms.length; i++) {
      const term = terms.at(i);
      if (!term.startsWith(beginning)) continue;
      const lemma = term.slice(beginning.length);
      const ids = concepts.ofLemma(lemma, language);
      lists.set(
        lemma,
        ids.map((id) => numbers.get(id) ?? 0),
      );
    }
    return packLists(lists);
  };
  return { sv: of('sv'), en: of('en') };
}
