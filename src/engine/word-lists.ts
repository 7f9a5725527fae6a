import type { Language } from '../language/stop-words.ts';
import { tokenize } from '../language/tokens.ts';
import type { Knowledge } from './knowledge.ts';

/** The words of one language, each once, in the order of reading, parted by blanks. */
export interface WordList {
  /** Of the documents. */
  readonly spoken: string;
  /** Of the thesaurus and the places, those of the documents left out. */
  readonly listed: string;
}

export type WordLists = Readonly<Record<Language, WordList>>;

export function listWords(knowledge: Knowledge): WordLists {
  const spoken = { sv: new Set<string>(), en: new Set<string>() };
  const listed = { sv: new Set<string>(), en: new Set<string>() };
  addDocuments(knowledge, (text, language) => {
    for (const { word } of tokenize(text)) spoken[language].add(word);
  });
  addNames(knowledge, (text, language) => {
    for (const { word } of tokenize(text)) {
      if (!spoken[language].has(word)) listed[language].add(word);
    }
  });
  const toList = (language: Language): WordList => ({
    spoken: [...spoken[language]].join(' '),
    listed: [...listed[language]].join(' '),
  });
  return { sv: toList('sv'), en: toList('en') };
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
