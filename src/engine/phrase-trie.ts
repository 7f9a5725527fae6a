import type { Analyzer } from '../language/analyzer.ts';
import { type Language, weightOf } from '../language/stop-words.ts';
import { fold, type Token, tokenize } from '../language/tokens.ts';
import type { Analyzers } from './analyzers.ts';
import type { Concept } from './knowledge.ts';
import {
  beginningOf,
  firstWordOf,
  isNamedByContents,
  mayBeOneWord,
  type PhraseTable,
} from './phrase-table.ts';

export interface Node {
  readonly next: Map<string, Node>;
  ids: string[];
}

/** All phrases of one language, by the lemmas of their words. */
export interface Trie {
  /** The node after `node` (null: the first) by `key`. */
  after(node: Node | null, key: string): Node | undefined;
  /** Makes ready what begins as `word` does, whose lemma may begin otherwise. */
  prepareFor(word: string): void;
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
  const prepared = new Set<string>();
  const prepare = (word: string): void => {
    if (prepared.has(word)) return;
    if (prepared.size >= MOST_PREPARED) prepared.clear();
    prepared.add(word);
    const folded = fold(word.toLowerCase());
    const beginning = beginningOf(folded);
    const list = pending.get(beginning) ?? read(beginning);
    const isNear = ({ firstWord }: Pending): boolean => mayBeOneWord(folded, firstWord);
    for (const { phrase, concept } of list.filter(isNear)) {
      for (const words of wordingsOf(phrase, language)) {
        insert(root, lemmasOf(words, concept, language, analyzers), concept.id);
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
    after(node, key) {
      if (node) return node.next.get(key);
      prepare(key.replace(/^\^/, ''));
      return root.next.get(key);
    },
    prepareFor: prepare,
  };
}

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

function lemmasOf(
  words: readonly Token[],
  { kind }: Concept,
  language: Language,
  analyzers: Analyzers,
): string[][] {
  if (kind === 'party' && words.length === 1) {
    return words.map((token) => partyKeys(token, language, analyzers));
  }
  return words.map(({ word }) => {
    const { lemmas } = analyzers[language].analyze(word);
    // A base form is no form of another word: travellers (resande) are no journey (resa).
    return lemmas.includes(word) ? [word] : [...lemmas];
  });
}

const LETTERS = /^\p{Lu}{1,2}$/u;

const CAPITAL = /^\p{Lu}/u;

/** A word that is said this often means itself before it means a party: left, green. */
const COMMON = 0.75;

/** The keys by which a word of a text is looked up. */
export function keysOf(
  { word, written }: Pick<Token, 'word' | 'written'>,
  analyzer: Analyzer,
): string[] {
  const { lemmas } = analyzer.analyze(word);
  return CAPITAL.test(written) ? [...lemmas, ...lemmas.map(capitalKey)] : [...lemmas];
}

const capitalKey = (lemma: string): string => `^${lemma}`;

/** A party's letter, or a name that is a common word, is one with a capital only. */
function partyKeys(
  { word, written }: Pick<Token, 'word' | 'written'>,
  language: Language,
  analyzers: Analyzers,
): string[] {
  const { lemmas } = analyzers[language].analyze(word);
  return lemmas.map((lemma) => {
    const common = analyzers.commonness.telling(lemma, language) < COMMON;
    return LETTERS.test(written) || common ? capitalKey(lemma) : lemma;
  });
}

/** Every combination of the words' lemmas leads to the concept. */
function insert(root: Node, words: readonly (readonly string[])[], id: string): void {
  let nodes = [root];
  for (const lemmas of words) {
    nodes = nodes.flatMap((node) =>
      lemmas.map((lemma) => {
        const next = node.next.get(lemma) ?? createNode();
        node.next.set(lemma, next);
        return next;
      }),
    );
  }
  for (const node of nodes) if (node !== root && !node.ids.includes(id)) node.ids.push(id);
}
