import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Assistant, createAssistant, createCanAnswer } from '../src/assistant/assistant.ts';
import { type Catalogue, createCatalogue } from '../src/assistant/catalogue.ts';
import { type Analyzers, createAnalyzers } from '../src/engine/analyzers.ts';
import { createEngine, type Engine } from '../src/engine/engine.ts';
import type { Concept } from '../src/engine/knowledge.ts';
import { loadIndexedKnowledge } from '../src/knowledge/indexed-knowledge.ts';
import type { IndexedKnowledge } from '../src/knowledge/keep-index.ts';
import { loadConcepts, loadKnowledge } from '../src/knowledge/load-knowledge.ts';
import type { CommonWords } from '../src/language/commonness.ts';
import type { Progress } from './progress.ts';
import { PROJECT_ROOT } from './project-root.ts';
import { type Source, toSource } from './source.ts';

/** The knowledge folder that comes with the project. */
const SHIPPED_KNOWLEDGE = fileURLToPath(new URL('knowledge/', PROJECT_ROOT));

/** An assistant, and the documents that it answers from. */
export interface KnowledgeAssistant extends Assistant {
  readonly sources: readonly Source[];
  readonly catalogue: Catalogue;
  /** For what shows whole documents; asking goes through `ask`. */
  readonly engine: Engine;
}

/** Of whoever runs the program. */
export interface Reporting {
  readonly progress: Progress;
  /** One line. */
  readonly warn: (message: string) => void;
}

/**
 * With `reporting`, the index is kept beside the documents for the next start.
 * @throws KnowledgeError that lists every problem in the folder.
 */
export async function createKnowledgeAssistant(
  directory = SHIPPED_KNOWLEDGE,
  reporting: Reporting | null = null,
): Promise<KnowledgeAssistant> {
  const analyzers = await loadAnalyzers();
  const { knowledge, prepared } = await readKnowledge(directory, analyzers, reporting);
  const engine = createEngine(knowledge, analyzers, prepared);
  const canAnswer = createCanAnswer(engine);
  return {
    ...createAssistant(engine, canAnswer),
    sources: knowledge.documents.map(toSource),
    catalogue: createCatalogue(engine, canAnswer),
    engine,
  };
}

/** The analyzers of the lexicons that come with the project. */
export async function loadAnalyzers(): Promise<Analyzers> {
  const [sv, en, common, meanings, translations] = await Promise.all([
    readData('sv.lexicon'),
    readData('en.lexicon'),
    readData('common-words.json'),
    readData('bilingual.vectors'),
    readData('english-swedish.lexicon'),
  ]);
  const commonWords = JSON.parse(common.toString('utf8')) as CommonWords;
  return createAnalyzers({ sv, en, commonWords, meanings, translations });
}

const readData = (name: string) => readFile(new URL(`src/language/data/${name}`, PROJECT_ROOT));

/** The concepts that documents without a thesaurus borrow. */
export const loadShippedConcepts = (): Promise<readonly Concept[]> =>
  loadConcepts(SHIPPED_KNOWLEDGE);

/** Another folder than the shipped one borrows its thesaurus when it has none of its own. */
async function readKnowledge(
  directory: string,
  analyzers: Analyzers,
  reporting: Reporting | null,
): Promise<IndexedKnowledge> {
  const isShipped = resolve(directory) === resolve(SHIPPED_KNOWLEDGE);
  const fallback = isShipped ? [] : await loadShippedConcepts();
  if (!reporting || !IS_BUILT) {
    return { knowledge: await loadKnowledge(directory, { fallback }), prepared: null };
  }
  const { warn, progress } = reporting;
  return loadIndexedKnowledge(directory, {
    fallback,
    analyzers,
    large: LARGE,
    version: readVersion,
    onProgress: progress.say,
    warn,
  });
}

/** UTF-16 code units of Markdown: an index of less is made within about a second. */
const LARGE = 500_000;

/** Nothing tells which version the sources are of that are run as they are. */
const IS_BUILT = !import.meta.url.endsWith('.ts');

const ANALYSED_WITH = ['sv.lexicon', 'en.lexicon', 'common-words.json'];

/** Of the program, whose chunk is called by all that it imports, and of its dictionaries. */
async function readVersion(): Promise<string> {
  const hash = createHash('sha256').update(await readFile(fileURLToPath(import.meta.url)));
  for (const name of ANALYSED_WITH) hash.update(await readData(name));
  return hash.digest('base64url');
}
