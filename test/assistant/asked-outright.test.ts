import { expect, it } from 'vitest';
import { createAssistant } from '../../src/assistant/assistant.ts';
import { createEngine } from '../../src/engine/engine.ts';
import { ANALYZERS, createDocument } from '../engine/fixtures.ts';
import { createAsk, texts } from './ask.ts';

const SHORT = 'Rustat badhuset vid torget.';
const LONG = 'Anställt badvakter, så att badhuset kan ha öppet på torget även om kvällen.';
const DOCUMENT = createDocument([{ passages: [{ text: SHORT }, { text: LONG }] }]);

const asking = (sv: readonly string[]) =>
  createAsk(
    createAssistant(
      createEngine(
        {
          documents: [DOCUMENT],
          concepts: [],
          places: [],
          phrasings: [{ document: DOCUMENT.id, passage: 1, of: 'passage', sv, en: [] }],
        },
        ANALYZERS,
      ),
    ),
  );

it('the passage that is asked for in these very words comes first, whatever its own words are', () => {
  expect(texts(asking([])('badhuset vid torget'))[0]).toBe(SHORT);
  expect(texts(asking(['badhuset vid torget'])('badhuset vid torget?'))).toEqual([LONG, SHORT]);
});
