import { expect, it } from 'vitest';
import { needsMeanings } from '../../../../adapters/web/offline/needs-meanings.ts';
import { loadKnowledge } from '../../../../src/knowledge/load-knowledge.ts';

it.each([
  ['knowledge', false],
  ['test/evaluation/salohamn/documents', true],
])('word vectors are wanted where a passage has no translation: %s', async (folder, wanted) => {
  expect(needsMeanings(await loadKnowledge(folder))).toBe(wanted);
});
