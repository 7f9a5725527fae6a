import {
  type Assistant,
  createAssistant,
  createCanAnswer,
} from '../../../src/assistant/assistant.ts';
import { type Catalogue, createCatalogue } from '../../../src/assistant/catalogue.ts';
import { createAnalyzers } from '../../../src/engine/analyzers.ts';
import { createEngine, type Engine } from '../../../src/engine/engine.ts';
import { toSource } from '../../source.ts';
import type { Browse, Contents, DeviceReply, KnowledgeFacts, Question } from '../page/messages.ts';
import type { EngineData } from './engine-data.ts';
import { type EngineSnapshot, openSnapshot, takeSnapshot } from './engine-snapshot.ts';

/** The server's engine and assistant, on the device of whoever asks. */
export interface DeviceEngine {
  readonly facts: KnowledgeFacts;
  ask(question: Question): DeviceReply;
  browse(wanted: Browse): Contents;
  /** For the next start; null when this one began with it. To take it lasts as long as some dozen answers. */
  takeSnapshot(): EngineSnapshot | null;
}

const MOST_COMPLETIONS = 5;

/** `kept` is what an earlier start has made, of these documents or others. */
export function createDeviceEngine(data: EngineData, kept: EngineSnapshot | null): DeviceEngine {
  const opened = kept?.version === data.version ? openSnapshot(kept) : null;
  const analyzers = createAnalyzers(data.language);
  const engine = createEngine(data.knowledge, analyzers, opened?.prepared);
  const canAnswer = createCanAnswer(engine, opened?.told);
  const assistant = createAssistant(engine, canAnswer);
  const catalogue = createCatalogue(engine, canAnswer);
  const sources = data.knowledge.documents.map(toSource);
  return {
    takeSnapshot: () => (opened ? null : takeSnapshot(engine, canAnswer, data.version)),
    facts: { version: data.version, sources, fetched: data.fetched },
    ask: (question) => answer(question, { engine, assistant, catalogue }),
    browse: ({ language, now }) => ({
      kind: 'contents',
      language,
      topics: catalogue.topics(language),
      meetings: catalogue.meetings(now),
    }),
  };
}

interface Answering {
  readonly engine: Engine;
  readonly assistant: Assistant;
  readonly catalogue: Catalogue;
}

function answer(question: Question, { engine, assistant, catalogue }: Answering): DeviceReply {
  const { id, text, now, fallback, isBeingTyped = false } = question;
  const language = fallback && (engine.languageOf(text) ?? fallback);
  const turn = assistant.ask({ text, now, ...(language && { language }) });
  const { reply } = turn;
  const isLost = reply.answer.outcome === 'not-found' && isBeingTyped;
  const options = { language: reply.answer.language, limit: MOST_COMPLETIONS };
  return {
    kind: 'reply',
    id,
    reply,
    further: assistant.next(turn.conversation),
    completions: isLost
      ? catalogue.complete(text, options).map((completion) => completion.question)
      : [],
  };
}
