import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Assistant, createAssistant, createCanAnswer } from '../src/assistant/assistant.ts';
import { type Catalogue, createCatalogue } from '../src/assistant/catalogue.ts';
import { type Analyzers, createAnalyzers } from '../src/engine/analyzers.ts';
import { createEngine, type Engine } from '../src/engine/engine.ts';
import type { Concept, Knowledge } from '../src/engine/knowledge.ts';
import { loadConcepts, loadKnowledge } from '../src/knowledge/load-knowledge.ts';
import type { CommonWords } from '../src/language/commonness.ts';
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

/** @throws KnowledgeError that lists every problem in the folder. */
export async function createKnowledgeAssistant(
  directory = SHIPPED_KNOWLEDGE,
): Promise<KnowledgeAssistant> {
  const [analyzers, knowledge] = await Promise.all([loadAnalyzers(), readKnowledge(directory)]);
  const engine = createEngine(knowledge, analyzers);
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
  const data = (name: string) => readFile(new URL(`src/language/data/${name}`, PROJECT_ROOT));
  const [sv, en, common, meanings] = await Promise.all([
    data('sv.lexicon'),
    data('en.lexicon'),
    data('common-words.json'),
    data('bilingual.vectors'),
  ]);
  const commonWords = JSON.parse(common.toString('utf8')) as CommonWords;
  return createAnalyzers({ sv, en, commonWords, meanings });
}

/** The concepts that documents without a thesaurus borrow. */
export const loadShippedConcepts = (): Promise<readonly Concept[]> =>
  loadConcepts(SHIPPED_KNOWLEDGE);

/** Another folder borrows the shipped thesaurus when it has none of its own. */
async function readKnowledge(directory: string): Promise<Knowledge> {
  if (resolve(directory) === resolve(SHIPPED_KNOWLEDGE)) return loadKnowledge(directory);
  return loadKnowledge(directory, { fallback: await loadShippedConcepts() });
}
