import { type Language, weightOf } from '../language/stop-words.ts';
import type { Alternatives, QueryReader } from './group.ts';
import { conceptTerm, narrowerTerm, partTerm, translatedTerm, wordTerm } from './terms.ts';

export const SAME_WORD = 1;

const SAME_CONCEPT = 0.9;

const NARROWER = 0.75;

/** Named in the translation alone, whose words may have other senses too: "student health". */
const TRANSLATED = 0.65;

const PART_OF_COMPOUND = 0.7;

const WIDER = 0.3;

const NEXT_WIDER = 0.45;

/** Something else in the same wider matter: a class, where a teacher is named. */
const SIBLING = 0.2;

/** A policy area lies closer to the one that it is in: crime to safety. */
const WIDER_AREA = 0.5;

export function termsOfSpan(
  words: readonly string[],
  ids: readonly string[],
  language: Language,
  reader: QueryReader,
): { alternatives: Alternatives; parts: Alternatives[] } {
  const own = words.map((word) => wordAlternatives(word, language, reader));
  const terms = new Map<string, number>(conceptAlternatives(ids, reader));
  if (words.length === 1) {
    for (const [term, strength] of own[0] ?? []) raise(terms, term, strength);
    return { alternatives: terms, parts: compoundParts(words[0] ?? '', language, reader) };
  }
  const contents = own.filter((_, i) => weightOf(words[i] ?? '', language) !== 'function');
  return { alternatives: terms, parts: contents.length > 1 ? contents : [] };
}

/** What is said of a district is said of its neighbourhoods, and the other way round. */
export function withPlacesAround(
  name: string,
  alternatives: Alternatives,
  { placeTerms }: QueryReader,
): Alternatives {
  const terms = new Map(alternatives);
  for (const [term, strength] of placeTerms(name)) raise(terms, term, strength);
  return terms;
}

export const raise = (terms: Map<string, number>, term: string, strength: number): void => {
  terms.set(term, Math.max(strength, terms.get(term) ?? 0));
};

function wordAlternatives(word: string, language: Language, reader: QueryReader): Alternatives {
  const { analyzers } = reader;
  const analysis = analyzers[language].analyze(word);
  const terms = new Map<string, number>();
  for (const lemma of analysis.lemmas) terms.set(wordTerm(lemma, language), SAME_WORD);
  if (language === 'sv') {
    for (const lemma of analysis.lemmas) raise(terms, partTerm(lemma), PART_OF_COMPOUND);
  } else if (!analysis.known || analysis.name) {
    // A name is the same in both languages.
    for (const lemma of analyzers.sv.analyze(word).lemmas) {
      raise(terms, wordTerm(lemma, 'sv'), SAME_WORD);
      raise(terms, partTerm(lemma), PART_OF_COMPOUND);
    }
  }
  return terms;
}

export function conceptAlternatives(
  ids: readonly string[],
  { concepts }: QueryReader,
): Alternatives {
  const terms = new Map<string, number>();
  for (const id of ids) {
    raise(terms, conceptTerm(id), SAME_CONCEPT);
    raise(terms, translatedTerm(id), TRANSLATED);
    raise(terms, narrowerTerm(id), NARROWER);
    const strength = concepts.kindOf(id) === 'area' ? WIDER_AREA : WIDER;
    for (const wider of concepts.ancestorsOf(id)) {
      raise(terms, conceptTerm(wider), strength);
      raise(terms, narrowerTerm(wider), SIBLING);
    }
    for (const next of concepts.parentsOf(id)) raise(terms, conceptTerm(next), NEXT_WIDER);
  }
  return terms;
}

/**
 * A compound that no document has is met by its parts; a part that says nothing is left out, but a head
 * alone is any of its kind: a coordination number (samordningsnummer) is not met by a number.
 */
function compoundParts(word: string, language: Language, reader: QueryReader): Alternatives[] {
  if (language !== 'sv') return [];
  const all = reader.analyzers.sv
    .analyze(word)
    .parts.map((part) => ({ part, ids: reader.concepts.ofLemma(part, 'sv') }));
  const head = all.at(-1);
  const saying = all.filter(
    (each) => !areOnly(each === head ? ['generic'] : ['generic', 'action'], each.ids, reader),
  );
  const told = saying.length === 1 && saying[0] === head ? all : saying;
  return told.map(({ part, ids }) => {
    const terms = new Map(conceptAlternatives(ids, reader));
    raise(terms, wordTerm(part, 'sv'), SAME_WORD);
    raise(terms, partTerm(part), SAME_WORD);
    return terms;
  });
}

export const areOnly = (
  kinds: readonly string[],
  ids: readonly string[],
  { concepts }: QueryReader,
): boolean => ids.length > 0 && ids.every((id) => kinds.includes(concepts.kindOf(id)));
