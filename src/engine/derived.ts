import type { Language } from '../language/stop-words.ts';
import { phrasingsOf } from './asked-targets.ts';
import type { Engine } from './engine.ts';
import { formsToChunks, readForms, type WordForms } from './folded-words.ts';
import { listLemmaConcepts } from './lemma-concepts.ts';
import { listsToChunks, type PackedLists, packLists, readLists } from './packed-lists.ts';
import { createPhraseTable } from './phrase-table.ts';
import { type PackedTable, packTable, readPackedTable, tableToChunks } from './phrasing-table.ts';
import { foldAll } from './words.ts';

/** What an engine works out beside its index when it first needs it, ready to be kept. */
export interface Derived {
  readonly phrases: Readonly<Record<Language, PackedLists>>;
  readonly lemmas: Readonly<Record<Language, PackedLists>>;
  readonly forms: WordForms;
  readonly asked: PackedTable;
}

export function derive({ knowledge, index, concepts, analyzers }: Engine): Derived {
  const phrasesIn = (language: Language): PackedLists =>
    packLists(createPhraseTable(knowledge.concepts, language));
  return {
    phrases: { sv: phrasesIn('sv'), en: phrasesIn('en') },
    lemmas: listLemmaConcepts(index.packed.postings.terms, concepts),
    forms: foldAll(knowledge),
    asked: packTable(phrasingsOf(knowledge.phrasings, index.units), analyzers),
  };
}

export const derivedToChunks = ({ phrases, lemmas, forms, asked }: Derived): Uint8Array[] => [
  ...listsToChunks(phrases.sv),
  ...listsToChunks(phrases.en),
  ...listsToChunks(lemmas.sv),
  ...listsToChunks(lemmas.en),
  ...formsToChunks(forms),
  ...tableToChunks(asked),
];

/** @throws RangeError when the chunks do not fit together. */
export const readDerived = (next: () => Uint8Array): Derived => ({
  phrases: { sv: readLists(next), en: readLists(next) },
  lemmas: { sv: readLists(next), en: readLists(next) },
  forms: readForms(next),
  asked: readPackedTable(next),
});
