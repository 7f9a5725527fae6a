import type { Language } from '../../src/language/stop-words.ts';

/** Which language somebody has chosen to be answered in; in memory here. */
export interface Languages {
  /** Undefined: in the question's. */
  of(person: string): Promise<Language | undefined>;
  choose(person: string, language: Language | undefined): Promise<void>;
}

/** Some 1 MB. */
const MOST_PEOPLE = 10_000;

/** Forgets who has chosen first when there is no room for another. */
export function createLanguages(mostPeople = MOST_PEOPLE): Languages {
  const chosen = new Map<string, Language>();
  return {
    of: async (person) => chosen.get(person),
    async choose(person, language) {
      chosen.delete(person);
      if (language !== undefined) chosen.set(person, language);
      if (chosen.size > mostPeople) chosen.delete(chosen.keys().next().value as string);
    },
  };
}

/** By the IETF tag that somebody's app is set to. */
export function toLanguage(tag: string | undefined): Language | undefined {
  if (tag === undefined) return undefined;
  return tag.toLowerCase().split('-')[0] === 'sv' ? 'sv' : 'en';
}
