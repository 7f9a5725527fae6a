import type { Language } from '../language/stop-words.ts';
import { weightOf } from '../language/stop-words.ts';
import type { Analyzers } from './analyzers.ts';
import { meantBy } from './word-repair.ts';
import { createWords, type WordSource } from './words.ts';

/** The words of the documents, the thesaurus and the places, for the repair of misspelt ones. */
export interface Vocabulary {
  /** In a language; in either when left out. */
  has(word: string, language?: Language): boolean;
  /** The word itself where it is known; else the word that was most likely meant, or null. */
  repair(word: string, language: Language): string | null;
  /** What `repair` has found before, without looking anew; else the word itself. */
  recall(word: string, language: Language): string;
}

export function createVocabulary(source: WordSource, analyzers: Analyzers): Vocabulary {
  // Most questions have no word that the dictionary does not have, and need none of this.
  const words = createWords(source);
  const searched = new Map<string, string | null>();
  return {
    recall: (word, language) => searched.get(`${language} ${word}`) ?? word,
    has: (word, language) =>
      language ? words[language]().has(word) : words.sv().has(word) || words.en().has(word),
    repair(word, language) {
      if (/^\d/.test(word) || weightOf(word, language) !== 'content') return word;
      if (analyzers.lexicons[language].readings(word).length > 0) return word;
      const key = `${language} ${word}`;
      const known = searched.get(key);
      if (known !== undefined) return known;
      if (searched.size >= MOST_REMEMBERED) searched.clear();
      const other = language === 'sv' ? 'en' : 'sv';
      // A name or a term of the documents, in a question in the other language.
      const isForeign = words[other]().has(word);
      const found = isForeign ? word : meantBy(word, language, words[language](), analyzers);
      searched.set(key, found);
      return found;
    },
  };
}

const MOST_REMEMBERED = 5000;
