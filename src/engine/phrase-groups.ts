import type { Alternatives, Group } from './group.ts';

const LONGEST_PHRASE = 3;

/**
 * Groups of single words side by side that `termsOf` knows as a phrase, the longest first, made one;
 * the others as they are.
 */
export function joinGroups(
  groups: readonly Group[],
  termsOf: (words: readonly string[]) => Alternatives | null,
): Group[] {
  const joined: Group[] = [];
  for (let from = 0; from < groups.length; ) {
    let to = Math.min(groups.length, from + LONGEST_PHRASE);
    let terms: Alternatives | null = null;
    for (; to > from + 1; to--) {
      const members = groups.slice(from, to);
      if (!members.every(isSingle) || !adjoin(members)) continue;
      terms = termsOf(members.map(({ word }) => word));
      if (terms) break;
    }
    const members = groups.slice(from, to);
    joined.push(terms ? phraseOf(members, terms) : (members[0] as Group));
    from = to;
  }
  return joined;
}

const isSingle = ({ kind, word }: Group): boolean =>
  (kind === 'word' || kind === 'name') && !word.includes(' ');

const adjoin = (groups: readonly Group[]): boolean =>
  groups.slice(1).every(({ start }, i) => start - (groups[i]?.end ?? 0) <= 1);

/** Met by a word for the whole, or by words for all that it is made of. */
function phraseOf(members: readonly Group[], whole: Alternatives): Group {
  const [first] = members as [Group];
  const last = members.at(-1) as Group;
  const most = (of: (group: Group) => number): number => Math.max(...members.map(of));
  return {
    ...first,
    end: last.end,
    text: members.map(({ text }) => text).join(' '),
    word: members.map(({ word }) => word).join(' '),
    weight: most(({ weight }) => weight),
    telling: most(({ telling }) => telling),
    alternatives: whole,
    parts: members.map(({ alternatives }) => alternatives),
    concepts: [...new Set(members.flatMap(({ concepts }) => concepts))],
    isTopical: members.some(({ isTopical }) => isTopical),
    unknown: members.some(({ unknown }) => unknown),
  };
}
