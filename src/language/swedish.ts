import { type Analysis, type Analyzer, cached } from './analyzer.ts';
import { splitCompound } from './compounds.ts';
import type { Lexicon } from './lexicon.ts';

const MOST_LEMMAS = 3;
const SHORTEST_KNOWN_COMPOUND = 7;

/** Lemmas and compound parts from the dictionary; endings cut off where it has no word for it. */
export function createSwedishAnalyzer(lexicon: Lexicon): Analyzer {
  return cached((word) => {
    if (/^\d/.test(word)) return { lemmas: [word], parts: [], known: true, name: false };
    return (
      knownWord(word, lexicon) ??
      composedWord(word, lexicon) ??
      boundWord(word, lexicon) ??
      unknownWord(word)
    );
  });
}

function knownWord(word: string, lexicon: Lexicon): Analysis | null {
  const readings = lexicon.readings(word).filter((reading) => !reading.bound);
  const [first] = readings;
  if (!first) return null;
  const forms = [...new Set(readings.map((reading) => reading.lemma))].slice(0, MOST_LEMMAS);
  const lemmas = [...new Set([...forms, ...forms.flatMap((lemma) => derivedFrom(lemma, lexicon))])];
  const name = readings.every((reading) => reading.name);
  const whole = name || first.lemma.length < SHORTEST_KNOWN_COMPOUND;
  if (whole) return { lemmas, parts: [], known: true, name };
  let parts: readonly string[] | null = null;
  return {
    lemmas,
    // Most words are looked up for their lemmas alone, and splitting is the dear part.
    get parts() {
      parts ??= splitCompound(first.lemma, lexicon)?.parts ?? [];
      return parts;
    },
    known: true,
    name,
  };
}

function composedWord(word: string, lexicon: Lexicon): Analysis | null {
  const compound = splitCompound(word, lexicon);
  if (!compound) return null;
  const lemma = word.slice(0, compound.headAt) + compound.head.lemma;
  const lemmas = [
    lemma,
    ...derivedFrom(compound.head.lemma, lexicon).map(
      (head) => word.slice(0, compound.headAt) + head,
    ),
  ];
  return { lemmas, parts: compound.parts, known: true, name: false };
}

// Nouns of action and quality, and the verbs and adjectives that they are made from.
const DERIVATIONS: readonly (readonly [RegExp, string])[] = [
  [/(?<=.{3})ning$/, 'a'],
  [/(?<=.{3})ning$/, 'na'],
  [/(?<=.{3})ing$/, 'a'],
  [/(?<=.{3})ande$/, 'a'],
  [/(?<=.{3})het$/, ''],
];

/** What a derived noun is made from: höjning from höja, trygghet from trygg. */
function derivedFrom(lemma: string, lexicon: Lexicon): string[] {
  return DERIVATIONS.filter(([ending]) => ending.test(lemma))
    .map(([ending, base]) => lemma.replace(ending, base))
    .filter((base) =>
      lexicon
        .readings(base)
        .some((reading) => reading.lemma === base && !reading.bound && !reading.name),
    )
    .slice(0, 1);
}

/** A form that the dictionary knows in compounds only, as people use it by itself: gymnasie. */
function boundWord(word: string, lexicon: Lexicon): Analysis | null {
  const [reading] = lexicon.readings(word);
  return (
    (reading && { lemmas: [reading.lemma], parts: [], known: true, name: reading.name }) || null
  );
}

// The inflections of nouns, adjectives and weak verbs, longest first; what is left keeps four
// letters, so that a name is not cut to pieces.
const ENDING =
  /(?<=.{4})(?:arnas|ornas|ernas|andet|anden|arna|orna|erna|ades|ande|ens|ets|ade|ats|ad|at|en|et|ar|or|er|as|es|na|a|e|n|s|t)$/u;

function unknownWord(word: string): Analysis {
  return { lemmas: [word.replace(ENDING, '')], parts: [], known: false, name: false };
}
