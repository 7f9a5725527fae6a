import type { Told } from '../../../src/assistant/assistant.ts';
import { type CanAnswer, suggestible } from '../../../src/assistant/suggestions.ts';
import { createChunkReader, joinChunks } from '../../../src/engine/chunks.ts';
import { derive, derivedToChunks, readDerived } from '../../../src/engine/derived.ts';
import type { Engine, Prepared } from '../../../src/engine/engine.ts';
import { indexToChunks, readIndex } from '../../../src/engine/index-bytes.ts';
import { collectWords } from '../../../src/engine/words.ts';

/**
 * What an engine works out of its knowledge. Working it out takes most of a start and of the first
 * answer after it, so a device does it once for each knowledge and keeps it: reading it takes a tenth
 * of the time.
 */
export interface EngineSnapshot {
  /** The knowledge that it is of. */
  readonly version: string;
  /** The index, what is derived beside it, and `told` as JSON. */
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What an engine and an assistant start from. */
export interface Opened {
  readonly prepared: Prepared;
  /** Of what may be suggested, whether it is answered. */
  readonly told: readonly Told[];
}

/** Questions of each language: each is asked. */
const MOST_TOLD = 200;

const FORMAT = { magic: 0x76_61_6c_34, version: 3 };

/** `canAnswer` is the engine's. */
export function takeSnapshot(
  engine: Engine,
  canAnswer: CanAnswer,
  version: string,
): EngineSnapshot {
  const { knowledge, index } = engine;
  const chunks = [
    ...indexToChunks({ packed: index.packed, words: collectWords(knowledge.documents) }),
    ...derivedToChunks(derive(engine)),
    new TextEncoder().encode(JSON.stringify(tellAll(engine, canAnswer))),
  ];
  return { version, bytes: joinChunks(chunks, FORMAT) };
}

const tellAll = (engine: Engine, canAnswer: CanAnswer): Told[] =>
  (['sv', 'en'] as const).flatMap((language) =>
    suggestible(engine, language)
      .slice(0, MOST_TOLD)
      .map((text): Told => [language, text, canAnswer(text, language)]),
  );

/** Null for what is damaged, or was written otherwise. */
export function openSnapshot({ bytes }: EngineSnapshot): Opened | null {
  try {
    const next = createChunkReader(bytes, FORMAT);
    const prepared = { kept: readIndex(next), ...readDerived(next) };
    return { prepared, told: JSON.parse(new TextDecoder().decode(next())) as Told[] };
  } catch {
    return null;
  }
}
