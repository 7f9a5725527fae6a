import SearchableMap from 'minisearch/SearchableMap';
import type { Language } from '../language/stop-words.ts';
import { weightOf } from '../language/stop-words.ts';
import { fold, tokenize } from '../language/tokens.ts';
import type { Analyzers } from './analyzers.ts';
import type { Knowledge } from './knowledge.ts';
import { type KnownWords, meantBy } from './word-repair.ts';

/** The words of the documents, the thesaurus and the places, for the repair of misspelt ones. */
export interface Vocabulary {
  has(word: string): boolean;
  /** The word itself where it is known; else the word that was most likely meant, or null. */
  repair(word: string, language: Language): string | null;
  /** What `repair` has found before, without looking anew; else the word itself. */
  recall(word: string, language: Language): string;
}

export function createVocabulary(knowledge: Knowledge, analyzers: Analyzers): Vocabulary {
  let made: Readonly<Record<Language, KnownWords>> | null = null;
  // Most questions have no word that the dictionary does not have, and need none of this.
  const words = (): Readonly<Record<Language, KnownWords>> => {
    made ??= createWords(knowledge);
    return made;
  };
  const searched = new Map<string, string | null>();
  return {
    recall: (word, language) => searched.get(`${language} ${word}`) ?? word,
    has: (word) => words().sv.forms.get(word) === word || words().en.forms.get(word) === word,
    repair(word, language) {
      if (/^\d/.test(word) || weightOf(word, language) !== 'content') return word;
      if (analyzers.lexicons[language].readings(word).length > 0) return word;
      const key = `${language} ${word}`;
      const known = searched.get(key);
      if (known !== undefined) return known;
      if (searched.size >= MOST_REMEMBERED) searched.clear();
      const other = language === 'sv' ? 'en' : 'sv';
      // A name or a term of the documents, in a question in the other language.
      const isForeign = words()[other].forms.get(word) === word;
      const found = isForeign ? word : meantBy(word, language, words()[language], analyzers);
      searched.set(key, found);
      return found;
    },
  };
}

const MOST_REMEMBERED = 5000;

function createWords(knowledge: Knowledge): Readonly<Record<Language, KnownWords>> {
  const create = (): KnownWords => ({
    forms: new Map(),
    fuzzy: new SearchableMap(),
    spoken: new Set(),
  });
  const words = { sv: create(), en: create() };
  const add = (text: string, language: Language): void => {
    const { forms, fuzzy } = words[language];
    for (const { word } of tokenize(text)) {
      const folded = fold(word);
      if (!forms.has(word)) forms.set(word, word);
      if (!forms.has(folded)) forms.set(folded, word);
      fuzzy.set(folded, forms.get(folded) as string);
    }
  };
  addDocuments(knowledge, (text, language) => {
    add(text, language);
    for (const { word } of tokenize(text)) words[language].spoken.add(word);
  });
  addNames(knowledge, add);
  return words;
}

type Add = (text: string, language: Language) => void;

function addDocuments(knowledge: Knowledge, add: Add): void {
  for (const document of knowledge.documents) {
    const own = /^en\b/i.test(document.language) ? 'en' : 'sv';
    const other = own === 'sv' ? 'en' : 'sv';
    add(`${document.title} ${document.publisher}`, own);
    for (const { text, translation, headings } of document.passages) {
      add(text, own);
      if (translation) add(translation, other);
      for (const heading of headings) {
        add(heading.text, own);
        if (heading.translation) add(heading.translation, other);
      }
    }
  }
}

const isOneWord = (phrase: string): boolean => !phrase.includes(' ');

function addNames(knowledge: Knowledge, add: Add): void {
  for (const concept of knowledge.concepts) {
    // Words of phrases are mostly everyday words, which the dictionary has.
    add(concept.sv.filter(isOneWord).join(' '), 'sv');
    add(concept.en.filter(isOneWord).join(' '), 'en');
  }
  for (const { name, aliases, neighbourhoods } of knowledge.places) {
    for (const text of [name, ...aliases, ...neighbourhoods]) {
      add(text, 'sv');
      add(text, 'en');
    }
  }
}
