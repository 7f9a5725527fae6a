import { type Language, weightOf } from '../language/stop-words.ts';
import { tokenize } from '../language/tokens.ts';
import type { Analyzers } from './analyzers.ts';
import { numberTerm, partTerm, wordTerm } from './terms.ts';

/** A text that is read for its words of content. */
export interface Worded {
  readonly language: Language;
  readonly text: string;
}

/** A word of content. */
export interface Word {
  /** Numbers of the texts that have it. */
  readonly texts: readonly number[];
}

export interface PhrasingWords {
  /** How many words of content each text has. */
  readonly counts: readonly number[];
  /** The words that stand for a term, but for the terms of concepts. */
  having(term: string): readonly Word[];
}

/** Of thousands of lines, in a hundredth of a second for each thousand; words are split into parts only when one is asked for. */
export function readWords(texts: readonly Worded[], analyzers: Analyzers): PhrasingWords {
  const counts: number[] = texts.map(() => 0);
  const byTerm = new Map<string, Word[]>();
  const swedish: [string, Word][] = [];
  for (const language of ['sv', 'en'] as const) {
    for (const [written, word] of wordsIn(texts, language, counts)) {
      for (const lemma of analyzers[language].analyze(written).lemmas) {
        add(byTerm, wordTerm(lemma, language), word);
      }
      if (DIGITS.test(written)) add(byTerm, numberTerm(Number(written)), word);
      if (language === 'sv' && written.length >= SHORTEST_COMPOUND) swedish.push([written, word]);
    }
  }
  const byPart = new Map<string, readonly Word[]>();
  return {
    counts,
    having(term) {
      if (!term.startsWith(PART)) return byTerm.get(term) ?? NONE;
      const known = byPart.get(term) ?? withPart(term.slice(PART.length), swedish, analyzers);
      byPart.set(term, known);
      return known;
    },
  };
}

const NONE: readonly Word[] = [];

const PART = partTerm('');

const DIGITS = /^\d+$/;

const SHORTEST_COMPOUND = 6;

/** A part may lose its last letters to the next one, and a vowel may change: bok, böcker. */
const BEGINNING = 2;

/** The compounds that a lemma is a part of. */
function withPart(
  lemma: string,
  words: readonly (readonly [string, Word])[],
  analyzers: Analyzers,
): readonly Word[] {
  const beginning = lemma.slice(0, BEGINNING);
  return words.flatMap(([written, word]) =>
    written.includes(beginning) && analyzers.sv.analyze(written).parts.includes(lemma)
      ? [word]
      : [],
  );
}

/** Each word of content in texts of a language, as it is written, counted in the texts that have it. */
function wordsIn(
  texts: readonly Worded[],
  language: Language,
  counts: number[],
): Map<string, { texts: number[] }> {
  const own = texts.flatMap((text, number) => (text.language === language ? [number] : []));
  const starts: number[] = [];
  let length = 0;
  // Read as one text: to begin with each of thousands anew takes most of the time.
  const lines = own.map((number) => {
    const line = `${texts[number]?.text}\n`;
    starts.push(length);
    length += line.length;
    return line;
  });
  const words = new Map<string, { texts: number[] }>();
  let at = 0;
  for (const { word, start } of tokenize(lines.join(''))) {
    while (at + 1 < starts.length && (starts[at + 1] ?? 0) <= start) at += 1;
    if (weightOf(word, language) !== 'content') continue;
    const number = own[at] ?? 0;
    const known = words.get(word);
    if (known === undefined) words.set(word, { texts: [number] });
    else if (known.texts.at(-1) === number) continue;
    else known.texts.push(number);
    counts[number] = (counts[number] ?? 0) + 1;
  }
  return words;
}

function add(byTerm: Map<string, Word[]>, term: string, word: Word): void {
  const own = byTerm.get(term);
  if (own) own.push(word);
  else byTerm.set(term, [word]);
}
