/**
 * What Swedish and English words mean by way of the languages that have dictionaries to both: there
 * is no Swedish–English dictionary among FreeDict's that a project under MIT may build on.
 */
import { join } from 'node:path';
import { readFreedict } from './freedict.ts';
import { readGraph, type Scores, type Sides, turned, walk } from './word-graph.ts';

interface Pivot {
  readonly swedish: readonly string[];
  readonly english: readonly string[];
}

// German alone links 40,000 Swedish words with one another, though none with English.
const PIVOTS: Readonly<Record<string, Pivot>> = {
  fin: { swedish: ['swe-fin', 'fin-swe'], english: ['fin-eng', 'eng-fin'] },
  ell: { swedish: ['swe-ell', 'ell-swe'], english: ['ell-eng'] },
  nor: { swedish: ['swe-nor'], english: ['eng-nor'] },
  jpn: { swedish: ['swe-jpn'], english: ['jpn-eng', 'eng-jpn'] },
  bul: { swedish: ['swe-bul'], english: ['eng-bul'] },
  pol: { swedish: ['swe-pol', 'pol-swe'], english: ['pol-eng'] },
  deu: { swedish: ['swe-deu', 'deu-swe'], english: [] },
  fra: { swedish: ['swe-fra', 'fra-swe'], english: [] },
  ita: { swedish: ['swe-ita', 'ita-swe'], english: [] },
  nld: { swedish: ['swe-nld', 'nld-swe'], english: [] },
  spa: { swedish: ['swe-spa'], english: [] },
  por: { swedish: ['swe-por'], english: [] },
  rus: { swedish: ['swe-rus'], english: [] },
  tur: { swedish: ['swe-tur'], english: [] },
  ind: { swedish: [], english: ['eng-ind'] },
};

export interface Meanings {
  /** Swedish word to English words and phrases. */
  readonly translations: Scores;
  /** Swedish word to Swedish words with the same translations. */
  readonly swedish: Scores;
  /** English word or phrase to English ones with the same translations. */
  readonly english: Scores;
}

export function readMeanings(
  directory: string,
  isSwedish: (word: string) => boolean,
  progress: (line: string) => void,
): Meanings {
  const meanings = { translations: new Map(), swedish: new Map(), english: new Map() };
  const phrases = englishHeads(directory);
  const swedishSides: Sides = {
    language: 'swe',
    toWords: (text) => [plainSwedish(text)].filter(isSwedish),
  };
  const englishSides: Sides = {
    language: 'eng',
    toWords: (text) => segments(plainEnglish(text), phrases),
  };
  for (const [language, pivot] of Object.entries(PIVOTS)) {
    const swedish = readGraph(directory, pivot.swedish, swedishSides);
    const english = readGraph(directory, pivot.english, englishSides);
    walk(swedish, turned(english), meanings.translations);
    walk(swedish, turned(swedish), meanings.swedish);
    walk(english, turned(english), meanings.english);
    progress(`${language}: ${swedish.size} Swedish and ${english.size} English words`);
  }
  return meanings;
}

function englishHeads(directory: string): Set<string> {
  const names = Object.values(PIVOTS).flatMap((pivot) => pivot.english);
  const glosses = names
    .filter((name) => name.startsWith('eng-'))
    .flatMap((name) => readFreedict(join(directory, `freedict-${name}`)));
  return new Set(glosses.map((gloss) => plainEnglish(gloss.head)));
}

const plainSwedish = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/^(?:att|en|ett) /, '')
    .replace(/ sig$/, '');

const plainEnglish = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[\u200b-\u200f]/g, '')
    .replace(/ ?\d+\.?$/, '')
    .replace(/^(?:to be|to|an?|the) /, '');

const LONGEST_PHRASE = 8;

// The packages run senses together ("place house flat"): the fewest known phrases win. Two or three
// words that are words by themselves may as well be a phrase, and stay one.
function segments(text: string, phrases: ReadonlySet<string>): string[] {
  if (!text.includes(' ') || phrases.has(text)) return [text];
  const words = text.split(' ');
  if (words.length > LONGEST_PHRASE) return [text];
  const best: (readonly string[] | null)[] = [[]];
  for (let end = 1; end <= words.length; end++) {
    best[end] = null;
    for (let start = 0; start < end; start++) {
      const phrase = words.slice(start, end).join(' ');
      const before = best[start];
      if (!before || !phrases.has(phrase)) continue;
      const fewest = best[end];
      if (!fewest || before.length + 1 < fewest.length) best[end] = [...before, phrase];
    }
  }
  const found = best[words.length] ?? [];
  const runTogether = words.length > 3 || found.some((phrase) => phrase.includes(' '));
  return found.length > 0 && runTogether ? [...found] : [text];
}
