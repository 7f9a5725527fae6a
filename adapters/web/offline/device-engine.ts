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
import { createRecorder, type KnownWords, withKnownWords } from './known-words.ts';

/** The server's engine and assistant, on the device of whoever asks. */
export interface DeviceEngine {
  readonly facts: KnowledgeFacts;
  ask(question: Question): DeviceReply;
  browse(wanted: Browse): Contents;
  /** For the next start; null when this one was given them. */
  readonly found: KnownWords | null;
}

const MOST_COMPLETIONS = 5;

export function createDeviceEngine(data: EngineData, known: KnownWords | null): DeviceEngine {
  const { engine, found } = startEngine(data, known);
  const canAnswer = createCanAnswer(engine);
  const assistant = createAssistant(engine, canAnswer);
  const catalogue = createCatalogue(engine, canAnswer);
  const sources = data.knowledge.documents.map(toSource);
  return {
    found,
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

interface Started {
  readonly engine: Engine;
  readonly found: KnownWords | null;
}

function startEngine({ knowledge, language }: EngineData, known: KnownWords | null): Started {
  const analyzers = createAnalyzers(language);
  if (known) {
    return { engine: createEngine(knowledge, withKnownWords(analyzers, known)), found: null };
  }
  const recorder = createRecorder(analyzers);
  const engine = createEngine(knowledge, recorder.analyzers);
  return { engine, found: recorder.finish() };
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
