import { create, insertMultiple, load, save, search } from '@orama/orama';
import { Index as FlexSearch } from 'flexsearch';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import { loadAnalyzers } from '../../../adapters/create-assistant.ts';
import { createConcepts } from '../../../src/engine/concepts.ts';
import { createEngine } from '../../../src/engine/engine.ts';
import { decodeIndex, encodeIndex } from '../../../src/engine/index-bytes.ts';
import { makeIndex } from '../../../src/engine/update-index.ts';
import type { Line } from './corpus.ts';
import { toDocuments } from './documents.ts';
import { stemsOf } from './words.ts';

/** An engine, with a corpus in it. */
export interface Indexed {
  search(question: string): unknown;
  /** As it would be kept on disk. */
  save(): string | Uint8Array;
  /** Makes it ready again from what was kept. */
  load(kept: string | Uint8Array): unknown;
}

export type Contender = (lines: readonly Line[]) => Promise<Indexed>;

const MOST = 10;

/** Opens what takes no corpus before the clock starts. */
export async function prepareOwn(): Promise<Contender> {
  const analyzers = await loadAnalyzers();
  return async (lines) => {
    const knowledge = { documents: toDocuments(lines), concepts: [], places: [], phrasings: [] };
    const kept = makeIndex(knowledge.documents, {
      analyzers,
      concepts: createConcepts([], analyzers),
    });
    const engine = createEngine(knowledge, analyzers, { kept });
    return {
      search: (question) => engine.rank(engine.read(question, 'sv')),
      save: () => encodeIndex(kept),
      load: (bytes) =>
        createEngine(knowledge, analyzers, { kept: decodeIndex(bytes as Uint8Array) }),
    };
  };
}

const MINISEARCH = {
  fields: ['title', 'text'],
  tokenize: stemsOf,
  processTerm: (stem: string) => stem,
};

const minisearch: Contender = async (lines) => {
  const index = new MiniSearch<Line>(MINISEARCH);
  index.addAll(lines);
  return {
    search: (question) => index.search(question).slice(0, MOST),
    save: () => JSON.stringify(index),
    load: (json) => MiniSearch.loadJSON(json as string, MINISEARCH),
  };
};

const createOrama = () =>
  create({
    schema: { title: 'string', text: 'string' } as const,
    components: {
      tokenizer: { language: 'swedish', normalizationCache: new Map(), tokenize: stemsOf },
    },
  });

const orama: Contender = async (lines) => {
  const index = createOrama();
  await insertMultiple(
    index,
    lines.map(({ title, text }) => ({ title, text })),
  );
  return {
    search: (term) => search(index, { term, limit: MOST, threshold: 1 }),
    save: () => JSON.stringify(save(index)),
    load: (json) => load(createOrama(), JSON.parse(json as string)),
  };
};

const flexsearch: Contender = async (lines) => {
  const index = new FlexSearch({ tokenize: 'strict', encode: stemsOf });
  lines.forEach(({ title, text }, id) => {
    index.add(id, `${title} ${text}`);
  });
  return {
    search: (question) => index.search(question, { limit: MOST, suggest: true }),
    save() {
      const parts: [string, string][] = [];
      index.export((key, data) => void parts.push([key, data]));
      return JSON.stringify(parts);
    },
    load(json) {
      const again = new FlexSearch({ tokenize: 'strict', encode: stemsOf });
      for (const [key, data] of JSON.parse(json as string)) again.import(key, data);
    },
  };
};

const lunrjs: Contender = async (lines) => {
  const index = lunr(function () {
    this.ref('id');
    this.field('title');
    this.field('text');
    this.pipeline.reset();
    this.searchPipeline.reset();
    this.tokenizer = ((text: string) =>
      stemsOf(String(text)).map((stem) => new lunr.Token(stem, {}))) as typeof lunr.tokenizer;
    for (const line of lines) this.add(line);
  });
  return {
    search: (question) =>
      index.query((query) => {
        for (const stem of stemsOf(question)) query.term(stem, {});
      }),
    save: () => JSON.stringify(index),
    load: (json) => lunr.Index.load(JSON.parse(json as string)),
  };
};

export const PEERS = { minisearch, orama, flexsearch, lunr: lunrjs } satisfies Record<
  string,
  Contender
>;
