/** The English–Swedish lexicon: the pivoted dictionaries turned round, with what was added by hand. */
import { MOST_SCORE, TRANSLATIONS_MAGIC } from '../src/language/translations.ts';
import { MUNICIPAL_TRANSLATIONS } from './municipal-translations.ts';
import { packWordList } from './pack-word-list.ts';
import type { Scores } from './word-graph.ts';

// On english-to-swedish-dev R@1 / R@5 are 70.3 / 84.0 with 12, 68.7 / 82.2 with 5, 71.3 / 84.7 with 20.
const MOST_TRANSLATIONS = 16;
// With .05 R@5 falls by .5, with .1 by 3.
const LEAST_SCORE = 0.02;
const LEAST_SHARE = 0.02;
const LONGEST_PHRASE = 3;
const BY_HAND = 3;

interface Readers {
  /** The content words of an English phrase as stems. */
  readonly stemsOf: (phrase: string) => readonly string[];
  /** The Swedish word can be a term of the index. */
  readonly isSwedish: (word: string) => boolean;
}

/** For each English stem, or phrase of them, Swedish lemmas with a score from 0 to 4, best first. */
export type EnglishSwedish = ReadonlyMap<string, readonly (readonly [string, number])[]>;

export function englishToSwedish(translations: Scores, readers: Readers): EnglishSwedish {
  const scores = new Map<string, Map<string, number>>();
  const add = (english: string, swedish: string, score: number): void => {
    const key = keyOf(english, readers);
    if (key === null || !readers.isSwedish(swedish)) return;
    const row = scores.get(key) ?? new Map<string, number>();
    scores.set(key, row);
    row.set(swedish, (row.get(swedish) ?? 0) + score);
  };
  for (const [swedish, row] of translations) {
    for (const [english, score] of row) add(english, swedish, score);
  }
  for (const [swedish, english] of MUNICIPAL_TRANSLATIONS) {
    for (const [i, phrase] of english.entries()) add(phrase, swedish, BY_HAND / (i + 1.5));
  }
  return new Map(
    [...scores]
      .map(([key, row]) => [key, strongest(row)] as const)
      .filter(([, row]) => row.length > 0)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** A phrase of which only one word says something (to give up) does not mean what that one does. */
function keyOf(english: string, { stemsOf }: Readers): string | null {
  if (!/^[a-z]+(?:[ -][a-z]+)*$/.test(english)) return null;
  const stems = stemsOf(english);
  const isPhrase = /[ -]/.test(english);
  if (stems.length > LONGEST_PHRASE || stems.length < (isPhrase ? 2 : 1)) return null;
  return stems.join(' ');
}

function strongest(row: ReadonlyMap<string, number>): [string, number][] {
  const best = [...row].sort((a, b) => b[1] - a[1]).slice(0, MOST_TRANSLATIONS);
  const least = Math.max(LEAST_SCORE, (best[0]?.[1] ?? 0) * LEAST_SHARE);
  return best.filter(([, score]) => score >= least);
}

/** Writes the file that `src/language/translations.ts` reads and describes. */
export function packTranslations(lexicon: EnglishSwedish): Uint8Array {
  const lemmas = [...new Set([...lexicon.values()].flatMap((row) => row.map(([l]) => l)))].sort();
  const numbers = new Map(lemmas.map((lemma, i) => [lemma, i]));
  const rows = [...lexicon.values()].flatMap((row) => [
    row.length,
    ...row.flatMap(([lemma, score]) => {
      const number = numbers.get(lemma) as number;
      const root = Math.round(255 * Math.sqrt(Math.min(score, MOST_SCORE) / MOST_SCORE));
      return [number & 255, number >> 8, root];
    }),
  ]);
  const [keyText, lemmaText] = [packWordList([...lexicon.keys()]), packWordList(lemmas)];
  const header = Uint32Array.of(
    TRANSLATIONS_MAGIC,
    lexicon.size,
    lemmas.length,
    keyText.length,
    lemmaText.length,
  );
  return Buffer.concat([Buffer.from(header.buffer), keyText, lemmaText, Buffer.from(rows)]);
}
