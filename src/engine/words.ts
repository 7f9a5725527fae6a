import type { Language } from '../language/stop-words.ts';
import { tokenize } from '../language/tokens.ts';
import { createCollector } from './collect-postings.ts';
import type { Document } from './document.ts';
import { type FoldedWords, foldWords, type WordForms } from './folded-words.ts';
import type { Knowledge } from './knowledge.ts';
import { lazily } from './lazily.ts';
import { createNearFinder } from './near-strings.ts';
import type { Postings } from './postings.ts';

/** The words of one language that are spoken of. */
export interface Words {
  /** The word itself is the form of it that is there. */
  has(word: string): boolean;
  /** The word itself where it is there, else one that is written so without å, ä and ö; or null. */
  formOf(word: string): string | null;
  /** Words whose folded forms are at most so many edits from `folded`. */
  near(folded: string, edits: number): readonly NearWord[];
  /** The documents have it, and not the thesaurus or the places alone. */
  isSpoken(word: string): boolean;
}

export interface NearWord {
  readonly word: string;
  readonly edits: number;
}

/** Words as terms, whose owners are the documents that have them. */
export type WordPostings = Readonly<Record<Language, Postings>>;

export interface WordSource extends Knowledge {
  /** Those of the documents, where they have been collected before. */
  readonly words?: WordPostings;
  /** All of them as `foldAll` gives them, where that has been done before. */
  readonly forms?: WordForms;
}

/** Each language's when they are first needed. */
export function createWords(source: WordSource): Readonly<Record<Language, () => Words>> {
  const spoken = lazily(() => source.words ?? collectWords(source.documents));
  const names = {
    sv: lazily(() => namesIn(source, 'sv')),
    en: lazily(() => namesIn(source, 'en')),
  };
  const of = (language: Language) =>
    lazily(() => {
      const forms = source.forms?.[language];
      return joined(
        createLayer(lazily(() => forms?.spoken ?? foldWords(spoken()[language]))),
        createLayer(lazily(() => forms?.names ?? foldWords(toPostings(names[language]())))),
        lazily(() => new Set(names[language]())),
      );
    });
  return { sv: of('sv'), en: of('en') };
}

/** Both languages' at once, for the next start: most of what the first look for a word takes. */
export function foldAll(source: Knowledge): WordForms {
  const spoken = collectWords(source.documents);
  const of = (language: Language): WordForms[Language] => ({
    spoken: foldWords(spoken[language]),
    names: foldWords(toPostings(namesIn(source, language))),
  });
  return { sv: of('sv'), en: of('en') };
}

export function collectWords(documents: readonly Document[]): WordPostings {
  return collect((add) => {
    documents.forEach((document, number) => {
      const own = /^en\b/i.test(document.language) ? 'en' : 'sv';
      const texts = textsOf(document);
      add(number, own, texts.own);
      add(number, own === 'sv' ? 'en' : 'sv', texts.translated);
    });
  });
}

function textsOf(document: Document): { own: string[]; translated: string[] } {
  const own = [document.title, document.publisher];
  const translated: string[] = [];
  let before: Document['passages'][number]['headings'] | null = null;
  for (const { text, translation, headings } of document.passages) {
    own.push(text);
    if (translation) translated.push(translation);
    if (headings === before) continue;
    before = headings;
    for (const heading of headings) {
      own.push(heading.text);
      if (heading.translation) translated.push(heading.translation);
    }
  }
  return { own, translated };
}

const isOneWord = (phrase: string): boolean => !phrase.includes(' ');

function namesIn({ concepts, places }: Knowledge, language: Language): string[] {
  const ofPlaces = places.flatMap((place) => [
    place.name,
    ...place.aliases,
    ...place.neighbourhoods,
  ]);
  // Words of phrases are mostly everyday words, which the dictionary has.
  const ofConcepts = concepts.flatMap((concept) => concept[language].filter(isOneWord));
  return wordsIn([...ofConcepts, ...ofPlaces]);
}

function toPostings(words: readonly string[]): Postings {
  const collector = createCollector(1);
  collector.add(0, 0, words);
  return collector.finish();
}

/** Read as one text: to begin with each of thousands anew takes most of the time. */
const wordsIn = (texts: readonly string[]): string[] =>
  tokenize(texts.join('\n')).map(({ word }) => word);

type Add = (owner: number, language: Language, texts: readonly string[]) => void;

function collect(run: (add: Add) => void): WordPostings {
  const collectors = { sv: createCollector(1), en: createCollector(1) };
  run((owner, language, texts) => collectors[language].add(0, owner, wordsIn(texts)));
  return { sv: collectors.sv.finish(), en: collectors.en.finish() };
}

/** Words of one origin. */
interface Layer {
  has(word: string): boolean;
  /** The word that most documents write so without å, ä and ö. */
  unfold(folded: string): string | null;
  near(folded: string, edits: number): NearWord[];
}

function createLayer(folded: () => FoldedWords): Layer {
  const find = lazily(() => createNearFinder(folded().forms));
  return {
    has: (word) => folded().words.indexOf(word) >= 0,
    unfold(form) {
      const { words, forms, targets } = folded();
      const at = forms.indexOf(form);
      return at < 0 ? null : words.at(targets[at] as number);
    },
    near: (form, most) =>
      find()(form, most).map(({ index, edits }) => ({ word: folded().forms.at(index), edits })),
  };
}

/** `ofNames` are the words of `names` too: to fold them takes longer than to look for one. */
function joined(spoken: Layer, names: Layer, ofNames: () => ReadonlySet<string>): Words {
  const formOf = (word: string): string | null => {
    if (spoken.has(word)) return word;
    return spoken.unfold(word) ?? (names.has(word) ? word : names.unfold(word));
  };
  return {
    has: (word) => spoken.has(word) || (spoken.unfold(word) === null && ofNames().has(word)),
    formOf,
    isSpoken: spoken.has,
    near(folded, edits) {
      const found = spoken.near(folded, edits);
      const known = new Set(found.map(({ word }) => word));
      const named = names.near(folded, edits).filter(({ word }) => !known.has(word));
      return [...found, ...named].map((near) => ({
        ...near,
        word: formOf(near.word) ?? near.word,
      }));
    },
  };
}
