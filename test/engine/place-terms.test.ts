import { describe, expect, it } from 'vitest';
import { createEngine } from '../../src/engine/engine.ts';
import type { Place } from '../../src/engine/knowledge.ts';
import { createPlaceTerms } from '../../src/engine/place-terms.ts';
import { ANALYZERS, createDocument, KNOWLEDGE } from './fixtures.ts';

const PLACES: readonly Place[] = [
  {
    name: 'Mossby-Ängsby',
    aliases: ['Mossby Ängsby', 'Norrfors'],
    neighbourhoods: ['Ängsby', 'Grindstorp', 'Norra torget'],
  },
  { name: 'Sjövik', aliases: [], neighbourhoods: ['Backby'] },
];

describe('the terms of places', () => {
  const terms = createPlaceTerms(PLACES, ANALYZERS);
  const around = (name: string): string[] => [...terms(name).keys()];

  it('are the district of a neighbourhood', () => {
    expect(around('grindstorp')).toEqual(['s:norrfors']);
  });

  it('are the neighbourhoods of a district', () => {
    expect(around('norrfors')).toEqual(['s:ängsby', 's:grindstorp']);
    expect(around('sjövik')).toEqual(['s:backby']);
  });

  it('are found without å, ä and ö', () => {
    expect(around('angsby')).toEqual(['s:norrfors']);
  });

  it('are none of another district, and of no other place', () => {
    expect([around('backby'), around('uppsala')]).toEqual([['s:sjövik'], []]);
  });

  it('count for less than the place itself', () => {
    for (const strength of terms('sjövik').values()) expect(strength).toBeLessThan(0.9);
  });
});

describe('a question that names a neighbourhood', () => {
  const text = 'Alla skolor i Norrfors serverar frukost.';
  const documents = [createDocument([{ passages: [{ text }] }])];
  const answer = (question: string) => {
    const engine = createEngine({ ...KNOWLEDGE, documents, places: PLACES }, ANALYZERS);
    const query = engine.read(question, 'sv');
    const selection = engine.select(query, engine.rank(query));
    return selection.kind === 'passages' ? selection.matches[0]?.unit.passage.text : null;
  };

  it('is answered by what is said of its district', () => {
    expect(answer('serveras det frukost i skolorna i Grindstorp?')).toBe(text);
  });

  it('is not answered by what is said of another district', () => {
    expect(answer('serveras det frukost i skolorna i Backby?')).toBeNull();
    expect(answer('serveras det frukost i skolorna i Sjövik?')).toBeNull();
  });
});
