import { findNumbers, type NumberMention } from '../language/numbers.ts';
import { type Language, weightOf } from '../language/stop-words.ts';
import { type Token, tokenize } from '../language/tokens.ts';
import { areOnly, SAME_WORD, termsOfSpan, withPlacesAround } from './alternatives.ts';
import type { ConceptMention } from './concept-mentions.ts';
import type { Group, Query, QueryReader } from './group.ts';
import {
  asksPrice,
  CONTENT,
  isDemanded,
  isTelling,
  LIGHT,
  PRICE,
  telling,
  weightOfConcepts,
} from './group-weight.ts';
import { isAcronym, isCapitalized, isName, isUnknown } from './names.ts';
import { joined } from './parted-words.ts';
import { overlaps, withScattered } from './scattered-concepts.ts';
import { numberTerm } from './terms.ts';

const LONGEST_QUESTION = 200;

/** Looking for what was meant is the dear part of reading; a question is not this long. */
const MOST_REPAIRED = 5;

/** Numbers up to here are counted on the fingers, and documents often leave them out. */
const SMALL_NUMBER = 12;

/** Reads a question into what it names; chat, politeness and grammar fall away. */
export function buildQuery(text: string, language: Language, reader: QueryReader): Query {
  const tokens = joined(tokenize(text).slice(0, LONGEST_QUESTION), text, language, reader);
  let repairs = MOST_REPAIRED;
  const words = tokens.map((token) => {
    if (isListed(token.word, language, reader) || repairs === 0) return token.word;
    repairs -= 1;
    return repaired(token, language, text, reader);
  });
  const mentions = reader.concepts.find(
    tokens.map((token, i) => ({ ...token, word: words[i] ?? '' })),
    language,
  );
  const phrases = mentions
    .filter(({ from, to }) => to - from > 1)
    .map(({ from, to }) => ({ start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 }));
  const numbers = findNumbers(text).filter(
    (number) => !phrases.some((phrase) => overlaps(phrase, number)) && !isCounted(text, number),
  );
  const groups: Group[] = numbers.map((number) => numberGroup(number, text));
  for (let i = 0; i < tokens.length; ) {
    const mention = mentions.find(({ from }) => from === i);
    const to = mention?.to ?? i + 1;
    const span = tokens.slice(i, to);
    if (!span.some((token) => numbers.some((number) => overlaps(number, token)))) {
      const group = wordGroup({ text, span, words: words.slice(i, to), mention, language }, reader);
      if (group) groups.push(group);
    }
    i = to;
  }
  groups.sort((a, b) => a.start - b.start);
  return {
    language,
    words: tokens.map(({ start, end }, i) => ({ word: words[i] ?? '', start, end })),
    groups: withScattered(groups, { text, tokens, words, language }, reader),
  };
}

/** "How many million kronor?" names no number. */
function isCounted(text: string, { start, end }: NumberMention): boolean {
  const [scale = '', unit] = text.slice(start, end).split(/\s+/);
  return BARE_SCALE.test(scale) && (unit === undefined || COUNTING.test(text.slice(0, start)));
}

const BARE_SCALE =
  /^(?:hundra|tusen|miljon(?:er)?|miljard(?:er)?|hundreds?|thousands?|millions?|billions?)$/iu;

const COUNTING = /(?<!\p{L})(?:många|manga|many)(?:\s+(?:fler|mer|more))?\s+$/iu;

/** The dictionary has the word as it stands, so that nothing else was meant. */
const isListed = (word: string, language: Language, { analyzers }: QueryReader): boolean =>
  /^\d/.test(word) ||
  weightOf(word, language) !== 'content' ||
  analyzers.lexicons[language].readings(word).length > 0;

function repaired(token: Token, language: Language, text: string, reader: QueryReader): string {
  const { word } = token;
  const { vocabulary } = reader;
  const meant = vocabulary.repair(word, language) ?? word;
  // English grammar is short and its words are close: "ther" is a slip of "there", "saas" is none of "says".
  const isOther = word.length <= SHORT && word.length === meant.length && !isSwapped(word, meant);
  if (isOther && language === 'en' && weightOf(meant, 'en') === 'function') return word;
  // A name that nobody has heard of is not a slip of some word.
  const mayBeName = isCapitalized(token, text) || isAcronym(token, text);
  return mayBeName && !vocabulary.has(meant) ? word : meant;
}

const SHORT = 4;

const isSwapped = (a: string, b: string): boolean =>
  [...a].sort().join('') === [...b].sort().join('');

/** "The" and "of" in the middle of Swedish say nothing either. */
const isForeignGrammar = (word: string, language: Language, { analyzers }: QueryReader): boolean =>
  weightOf(word, language === 'sv' ? 'en' : 'sv') === 'function' &&
  analyzers.lexicons[language].readings(word).every(({ name }) => name);

function numberGroup({ start, end, value, year }: NumberMention, text: string): Group {
  return {
    start,
    end,
    text: text.slice(start, end),
    word: String(value),
    weight: value > SMALL_NUMBER ? CONTENT : LIGHT,
    kind: year ? 'year' : 'number',
    alternatives: new Map([[numberTerm(value), SAME_WORD]]),
    parts: [],
    concepts: [],
    demanded: year || value > SMALL_NUMBER,
    isParty: false,
    isTopical: true,
    telling: 1,
    unknown: false,
  };
}

interface Span {
  readonly text: string;
  readonly span: readonly Token[];
  readonly words: readonly string[];
  readonly mention: ConceptMention | undefined;
  readonly language: Language;
}

function wordGroup(input: Span, reader: QueryReader): Group | null {
  const { text, span, words, mention, language } = input;
  const [first, last] = [span[0], span.at(-1)];
  if (!first || !last) return null;
  const ids = mention?.ids ?? [];
  const contents = words.filter((word) => weightOf(word, language) === 'content');
  const lightest = words.every((word) => weightOf(word, language) === 'function');
  if (lightest && ids.length === 0) return null;
  if (lightest && words.length === 1) return null;
  if (ids.length === 0 && words.every((word) => isForeignGrammar(word, language, reader)))
    return null;
  const name =
    span.length === 1 &&
    !areOnly(['generic'], ids, reader) &&
    isName(first, words[0] ?? '', { text, language, reader, isConcept: ids.length > 0 });
  // A country is not met by another, though both name foreign policy.
  const meant = name && areOnly(['area'], ids, reader) ? [] : ids;
  const { alternatives, parts } = termsOfSpan(words, meant, language, reader);
  return {
    start: first.start,
    end: last.end,
    text: text.slice(first.start, last.end),
    word: words.join(' '),
    weight: asksPrice(ids, reader)
      ? PRICE
      : contents.length === 0 && words.length === 1
        ? LIGHT
        : weightOfConcepts(ids, reader) * (name ? 1 : telling(words, ids, language, reader)),
    kind: name ? 'name' : 'word',
    alternatives: name ? withPlacesAround(words.join(' '), alternatives, reader) : alternatives,
    parts,
    concepts: ids,
    demanded:
      name ||
      (isDemanded(ids, reader) && isTelling(words, ids, language, reader)) ||
      asksPrice(ids, reader),
    telling: telling(words, [], language, reader),
    isTopical:
      name || ids.some((id) => ['topic', 'area', 'party'].includes(reader.concepts.kindOf(id))),
    isParty: ids.some((id) => reader.concepts.kindOf(id) === 'party'),
    unknown: contents.some((word) => isUnknown(word, language, reader)),
  };
}
