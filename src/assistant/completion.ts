import type { Language } from '../language/stop-words.ts';
import { weightOf } from '../language/stop-words.ts';
import { fold, tokenize } from '../language/tokens.ts';
import { meansWithin, meansWord } from './typed-word.ts';

/** A question that can be chosen instead of being typed to its end. */
export interface Completion {
  readonly kind: 'topic' | 'meeting' | 'question';
  /** What the reader chooses by. */
  readonly label: string;
  /** What is then asked. */
  readonly question: string;
  /** The topic's or the meeting's; null when it is neither. */
  readonly anchor: string | null;
}

/** A completion, and the words by which it is found, in either language. */
export interface CompletionEntry extends Completion {
  readonly words: readonly string[];
}

/** Finds entries by what somebody has typed so far, best first. */
export type FindEntries = (typed: string) => CompletionEntry[];

/** An entry is offered when it meets this much of what is typed … */
const ENOUGH = 0.4;
/** … and this much of what the best one meets. */
const NEAR_BEST = 0.6;
const RANKS: Readonly<Record<Completion['kind'], number>> = { topic: 0, meeting: 1, question: 2 };

/** `entries` are in the order in which they are offered to who has typed nothing. */
export function createFindEntries(
  entries: readonly CompletionEntry[],
  language: Language,
): FindEntries {
  const words = createWords(entries);
  return (typed) => {
    const tokens = tellingTokens(typed, language);
    if (tokens.length === 0) return [...entries];
    const scores = new Map<number, number>();
    for (const token of tokens) {
      for (const [i, strength] of meet(token, words)) {
        scores.set(i, (scores.get(i) ?? 0) + strength / tokens.length);
      }
    }
    const least = Math.max(ENOUGH, NEAR_BEST * Math.max(...scores.values()));
    return [...scores]
      .flatMap(([i, score]) => {
        const entry = score >= least ? entries[i] : undefined;
        return entry ? [{ entry, i, score }] : [];
      })
      .sort((a, b) => b.score - a.score || RANKS[a.entry.kind] - RANKS[b.entry.kind] || a.i - b.i)
      .map(({ entry }) => entry);
  };
}

const MOST_TOKENS = 12;
const LONGEST_TYPED = 200;

/** Words that tell what is meant; the last one may be the beginning of any. */
function tellingTokens(typed: string, language: Language): string[] {
  const tokens = tokenize(typed.slice(-LONGEST_TYPED)).slice(-MOST_TOKENS);
  const isOpen = /[\p{L}\p{N}]$/u.test(typed);
  return tokens
    .filter(({ word }, i) => {
      const isLast = isOpen && i === tokens.length - 1;
      return isLast || weightOf(word, language) !== 'function';
    })
    .map(({ word }) => fold(word));
}

/** A word, and which entries are found by it. */
type Word = readonly [word: string, entries: readonly number[]];

interface Words {
  readonly all: readonly Word[];
  /** By first letter: whoever slips seldom does so there. */
  readonly byLetter: ReadonlyMap<string, readonly Word[]>;
}

function createWords(entries: readonly CompletionEntry[]): Words {
  const holders = new Map<string, number[]>();
  entries.forEach(({ words }, i) => {
    const telling = words.flatMap((text) => tokenize(text)).filter(({ word }) => tells(word));
    for (const word of new Set(telling.map((token) => fold(token.word)))) {
      holders.set(word, [...(holders.get(word) ?? []), i]);
    }
  });
  const byLetter = new Map<string, Word[]>();
  for (const each of holders) {
    const [letter = ''] = each[0];
    byLetter.set(letter, [...(byLetter.get(letter) ?? []), each]);
  }
  return { all: [...holders], byLetter };
}

const tells = (word: string): boolean =>
  weightOf(word, 'sv') !== 'function' && weightOf(word, 'en') !== 'function';

/** The best strength at which each entry meets a word. */
function meet(word: string, { all, byLetter }: Words): Map<number, number> {
  const best = new Map<number, number>();
  const raise = (entries: readonly number[], strength: number): void => {
    for (const i of entries) best.set(i, Math.max(best.get(i) ?? 0, strength));
  };
  for (const [known, entries] of byLetter.get(word[0] ?? '') ?? []) {
    const strength = meansWord(word, known);
    if (strength > 0) raise(entries, strength);
  }
  for (const [known, entries] of all) {
    const strength = meansWithin(word, known);
    if (strength > 0) raise(entries, strength);
  }
  return best;
}
