import { type Analyzers, analysisLanguage } from '../engine/analyzers.ts';
import type { Concepts } from '../engine/concepts.ts';
import type { Group } from '../engine/group.ts';
import type { Unit } from '../engine/passage-index.ts';
import { remembered, rememberedOf } from '../engine/remembered.ts';
import { CLEARLY, strengthsOf } from '../engine/strength.ts';
import { conceptTerms, termsOf } from '../engine/terms.ts';
import { findNumbers, type NumberMention } from '../language/numbers.ts';
import type { Language } from '../language/stop-words.ts';
import { tokenize } from '../language/tokens.ts';
import { latinPattern } from './latin-pattern.ts';
import type { Request } from './request.ts';
import { A_THING } from './things.ts';

const COUNTING = latinPattern(
  '(?<!\\p{L})(?:hur\\s+m[åa]nga|antal(?:et)?|how\\s+many|number\\s+of)(?!\\p{L})',
);

/** What is measured and not counted: any number tells. */
const UNITS = latinPattern(
  '^\\s*(?:(?:fler|more|extra|additional|of the|av de)\\s+)*(?:procent\\p{L}*|per\\s?cent|kronor|kr|crowns|sek|miljon\\p{L}*|miljard\\p{L}*|millions?|billions?)(?!\\p{L})',
);

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const MORE = words('fler flera more additional extra nya new other andra different olika');

const OF = latinPattern('^\\s+(?:av|of)(?!\\p{L})');

/** "Of all the" */
const MOST_GRAMMAR = 4;

/** "How many new homes": what is counted; null where nothing is, or nothing that anybody need name. */
export function countedIn({
  text,
  query: { groups },
}: Pick<Request, 'text' | 'query'>): readonly Group[] | null {
  const match = COUNTING.exec(text);
  if (!match) return null;
  const end = match.index + match[0].length;
  if (UNITS.test(text.slice(end))) return null;
  const after = groups.filter(({ start }) => start >= end);
  const isOf = OF.test(text.slice(end));
  /** What stands before the group with this number. */
  const between = (at: number) => tokenize(text.slice(after[at - 1]?.end ?? end, after[at]?.start));
  const isNamed = isOf
    ? between(0).length <= MOST_GRAMMAR
    : between(0).every(({ word }) => MORE.has(word));
  // "How many got a job?": people are counted, and nobody need say so.
  if (!isNamed) return null;
  const apart = after.findIndex((_, at) => at > 0 && between(at).length > 0);
  const side = apart < 0 ? after : after.slice(0, apart);
  // "How many of the new homes are for rent?": it is those for rent that are counted.
  if (isOf && apart >= 0) return after.slice(apart);
  // "Summer jobs, how many extra?"
  if (apart < 0 && side.length <= 1) {
    return [...side, ...groups.filter((group) => group.end <= match.index)];
  }
  return side.some(({ weight }) => weight >= A_THING) ? side : null;
}

interface Reader {
  readonly analyzers: Analyzers;
  readonly concepts: Concepts;
}

/** What is counted is not in the words of the question. */
export const isForeign = ({ passage, document }: Unit, asked: Language): boolean =>
  passage.translation === null && analysisLanguage(document.language) !== asked;

/** Whether a passage has a number of what is counted, or says that it is all or half of it. */
export function countsAny(counted: readonly Group[], unit: Unit, reader: Reader): boolean {
  const strengths = strengthsOf(counted);
  return countedBy(reader)(unit).some((terms) =>
    strengths.inText(terms).some((strength) => strength >= CLEARLY),
  );
}

type Counted = readonly ReadonlySet<string>[];

const MOST_REMEMBERED = 256;

/** The terms of what each number of a passage and of its translation counts. */
const countedBy = remembered((reader: Reader) =>
  rememberedOf(MOST_REMEMBERED, ({ passage, document }: Unit): Counted => {
    const termsIn = (said: string, spoken: Language): Counted =>
      clausesWithNumbers(said).map((clause) => {
        const { words, concepts } = termsOf(clause, spoken, reader);
        return new Set([...words, ...conceptTerms(concepts, NONE, reader.concepts)]);
      });
    const { text, translation } = passage;
    const own = termsIn(text, analysisLanguage(document.language));
    return translation === null ? own : [...own, ...termsIn(translation, 'en')];
  }),
);

const NONE: ReadonlySet<string> = new Set();

const QUANTIFIERS = words('alla samtliga båda antal antalet all every each both number');

/** Of a whole clause: "half of what is built shall be for rent". */
const SHARE = latinPattern(
  '(?<!\\p{L})(?:hälften|halv(?:a|t)?|half|tredjedel\\p{L}*|fjärdedel\\p{L}*|femtedel\\p{L}*|tiondel\\p{L}*|thirds?|quarters?|majoritet(?:en)?|majority|de\\s+flesta)(?!\\p{L})',
);

/** Words, from a number on. */
const NEAR = 6;

/** What is said of each number. */
function clausesWithNumbers(text: string): string[] {
  const clauseFrom = (start: number): string => text.slice(start).split(END_OF_CLAUSE)[0] ?? '';
  const numbers = findNumbers(text).filter((number) => !isYear(number, text));
  const quantifiers = tokenize(text).filter(({ word }) => QUANTIFIERS.has(word));
  const share = SHARE.exec(text);
  const near = [...numbers, ...quantifiers].map(({ start }) => {
    const clause = clauseFrom(start);
    return clause.slice(0, tokenize(clause)[NEAR - 1]?.end);
  });
  return share ? [...near, clauseFrom(share.index)] : near;
}

const END_OF_CLAUSE = /[.;:!?](?:\s|$)/;

/** "2023", and not "2 000". */
export const isYear = ({ year, start, end }: NumberMention, text: string): boolean =>
  year || /^(?:19|20)\d\d$/.test(text.slice(start, end));
