import type { Language } from '../language/stop-words.ts';
import { weightOf } from '../language/stop-words.ts';
import { fold } from '../language/tokens.ts';
import type { Analyzers } from './analyzers.ts';
import { createWords, type WordSource, type Words } from './words.ts';

/** The words of the documents, the thesaurus and the places, for the repair of misspelt ones. */
export interface Vocabulary {
  has(word: string): boolean;
  /** The word itself where it is known; else the word that was most likely meant, or null. */
  repair(word: string, language: Language): string | null;
  /** What `repair` has found before, without looking anew; else the word itself. */
  recall(word: string, language: Language): string;
}

const SHORTEST_REPAIRED = 4;
const TWO_EDITS_FROM = 8;
const LONGEST_REPAIRED = 40;

export function createVocabulary(source: WordSource, analyzers: Analyzers): Vocabulary {
  let made: Readonly<Record<Language, Words>> | null = null;
  // Most questions have no word that the dictionary does not have, and need none of this.
  const words = (): Readonly<Record<Language, Words>> => {
    made ??= createWords(source);
    return made;
  };
  const search = (word: string, language: Language): string | null => {
    const own = words()[language];
    return (
      own.formOf(word) ??
      unfolded(word, language, analyzers) ??
      oneSlip(word, own, analyzers[language].analyze(word).known) ??
      unlikelyCompound(word, language, analyzers) ??
      (analyzers[language].analyze(word).known ? word : null) ??
      closest(word, language, { ...own, analyzers })
    );
  };
  const searched = new Map<string, string | null>();
  return {
    recall: (word, language) => searched.get(`${language} ${word}`) ?? word,
    has: (word) => words().sv.formOf(word) === word || words().en.formOf(word) === word,
    repair(word, language) {
      if (/^\d/.test(word) || weightOf(word, language) !== 'content') return word;
      if (analyzers.lexicons[language].readings(word).length > 0) return word;
      const key = `${language} ${word}`;
      const known = searched.get(key);
      if (known !== undefined) return known;
      if (searched.size >= MOST_REMEMBERED) searched.clear();
      const found = search(word, language);
      searched.set(key, found);
      return found;
    },
  };
}

const MOST_REMEMBERED = 5000;

/** A form that the dictionary has once å, ä and ö are put back. */
function unfolded(word: string, language: Language, analyzers: Analyzers): string | null {
  if (language !== 'sv') return null;
  const telling = (form: string): number =>
    analyzers.commonness.telling(analyzers.sv.analyze(form).lemmas[0] ?? form, 'sv');
  const forms = analyzers.lexicons.sv.unfolded(word);
  // Tranar is tränar before it is trånar.
  return forms.toSorted((a, b) => telling(a) - telling(b))[0] ?? null;
}

const SHORTEST_ONE_SLIP = 8;
const TWO_SLIPS_FROM = 12;

/**
 * A long word one letter from one that the documents have is misspelt, not a new compound; from one that
 * only the thesaurus has, when it is no compound (`isKnown`) itself: skolmöte is no slip of skolmat.
 */
function oneSlip(word: string, { near, isSpoken }: Words, isKnown: boolean): string | null {
  if (word.length < SHORTEST_ONE_SLIP || word.length > LONGEST_REPAIRED) return null;
  const edits = word.length >= TWO_SLIPS_FROM ? 2 : 1;
  let best: [written: string, distance: number] | null = null;
  for (const { word: written, edits: distance } of near(fold(word), edits)) {
    if (isKnown && !isSpoken(written)) continue;
    if (!best || distance < best[1]) best = [written, distance];
  }
  return best?.[0] ?? null;
}

/** Sop|sot|era is a slip of sopsortera: short parts, and a listed word one letter away. */
function unlikelyCompound(word: string, language: Language, analyzers: Analyzers): string | null {
  const { known, parts } = analyzers[language].analyze(word);
  if (!known || !parts.some((part) => part.length <= SHORTEST_LIKELY_PART)) return null;
  return analyzers.lexicons[language].neighbours(word)[0] ?? null;
}

const SHORTEST_LIKELY_PART = 3;

type Nearby = Words & { readonly analyzers: Analyzers };

function closest(word: string, language: Language, nearby: Nearby): string | null {
  if (word.length < SHORTEST_REPAIRED || word.length > LONGEST_REPAIRED) return null;
  const folded = fold(word);
  const edits = word.length >= TWO_EDITS_FROM ? 2 : 1;
  let best: [written: string, distance: number] | null = null;
  for (const { word: written, edits: distance } of nearby.near(folded, edits)) {
    // The first letter is the one that people get right, and they ask in the documents' words.
    const first = fold(written)[0] === folded[0] ? 0 : 0.5;
    const cost = distance + first + (nearby.isSpoken(written) ? 0 : 0.1);
    if (!best || cost < best[1]) best = [written, cost];
  }
  if (best && best[1] <= 1.1) return best[0];
  return oneEditAway(word, language, nearby) ?? best?.[0] ?? null;
}

/** A dictionary form one edit away whose lemma the vocabulary has: bostder, bostäder. */
function oneEditAway(
  word: string,
  language: Language,
  { analyzers, formOf }: Nearby,
): string | null {
  for (const form of analyzers.lexicons[language].neighbours(word)) {
    const { lemmas } = analyzers[language].analyze(form);
    if (lemmas.some((lemma) => formOf(lemma) !== null)) return form;
  }
  return null;
}
