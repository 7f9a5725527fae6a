import { describe, expect, it } from 'vitest';
import { singularOf } from '../../scripts/umlaut-plurals.ts';

/** Entries as the dictionary has them, with their flags. */
const entries = new Map(
  `bostad/ADY bostäder/AJY ledamot/ADY ledamöter/AJY bok/ADY böcker/AJY son/ADY söner/AJ
   dotter/ADY döttrar/AJY man/ADY män/AFY vad/AB väder/ACfFsY tunnor/AJY`
    .split(/\s+/)
    .map((line) => line.split('/') as [entry: string, flags: string]),
);

describe('singularOf', () => {
  it.each([
    ['bostäder', 'bostad'],
    ['ledamöter', 'ledamot'],
    ['böcker', 'bok'],
    ['söner', 'son'],
    ['döttrar', 'dotter'],
    ['män', 'man'],
  ])('gives for %s %s', (plural, singular) => {
    expect(singularOf(plural, entries)).toBe(singular);
  });

  it.each([
    ['väder', 'is no plural, though vad is an entry'],
    ['tunnor', 'has no umlaut'],
    ['man', 'is a singular'],
    ['länder', 'is no entry'],
  ])('gives nothing for %s, which %s', (word) => {
    expect(singularOf(word, entries)).toBeUndefined();
  });

  it('gives nothing where the singular is no entry', () => {
    expect(singularOf('bostäder', new Map([['bostäder', 'AJY']]))).toBeUndefined();
  });
});
