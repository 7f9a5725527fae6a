import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { openSnapshot, takeSnapshot } from '../../../../adapters/web/offline/engine-snapshot.ts';
import {
  createAssistant,
  createCanAnswer,
  type Told,
} from '../../../../src/assistant/assistant.ts';
import { createCatalogue } from '../../../../src/assistant/catalogue.ts';
import { createAnalyzers } from '../../../../src/engine/analyzers.ts';
import { createEngine, type Engine } from '../../../../src/engine/engine.ts';
import { loadConcepts, loadKnowledge } from '../../../../src/knowledge/load-knowledge.ts';
import type { CommonWords } from '../../../../src/language/commonness.ts';
import { QUESTIONS, readQuestions } from '../../../evaluation/ask-set.ts';

const root = new URL('../../../../', import.meta.url);
const data = (name: string): Promise<Buffer> =>
  readFile(new URL(`src/language/data/${name}`, root));
const shipped = fileURLToPath(new URL('knowledge', root));
const commonWords = JSON.parse(`${await data('common-words.json')}`) as CommonWords;
const analyzers = createAnalyzers({
  sv: await data('sv.lexicon'),
  en: await data('en.lexicon'),
  commonWords,
  meanings: await data('bilingual.vectors'),
  translations: await data('english-swedish.lexicon'),
});
const now = { date: '2016-12-20', time: '18:00' };

const snapshotOf = (engine: Engine) => takeSnapshot(engine, createCanAnswer(engine), 'v1');

const asker = (engine: Engine, told?: readonly Told[]) => {
  const assistant = createAssistant(engine, createCanAnswer(engine, told));
  return (text: string) => {
    const turn = assistant.ask({ text, now });
    return { ...turn, further: assistant.next(turn.conversation) };
  };
};

it.each([
  ['the shipped documents', shipped, QUESTIONS],
  [
    'documents without translations',
    fileURLToPath(new URL('test/evaluation/salohamn/documents', root)),
    new URL('test/evaluation/salohamn/questions.jsonl', root),
  ],
])(
  'an engine on a kept snapshot answers as the one that made it: %s',
  { timeout: 40_000 },
  async (_, folder, set) => {
    const knowledge = await loadKnowledge(folder, { fallback: await loadConcepts(shipped) });
    const made = createEngine(knowledge, analyzers);
    const opened = openSnapshot(snapshotOf(made));
    const restored = createEngine(knowledge, analyzers, opened?.prepared);
    const [before, after] = [asker(made), asker(restored, opened?.told)];
    for (const { q } of readQuestions(set)) expect(after(q)).toEqual(before(q));
    for (const language of ['sv', 'en'] as const) {
      const topics = [made, restored].map((engine) =>
        createCatalogue(engine, createCanAnswer(engine)).topics(language),
      );
      expect(topics[1]).toEqual(topics[0]);
    }
  },
);

it('tells what of its suggestions is answered, without asking anew', async () => {
  const engine = createEngine(await loadKnowledge(shipped), analyzers);
  const { told = [] } = openSnapshot(snapshotOf(engine)) ?? {};
  const canAnswer = createCanAnswer(engine);
  expect(told.filter(([, , isAnswered]) => isAnswered).length).toBeGreaterThan(10);
  expect(told).toEqual(told.map(([language, text]) => [language, text, canAnswer(text, language)]));
  const contrary = told.map(
    ([language, text, isAnswered]) => [language, text, !isAnswered] as const,
  );
  const believes = createCanAnswer(engine, contrary);
  expect(told.map(([language, text]) => believes(text, language))).toEqual(
    contrary.map(([, , isAnswered]) => isAnswered),
  );
});

it('refuses a snapshot of other documents', async () => {
  const knowledge = await loadKnowledge(shipped);
  const snapshot = snapshotOf(createEngine(knowledge, analyzers));
  const fewer = { ...knowledge, documents: knowledge.documents.slice(0, 1) };
  expect(() => createEngine(fewer, analyzers, openSnapshot(snapshot)?.prepared)).toThrow(
    RangeError,
  );
});

it('takes no snapshot that is damaged', async () => {
  const snapshot = snapshotOf(createEngine(await loadKnowledge(shipped), analyzers));
  const bytes = snapshot.bytes.slice(0, -8);
  expect(openSnapshot({ ...snapshot, bytes })).toBeNull();
});
