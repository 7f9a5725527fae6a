import { type Language, weightOf } from '../language/stop-words.ts';
import { fold, type Token, tokenize } from '../language/tokens.ts';
import type { Analyzers } from './analyzers.ts';
import type { Concept } from './knowledge.ts';
import { bare, lemmasOf } from './phrase-keys.ts';
import {
  beginningOf,
  firstWordOf,
  isNamedByContents,
  mayBeOneWord,
  type PhraseTable,
} from './phrase-table.ts';

export interface Node {
  readonly next: Map<string, Node>;
  /** In the thesaurus' order. */
  ids: readonly string[];
}

/** All phrases of one language, by the lemmas of their words. */
export interface Trie {
  /**
   * The nodes of first words that `key` is a lemma of and that begin as it does, or as `word`, which it is a lemma
   * of, does. Whatever has been looked up before, it finds the same.
   */
  first(word: string, key: string): readonly Node[];
  after(node: Node, key: string): Node | undefined;
}

/** What is reached by a lemma that begins otherwise than its word: "person" of "people". */
interface Odd {
  readonly firstWord: string;
  readonly node: Node;
}

interface Pending {
  readonly phrase: string;
  readonly firstWord: string;
  readonly concept: Concept;
}

export interface TrieOptions {
  readonly analyzers: Analyzers;
  readonly concepts: readonly Concept[];
  /** Of the concepts; made when the first word is looked up. */
  readonly table: () => PhraseTable;
}

/**
 * A thesaurus has ten thousand phrases, of which a small folder and a question touch a fraction:
 * they are analyzed when a word that may be a form of their first is looked up. A phrase is given in
 * base forms, so its first word begins as its lemma does.
 */
export function createTrie(language: Language, options: TrieOptions): Trie {
  const { analyzers, concepts } = options;
  const root = createNode();
  const order = new Map(concepts.map(({ id }, number) => [id, number]));
  const byOrder = (a: string, b: string): number => (order.get(a) ?? 0) - (order.get(b) ?? 0);
  const pending = new Map<string, readonly Pending[]>();
  let made: PhraseTable | null = null;
  const read = (beginning: string): Pending[] => {
    made ??= options.table();
    const places = made.get(beginning) ?? [];
    const found: Pending[] = [];
    for (let i = 0; i < places.length; i += 2) {
      const concept = concepts[places[i] ?? 0];
      const phrase = concept?.[language][places[i + 1] ?? 0];
      if (!concept || phrase === undefined) continue;
      found.push({ phrase, firstWord: firstWordOf(phrase, language), concept });
    }
    return found;
  };
  const odd = new Map<string, Odd[]>();
  /** Where a phrase begins by each lemma of its first word. */
  const beginningsOf = (keys: readonly string[], firstWord: string): Node[] =>
    keys.map((key) => {
      if (isOneWord(fold(bare(key)), firstWord)) return nodeAfter(root, key);
      const known = odd.get(key)?.find((each) => each.firstWord === firstWord);
      if (known) return known.node;
      const node = createNode();
      odd.set(key, [...(odd.get(key) ?? []), { firstWord, node }].sort(byFirstWord));
      return node;
    });
  const prepared = new Set<string>();
  const prepare = (word: string): void => {
    if (prepared.has(word)) return;
    if (prepared.size >= MOST_PREPARED) prepared.clear();
    prepared.add(word);
    const folded = fold(word.toLowerCase());
    const beginning = beginningOf(folded);
    const list = pending.get(beginning) ?? read(beginning);
    const isNear = ({ firstWord }: Pending): boolean => mayBeOneWord(folded, firstWord);
    for (const { phrase, firstWord, concept } of list.filter(isNear)) {
      for (const words of wordingsOf(phrase, language)) {
        const [keys = [], ...rest] = lemmasOf(words, concept, language, analyzers);
        for (const node of nodesOf(beginningsOf(keys, firstWord), rest)) {
          if (!node.ids.includes(concept.id)) node.ids = [...node.ids, concept.id].sort(byOrder);
        }
      }
    }
    // What begins as nothing does would be remembered for each word that is ever asked.
    if (list.length > 0)
      pending.set(
        beginning,
        list.filter((each) => !isNear(each)),
      );
  };
  return {
    first(word, key) {
      prepare(word);
      prepare(bare(key));
      const node = root.next.get(key);
      const nodes = node ? [node] : [];
      const own = odd.get(key);
      if (!own) return nodes;
      const folded = fold(word.toLowerCase());
      const near = own.filter(({ firstWord }) => isOneWord(folded, firstWord));
      return [...nodes, ...near.map((each) => each.node)];
    },
    after: (node, key) => node.next.get(key),
  };
}

const byFirstWord = (a: Odd, b: Odd): number => (a.firstWord < b.firstWord ? -1 : 1);

/** Both folded. */
const isOneWord = (a: string, b: string): boolean =>
  beginningOf(a) === beginningOf(b) && mayBeOneWord(a, b);

const MOST_PREPARED = 60_000;

function createNode(): Node {
  return { next: new Map(), ids: [] };
}

/** A phrase as it is written, and without its words of grammar: "money for schools", "money schools". */
function wordingsOf(phrase: string, language: Language): Token[][] {
  const tokens = tokenize(phrase);
  const contents = tokens.filter(({ word }) => weightOf(word, language) !== 'function');
  if (!isNamedByContents(contents) || contents.length === tokens.length) return [tokens];
  return [contents, tokens.slice(tokens.indexOf(contents[0] as Token))];
}

/** Where every combination of the other words' lemmas leads to from where a phrase begins. */
const nodesOf = (
  beginnings: readonly Node[],
  rest: readonly (readonly string[])[],
): readonly Node[] =>
  rest.reduce<readonly Node[]>(
    (nodes, lemmas) => nodes.flatMap((node) => lemmas.map((lemma) => nodeAfter(node, lemma))),
    beginnings,
  );

function nodeAfter(node: Node, key: string): Node {
  const next = node.next.get(key) ?? createNode();
  node.next.set(key, next);
  return next;
}
