import type { Analyzer } from '../language/analyzer.ts';
import { type Language, weightOf } from '../language/stop-words.ts';
import type { Token } from '../language/tokens.ts';
import { keysOf } from './phrase-keys.ts';
import type { Node, Trie } from './phrase-trie.ts';

/** Where in a row of words a concept is named: words `from` up to but not including `to`. */
export interface ConceptMention {
  readonly from: number;
  readonly to: number;
  readonly ids: readonly string[];
}

export type WrittenWord = Pick<Token, 'word' | 'written' | 'start' | 'end'>;

// What may stand inside a phrase: "earn their own living", "bo på ett särskilt boende".
const SKIPPABLE = new Set(
  'a an the my your his her its our their own of to en ett den det de min mitt mina din ditt dina sin sitt sina vår vårt våra deras egen eget egna i på'.split(
    ' ',
  ),
);

// Who does it stands inside in a question: "hur går jag med i partiet".
const SUBJECTS = new Set('jag du man ni vi'.split(' '));

const LONGEST_PHRASE = 8;

/** A row of words cut into mentions and single words, as few and as plain as possible. */
export function findMentions(
  words: readonly WrittenWord[],
  trie: Trie,
  analyzer: Analyzer,
  language: Language,
): ConceptMention[] {
  const keys = words.map((word) => keysOf(word, analyzer));
  const costs = words.map(({ word }) => COSTS[weightOf(word, language)]);
  const grammar = costs.map((cost) => cost === COSTS.function);
  const inner = ({ from, to }: ConceptMention): number => {
    const number = grammar.slice(from, to).filter(Boolean).length;
    return number < to - from - 1 ? number : 0;
  };
  // best[i]: the cheapest way to cut the words from i on.
  const best: Cut[] = [];
  best[words.length] = { cost: 0, mention: null, next: words.length };
  for (let from = words.length - 1; from >= 0; from--) {
    const alone = (best[from + 1]?.cost ?? 0) + (costs[from] ?? 0);
    let cut: Cut = { cost: alone, mention: null, next: from + 1 };
    for (const mention of mentionsAt(words, keys, from, trie)) {
      const alone = costs.slice(from, mention.to).reduce((sum, each) => sum + each, 0);
      const own = MENTION + SKIPPED * inner(mention);
      const isSaying = mention.to - from >= SAYING;
      const cost = (best[mention.to]?.cost ?? 0) + (isSaying ? Math.min(own, alone) : own);
      // Of two that are as plain the longer, which comes later.
      if (cost <= cut.cost) {
        cut = { cost, mention, next: mention.to };
      }
    }
    best[from] = cut;
  }
  const mentions: ConceptMention[] = [];
  for (let at = 0; at < words.length; at = best[at]?.next ?? words.length) {
    const mention = best[at]?.mention;
    if (mention) mentions.push(mention);
  }
  return mentions;
}

/** Two words that stand apart, in whatever order, and together name a concept. */
export interface ScatteredMention {
  /** Indices of the words. */
  readonly at: readonly [number, number];
  readonly ids: readonly string[];
}

/** "Will schools get more money?" for "money for schools"; `joins` tells what may belong together. */
export function findScattered(
  words: readonly WrittenWord[],
  trie: Trie,
  analyzer: Analyzer,
  joins: (from: number, to: number) => boolean,
): ScatteredMention[] {
  const keys = words.map((word) => keysOf(word, analyzer));
  const found: ScatteredMention[] = [];
  for (let from = 0; from < words.length; from++) {
    for (let to = from + 1; to < words.length && to - from <= MOST_APART; to++) {
      if (!joins(from, to)) continue;
      const ids = [from, to].flatMap((first) =>
        (keys[first] ?? []).flatMap((key) => {
          const nodes = trie.first(words[first]?.word ?? '', key);
          const second = keys[from + to - first] ?? [];
          return nodes.flatMap((node) =>
            second.flatMap((other) => trie.after(node, other)?.ids ?? []),
          );
        }),
      );
      if (ids.length > 0) found.push({ at: [from, to], ids: [...new Set(ids)] });
    }
  }
  return found;
}

const MOST_APART = 5;

interface Cut {
  readonly cost: number;
  readonly mention: ConceptMention | null;
  readonly next: number;
}

// A mention costs less than the word alone, and each word of grammar inside a little more, so that
// "money for school nurses" is money and school nurses. "Pay for" is more than "pay".
const COSTS = { function: 0, light: 0.06, content: 1 };

const MENTION = 0.9;

const SKIPPED = 0.05;

/** So many common words are a saying: "gå med i partiet". */
const SAYING = 3;

const MOST_SKIPPED = 2;

function mentionsAt(
  words: readonly WrittenWord[],
  keys: readonly (readonly string[])[],
  from: number,
  trie: Trie,
): ConceptMention[] {
  const mentions: ConceptMention[] = [];
  let nodes: readonly Node[] = [];
  let skipped = 0;
  let hasSubject = false;
  for (let at = from; at < keys.length && at < from + LONGEST_PHRASE; at++) {
    if (at > from && !adjoin(words[at - 1], words[at])) break;
    const own = keys[at] ?? [];
    const next =
      at === from
        ? own.flatMap((key) => trie.first(words[at]?.word ?? '', key))
        : nodes.flatMap((node) => own.flatMap((key) => trie.after(node, key) ?? []));
    if (next.length === 0) {
      const word = words[at]?.word ?? '';
      const isSubject = SUBJECTS.has(word);
      if (at === from || !(isSubject || SKIPPABLE.has(word)) || ++skipped > MOST_SKIPPED) break;
      hasSubject ||= isSubject;
      continue;
    }
    nodes = next;
    const ids = [...new Set(next.flatMap((node) => node.ids))];
    // "Satsar ni på" is no more than a verb.
    const isWhole = !hasSubject || at + 1 - from - skipped >= SAYING;
    if (ids.length > 0 && isWhole) mentions.push({ from, to: at + 1, ids });
  }
  return mentions;
}

/** Nothing but a space or a hyphen parts the two. */
const adjoin = (left: WrittenWord | undefined, right: WrittenWord | undefined): boolean =>
  left !== undefined && right !== undefined && right.start - left.end <= 1;
