import type { Engine, Prepared } from '../../../src/engine/engine.ts';
import type { Knowledge } from '../../../src/engine/knowledge.ts';
import { createPhraseTable } from '../../../src/engine/phrase-table.ts';
import { listWords, type WordLists } from '../../../src/engine/word-lists.ts';
import type { Language } from '../../../src/language/stop-words.ts';
import { fromSnapshot, type IndexSnapshot, toSnapshot } from './index-snapshot.ts';

/**
 * What an engine works out of its knowledge, as plain data. Working it out takes most of a start, so
 * a device does it once for each knowledge and keeps it: reading it takes a tenth of the time.
 */
export interface EngineSnapshot {
  /** The knowledge that it is of. */
  readonly version: string;
  readonly index: IndexSnapshot;
  /** The entries of each phrase table. */
  readonly phrases: Readonly<Record<Language, Phrases>>;
  readonly words: WordLists;
}

type Phrases = readonly (readonly [beginning: string, places: readonly number[]])[];

export function takeSnapshot({ knowledge, index }: Engine, version: string): EngineSnapshot {
  const toPhrases = (language: Language): Phrases => [
    ...createPhraseTable(knowledge.concepts, language),
  ];
  return {
    version,
    index: toSnapshot(index, knowledge),
    phrases: { sv: toPhrases('sv'), en: toPhrases('en') },
    words: listWords(knowledge),
  };
}

/** @throws RangeError when the snapshot is of other documents. */
export function openSnapshot(
  { index, phrases, words }: EngineSnapshot,
  knowledge: Knowledge,
): Prepared {
  return {
    index: fromSnapshot(index, knowledge),
    phrases: { sv: new Map(phrases.sv), en: new Map(phrases.en) },
    words,
  };
}
