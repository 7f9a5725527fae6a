import type { Analyzers } from './analyzers.ts';
import { lazily } from './lazily.ts';
import type { PhrasingTable } from './phrasing-table.ts';
import { partTerm, wordTerm } from './terms.ts';

/** A word of content. */
export interface Word {
  /** Numbers of the texts that have it. */
  readonly texts: ArrayLike<number> & Iterable<number>;
}

export interface PhrasingWords {
  /** How many words of content each text has. */
  readonly counts: ArrayLike<number>;
  /** The words that stand for a term, but for the terms of concepts. */
  having(term: string): readonly Word[];
}

/** Words are split into their parts only when one is asked for. */
export function openWords(
  { counts, words, terms }: PhrasingTable,
  analyzers: Analyzers,
): PhrasingWords {
  const opened = new Map<number, Word>();
  const wordAt = (number: number): Word => {
    const known = opened.get(number) ?? { texts: words.textsOf(number) };
    opened.set(number, known);
    return known;
  };
  const known = new Map<string, readonly Word[]>();
  const compounds = lazily(() => compoundsIn(words));
  const numbersOf = (term: string): ArrayLike<number> =>
    term.startsWith(PART)
      ? withPart(term.slice(PART.length), compounds(), analyzers)
      : (terms.get(term) ?? []);
  return {
    counts,
    having(term) {
      const own = known.get(term) ?? Array.from(numbersOf(term), wordAt);
      if (known.size >= MOST_REMEMBERED) known.clear();
      known.set(term, own);
      return own;
    },
  };
}

/** Terms, of whatever people ask. */
const MOST_REMEMBERED = 20_000;

const PART = partTerm('');

const SWEDISH = wordTerm('', 'sv');

const SHORTEST_COMPOUND = 6;

/** A part may lose its last letters to the next one, and a vowel may change: bok, böcker. */
const BEGINNING = 2;

interface Compound {
  readonly written: string;
  readonly number: number;
}

/** The Swedish words that are long enough. */
function compoundsIn(words: PhrasingTable['words']): Compound[] {
  return Array.from({ length: words.length }, (_, number) => ({
    written: words.at(number),
    number,
  }))
    .filter(({ written }) => written.startsWith(SWEDISH))
    .map(({ written, number }) => ({ written: written.slice(SWEDISH.length), number }))
    .filter(({ written }) => written.length >= SHORTEST_COMPOUND);
}

/** Numbers of the compounds that a lemma is a part of. */
function withPart(
  lemma: string,
  compounds: readonly Compound[],
  analyzers: Analyzers,
): readonly number[] {
  const beginning = lemma.slice(0, BEGINNING);
  return compounds.flatMap(({ written, number }) =>
    written.includes(beginning) && analyzers.sv.analyze(written).parts.includes(lemma)
      ? [number]
      : [],
  );
}
