import { findNumbers } from '../language/numbers.ts';
import type { Language } from '../language/stop-words.ts';
import { weightOf } from '../language/stop-words.ts';
import { tokenize } from '../language/tokens.ts';
import type { Analyzers } from './analyzers.ts';
import type { Concepts } from './concepts.ts';

/*
 * A term is what the index holds. Its first letter says what it is, so that Swedish "barn" and
 * English "barn" never meet:
 *   s:LEMMA e:STEM   a word                p:LEMMA   part of a Swedish compound
 *   c:ID             a concept             b:ID      a concept wider than one that is named
 *   o:ID             a concept that only the translation names
 *   n:NUMBER         a number or a year
 */
export const wordTerm = (lemma: string, language: Language): string =>
  `${language === 'sv' ? 's' : 'e'}:${lemma}`;
export const partTerm = (lemma: string): string => `p:${lemma}`;
export const conceptTerm = (id: string): string => `c:${id}`;
/** A concept that only the translation names. */
export const translatedTerm = (id: string): string => `o:${id}`;
export const narrowerTerm = (id: string): string => `b:${id}`;
export const numberTerm = (value: number): string => `n:${value}`;

export interface TextTerms {
  readonly words: readonly string[];
  /** Ids. */
  readonly concepts: ReadonlySet<string>;
}

/** Terms of a published text, for the index. */
export function termsOf(
  text: string,
  language: Language,
  { analyzers, concepts }: { analyzers: Analyzers; concepts: Concepts },
): TextTerms {
  const tokens = tokenize(text);
  const words: string[] = [];
  const ids = new Set<string>();
  for (const { word } of tokens) {
    if (weightOf(word, language) === 'function') continue;
    const { lemmas, parts } = analyzers[language].analyze(word);
    for (const lemma of lemmas) words.push(wordTerm(lemma, language));
    // A swimming school (simskola) is a concept of its own, and no school.
    const isConcept = lemmas.some((lemma) => concepts.ofLemma(lemma, language).length > 0);
    for (const part of parts) {
      words.push(partTerm(part));
      if (isConcept) continue;
      for (const id of concepts.ofLemma(part, language)) ids.add(id);
    }
  }
  for (const mention of concepts.find(tokens, language)) {
    for (const id of mention.ids) ids.add(id);
  }
  for (const { start, value, unit } of findNumbers(text)) {
    if (CLOCK.test(text.slice(Math.max(0, start - 10), start))) continue;
    words.push(numberTerm(value));
    if (unit !== 'currency') continue;
    for (const name of ['pengar', 'kosta']) {
      for (const id of concepts.ofLemma(name, 'sv')) ids.add(id);
    }
  }
  for (const [pattern, names] of SHAPES) {
    if (!pattern.test(text)) continue;
    for (const name of names) for (const id of concepts.ofLemma(name, 'sv')) ids.add(id);
  }
  return { words, concepts: ids };
}

// A clock time counts nothing.
const CLOCK = /\b(?:kl\.?|klockan|at)\s*$/i;

/** What a text holds by its shape, by a word for it in the thesaurus. */
const SHAPES: readonly (readonly [RegExp, readonly string[]])[] = [
  // From the beginning of a word on only: in a picture that is written as letters there are millions of places.
  [/(?<![\w.+-])[\w.+-]+@[\w-]+\.\w/, ['kontakt', 'mejl']],
  [/(?:\+46|\b0\d{1,3})[-\s]?\d{2,3}(?:[-\s]?\d{2,3}){1,2}\b/, ['kontakt', 'telefon']],
  [/\bhttps?:\/\/|\bwww\./, ['webbplats']],
];

/** Terms of the concepts of a text and its translation. */
export function conceptTerms(
  ids: ReadonlySet<string>,
  translated: ReadonlySet<string>,
  concepts: Concepts,
): string[] {
  const wider = new Set([...ids].flatMap((id) => concepts.ancestorsOf(id)));
  const others = [...translated].filter((id) => !ids.has(id));
  return [
    ...[...ids].map(conceptTerm),
    ...[...wider].map(narrowerTerm),
    ...others.map(translatedTerm),
  ];
}
