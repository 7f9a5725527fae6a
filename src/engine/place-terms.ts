import { fold } from '../language/tokens.ts';
import type { Analyzers } from './analyzers.ts';
import type { Place } from './knowledge.ts';
import { lazily } from './lazily.ts';
import { wordTerm } from './terms.ts';

/** The names of what a place lies in, or of what lies in it, as terms: what is said of one is said of the other too. */
export type PlaceTerms = (name: string) => ReadonlyMap<string, number>;

/** Clearly, and less than the place itself. */
const AROUND = 0.75;

/** Names of several words are met word by word, which says nothing of the place. */
export function createPlaceTerms(places: readonly Place[], { sv }: Analyzers): PlaceTerms {
  const around = lazily(() => {
    const known = new Map<string, Map<string, number>>();
    const add = (name: string, other: string): void => {
      const own = known.get(fold(name)) ?? new Map<string, number>();
      for (const lemma of sv.analyze(other).lemmas) own.set(wordTerm(lemma, 'sv'), AROUND);
      known.set(fold(name), own);
    };
    for (const { name, aliases, neighbourhoods } of places) {
      for (const district of [name, ...aliases].filter(isOneWord)) {
        for (const neighbourhood of neighbourhoods.filter(isOneWord)) {
          add(neighbourhood.toLowerCase(), district.toLowerCase());
          add(district.toLowerCase(), neighbourhood.toLowerCase());
        }
      }
    }
    return known;
  });
  return (name) => around().get(fold(name)) ?? NONE;
}

const NONE: ReadonlyMap<string, number> = new Map();

const isOneWord = (name: string): boolean => !/[\s-]/.test(name);
