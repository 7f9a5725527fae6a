import type { Language } from '../language/stop-words.ts';
import type { Token } from '../language/tokens.ts';
import type { QueryReader } from './group.ts';

export function isUnknown(word: string, language: Language, reader: QueryReader): boolean {
  const { analyzers, vocabulary } = reader;
  return !analyzers[language].analyze(word).known && !vocabulary.has(word);
}

interface Surroundings {
  readonly text: string;
  readonly language: Language;
  readonly reader: QueryReader;
  /** The thesaurus says what the word names. */
  readonly isConcept: boolean;
}

/** A name by the dictionary, or by its capital in the middle of a sentence. */
export function isName(
  token: Token,
  word: string,
  { text, language, reader, isConcept }: Surroundings,
): boolean {
  const { analyzers, lexicons } = { ...reader, lexicons: reader.analyzers.lexicons };
  const sv = analyzers.sv.analyze(word);
  const en = analyzers.en.analyze(word);
  const own = language === 'sv' ? sv : en;
  if (own.name || (!own.known && (sv.name || en.name))) return true;
  if (isAcronym(token, text)) return !own.known && !isConcept;
  if (!isCapitalized(token, text)) return false;
  const mayBeName = [...lexicons.sv.readings(word), ...lexicons.en.readings(word)].some(
    ({ name }) => name,
  );
  return mayBeName || !own.known || (!isConcept && !isTitle(text));
}

/** Most of the words begin with a capital, so that it tells nothing. */
function isTitle(text: string): boolean {
  const initials = text.match(/(?<!\p{L})\p{L}/gu) ?? [];
  return initials.filter((letter) => /\p{Lu}/u.test(letter)).length * 2 > initials.length;
}

/** By its capital in the middle of a sentence. */
export const isCapitalized = (token: Token, text: string): boolean =>
  /^\p{Lu}\p{Ll}/u.test(token.written) && !startsSentence(token, text);

/** In capitals alone, in a text that is not. */
export const isAcronym = ({ written }: Token, text: string): boolean =>
  /^\p{Lu}{3,}$/u.test(written) && !isTitle(text);

const startsSentence = ({ start }: Token, text: string): boolean =>
  /(^|[.!?:\n]\s*|["”'(-]\s*)$/u.test(text.slice(0, start));
