import { type Language, weightOf } from '../language/stop-words.ts';
import type { QueryReader } from './group.ts';

export const CONTENT = 1;

const ACTION = 0.6;

export const LIGHT = 0.2;

export const PRICE = 0.3;

const LEAST_TELLING = 0.1;

const TELLING = 0.5;

/** A common word tells little, least of all one that names nothing in particular: "ut", "gone". */
export function telling(
  words: readonly string[],
  ids: readonly string[],
  language: Language,
  { analyzers, concepts }: QueryReader,
): number {
  const contents = words.filter((word) => weightOf(word, language) !== 'function');
  const rates = contents.map((word) => {
    const [lemma = word] = analyzers[language].analyze(word).lemmas;
    return analyzers.commonness.telling(lemma, language);
  });
  const most = Math.max(LEAST_TELLING, ...rates);
  const topical = ids.some((id) => ['topic', 'area', 'party'].includes(concepts.kindOf(id)));
  return topical ? (1 + most) / 2 : most;
}

/** "Vad kostar …" demands a sum of money, but any sum will not do. */
export const asksPrice = (ids: readonly string[], { concepts }: QueryReader): boolean =>
  ids.some((id) => concepts.ofLemma('kosta', 'sv').includes(id));

/** "Home" and "work" name policy areas too, but mostly they do not. */
export function isTelling(
  words: readonly string[],
  ids: readonly string[],
  language: Language,
  reader: QueryReader,
): boolean {
  const isParty = ids.some((id) => reader.concepts.kindOf(id) === 'party');
  return isParty || telling(words, [], language, reader) >= TELLING;
}

export const isDemanded = (ids: readonly string[], { concepts }: QueryReader): boolean =>
  ids.length > 0 && ids.every((id) => ['party', 'area'].includes(concepts.kindOf(id)));

export function weightOfConcepts(ids: readonly string[], { concepts }: QueryReader): number {
  const kinds = ids.map((id) => concepts.kindOf(id));
  if (kinds.length === 0) return CONTENT;
  if (kinds.every((kind) => kind === 'generic')) return LIGHT;
  return kinds.every((kind) => kind === 'action' || kind === 'generic') ? ACTION : CONTENT;
}
