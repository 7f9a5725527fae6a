import { type Automaton, parseAutomaton } from './automaton.ts';
import { fold } from './tokens.ts';

/** One reading of a word form. */
export interface Reading {
  readonly lemma: string;
  /** May stand before the last part of a compound. */
  readonly modifier: boolean;
  /** May be the last part of a compound. */
  readonly head: boolean;
  /** A proper name. */
  readonly name: boolean;
  /** Occurs in compounds only. */
  readonly bound: boolean;
}

/** A word form that begins at the place where it was looked for. */
export interface Prefix {
  readonly form: string;
  readonly readings: readonly Reading[];
}

/** The word forms of one language with their lemmas, compiled from a spelling dictionary. */
export interface Lexicon {
  readings(form: string): readonly Reading[];
  /** Every form with which `text` goes on at `from`, shortest first. */
  prefixes(text: string, from: number): Prefix[];
  /** Forms that are written `word` on a keyboard without å, ä and ö. */
  unfolded(word: string): string[];
  /** Forms that one letter added, left out, changed or swapped makes of `word`. */
  neighbours(word: string): string[];
}

type Edit = readonly [strip: number, add: string, flags: number];

const NONE: readonly Reading[] = [];

/** `bytes` is a file of `data/`; throws a RangeError for anything else. */
export function createLexicon(bytes: Uint8Array): Lexicon {
  const automaton = parseAutomaton(bytes);
  const table = automaton.table as readonly (readonly Edit[])[];
  const readingsOf = (form: string, value: number): readonly Reading[] =>
    (table[value] ?? []).map(([strip, add, flags]) => ({
      lemma: form.slice(0, form.length - strip) + add,
      modifier: (flags & 1) !== 0,
      head: (flags & 2) !== 0,
      name: (flags & 4) !== 0,
      bound: (flags & 8) !== 0,
    }));
  return {
    readings(form) {
      const value = automaton.numberOf(form);
      return value < 0 ? NONE : readingsOf(form, value);
    },
    prefixes(text, from) {
      const found: Prefix[] = [];
      let state = automaton.root;
      for (let end = from; end < text.length; end++) {
        state = automaton.step(state, text[end] as string);
        if (state < 0) break;
        const value = automaton.numberAt(state);
        if (value < 0) continue;
        const form = text.slice(from, end + 1);
        found.push({ form, readings: readingsOf(form, value) });
      }
      return found;
    },
    unfolded: (word) => unfoldedForms(automaton, fold(word)),
    neighbours: (word) => neighbouringForms(automaton, word),
  };
}

const UNFOLDINGS: Readonly<Record<string, readonly string[]>> = {
  a: ['a', 'å', 'ä'],
  o: ['o', 'ö'],
  e: ['e', 'é'],
};

function unfoldedForms(automaton: Automaton, word: string): string[] {
  let walks: [form: string, state: number][] = [['', automaton.root]];
  for (const letter of word) {
    walks = walks.flatMap(([form, state]) =>
      (UNFOLDINGS[letter] ?? [letter]).flatMap((written): [string, number][] => {
        const next = automaton.step(state, written);
        return next < 0 ? [] : [[form + written, next]];
      }),
    );
  }
  return walks.filter(([, state]) => automaton.numberAt(state) >= 0).map(([form]) => form);
}

const LETTERS = [...'abcdefghijklmnopqrstuvwxyzåäöé'];

function neighbouringForms(automaton: Automaton, word: string): string[] {
  const forms = new Set<string>();
  for (let at = 0; at <= word.length; at++) {
    const before = word.slice(0, at);
    const [letter = '', next = ''] = word.slice(at);
    const after = word.slice(at + 1);
    if (next) forms.add(before + next + letter + word.slice(at + 2));
    forms.add(before + after);
    for (const other of LETTERS) {
      forms.add(before + other + word.slice(at));
      if (letter) forms.add(before + other + after);
    }
  }
  return [...forms].filter((form) => form !== word && automaton.numberOf(form) >= 0);
}
