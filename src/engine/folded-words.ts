import type { Language } from '../language/stop-words.ts';
import { fold } from '../language/tokens.ts';
import { toChunk, toNumbers } from './chunks.ts';
import { type PackedStrings, packStrings, readStrings } from './packed-strings.ts';
import { listsOf, type Postings } from './postings.ts';

/** Words of one origin, and how they are written without å, ä and ö. */
export interface FoldedWords {
  readonly words: PackedStrings;
  readonly forms: PackedStrings;
  /** For each form the number of the word that most documents write so. */
  readonly targets: Uint32Array;
}

/** Those that the documents have, and those of the thesaurus and the places. */
export type WordForms = Readonly<
  Record<Language, { readonly spoken: FoldedWords; readonly names: FoldedWords }>
>;

/** `postings` are of words, whose owners are the documents that have them. */
export function foldWords(postings: Postings): FoldedWords {
  const { terms } = postings;
  const best = new Map<string, { readonly term: number; readonly documents: number }>();
  for (let term = 0; term < terms.length; term++) {
    const folded = fold(terms.at(term));
    const documents = listsOf(postings, term)[0]?.count ?? 0;
    if (documents > (best.get(folded)?.documents ?? 0)) best.set(folded, { term, documents });
  }
  const sorted = [...best.keys()].sort();
  const targets = Uint32Array.from(sorted, (folded) => best.get(folded)?.term ?? 0);
  return { words: terms, forms: packStrings(sorted), targets };
}

export const formsToChunks = ({ sv, en }: WordForms): Uint8Array[] =>
  [sv.spoken, sv.names, en.spoken, en.names].flatMap(({ words, forms, targets }) => [
    words.packed.bytes,
    toChunk(words.packed.starts),
    forms.packed.bytes,
    toChunk(forms.packed.starts),
    toChunk(targets),
  ]);

/** @throws RangeError when the chunks do not fit together. */
export function readForms(next: () => Uint8Array): WordForms {
  const readWords = (): FoldedWords => {
    const words = readStrings({ bytes: next(), starts: toNumbers(next()) });
    const forms = readStrings({ bytes: next(), starts: toNumbers(next()) });
    const targets = toNumbers(next());
    if (targets.length !== forms.length || targets.some((word) => word >= words.length)) {
      throw new RangeError('forms of words that are not there');
    }
    return { words, forms, targets };
  };
  const readOrigins = () => ({ spoken: readWords(), names: readWords() });
  return { sv: readOrigins(), en: readOrigins() };
}
