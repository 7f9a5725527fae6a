import SearchableMap from 'minisearch/SearchableMap';
import type { Language } from '../language/stop-words.ts';
import { weightOf } from '../language/stop-words.ts';
import { fold } from '../language/tokens.ts';
import type { Analyzers } from './analyzers.ts';
import type { Knowledge } from './knowledge.ts';
import { lazily } from './lazily.ts';
import { listWords, type WordList, type WordLists } from './word-lists.ts';
import { type KnownWords, meantBy } from './word-repair.ts';

/** The words of the documents, the thesaurus and the places, for the repair of misspelt ones. */
export interface Vocabulary {
  has(word: string): boolean;
  /** The word itself where it is known; else the word that was most likely meant, or null. */
  repair(word: string, language: Language): string | null;
  /** What `repair` has found before, without looking anew; else the word itself. */
  recall(word: string, language: Language): string;
}

/** `lists` are the knowledge's own, where they have been made before. */
export function createVocabulary(
  knowledge: Knowledge,
  analyzers: Analyzers,
  lists?: WordLists,
): Vocabulary {
  // Most questions have no word that the dictionary does not have, and need none of this.
  const listed = lazily(() => lists ?? listWords(knowledge));
  const words = {
    sv: lazily(() => createWords(listed().sv)),
    en: lazily(() => createWords(listed().en)),
  };
  const searched = new Map<string, string | null>();
  return {
    recall: (word, language) => searched.get(`${language} ${word}`) ?? word,
    has: (word) => words.sv().forms.get(word) === word || words.en().forms.get(word) === word,
    repair(word, language) {
      if (/^\d/.test(word) || weightOf(word, language) !== 'content') return word;
      if (analyzers.lexicons[language].readings(word).length > 0) return word;
      const key = `${language} ${word}`;
      const known = searched.get(key);
      if (known !== undefined) return known;
      if (searched.size >= MOST_REMEMBERED) searched.clear();
      const other = language === 'sv' ? 'en' : 'sv';
      // A name or a term of the documents, in a question in the other language.
      const isForeign = words[other]().forms.get(word) === word;
      const found = isForeign ? word : meantBy(word, language, words[language](), analyzers);
      searched.set(key, found);
      return found;
    },
  };
}

const MOST_REMEMBERED = 5000;

function createWords(list: WordList): KnownWords {
  const words = [...split(list.spoken), ...split(list.listed)];
  const forms = new Map<string, string>();
  for (const word of words) {
    const folded = fold(word);
    if (!forms.has(word)) forms.set(word, word);
    if (!forms.has(folded)) forms.set(folded, word);
  }
  // A tree of ten thousand words takes longer to make than all else that a question needs.
  const fuzzy = lazily(() => {
    const map = new SearchableMap<string>();
    for (const word of words) map.set(fold(word), forms.get(fold(word)) as string);
    return map;
  });
  return {
    forms,
    get fuzzy() {
      return fuzzy();
    },
    spoken: new Set(split(list.spoken)),
  };
}

const split = (words: string): string[] => (words === '' ? [] : words.split(' '));
