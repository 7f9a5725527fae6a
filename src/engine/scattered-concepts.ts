import type { Language } from '../language/stop-words.ts';
import type { Token } from '../language/tokens.ts';
import { conceptAlternatives, raise } from './alternatives.ts';
import type { Group, QueryReader } from './group.ts';

export const overlaps = (
  a: { start: number; end: number },
  b: { start: number; end: number },
): boolean => a.start < b.end && b.start < a.end;

interface Words {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly words: readonly string[];
  readonly language: Language;
}

/** What names a concept together is met, each of it, by what names that concept. */
export function withScattered(
  groups: readonly Group[],
  { text, tokens, words, language }: Words,
  reader: QueryReader,
): Group[] {
  const of = tokens.map((token) =>
    groups.findIndex((group) => group.kind === 'word' && overlaps(group, token)),
  );
  const written = tokens.map((token, i) => ({ ...token, word: words[i] ?? '' }));
  const joins = (from: number, to: number): boolean =>
    (of[from] ?? -1) >= 0 &&
    (of[to] ?? -1) >= 0 &&
    of[from] !== of[to] &&
    !/[.!?;:]/.test(text.slice(tokens[from]?.end, tokens[to]?.start));
  const all = groups.map((group) => ({ ...group, alternatives: new Map(group.alternatives) }));
  for (const { at, ids } of reader.concepts.findScattered(written, language, joins)) {
    for (const token of at) {
      const group = all[of[token] ?? -1];
      if (!group) continue;
      const meant = ids.filter((id) => mayMean(id, group, reader));
      for (const [term, strength] of conceptAlternatives(meant, reader)) {
        if (strength >= STRONG) raise(group.alternatives, term, strength * SCATTERED);
      }
    }
  }
  return all;
}

/** A phrase is what it is: the power in "nuclear power" is none to decide. */
function mayMean(id: string, { word, concepts: own }: Group, { concepts }: QueryReader): boolean {
  if (own.length === 0 || !word.includes(' ')) return true;
  const matters = new Set([id, ...concepts.ancestorsOf(id)]);
  return own.some((one) => [one, ...concepts.ancestorsOf(one)].some((each) => matters.has(each)));
}

const SCATTERED = 0.9;
const STRONG = 0.6;
