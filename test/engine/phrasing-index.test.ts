import { describe, expect, it } from 'vitest';
import { createConcepts } from '../../src/engine/concepts.ts';
import { createPhrasingIndex } from '../../src/engine/phrasing-index.ts';
import type { Language } from '../../src/language/stop-words.ts';
import { ANALYZERS, CONCEPTS, indexKnowledge, KNOWLEDGE } from './fixtures.ts';

const { read } = indexKnowledge(KNOWLEDGE);
const reader = { analyzers: ANALYZERS, concepts: createConcepts(CONCEPTS, ANALYZERS) };

const indexOf = (texts: readonly string[], language: Language = 'sv') =>
  createPhrasingIndex(
    texts.map((text) => ({ target: text, language, text })),
    reader,
  );

/** The phrasings, out of these, that a question is near to. */
const near = (texts: readonly string[], question: string): string[] =>
  indexOf(texts)
    .meet(read(question))
    .map(({ target }) => target);

describe('a phrasing is met', () => {
  it('by two of its words, if they are half of them', () => {
    const half = 'cyklar och bussar på landsbygden till jobbet';
    const less = 'cyklar och bussar på landsbygden till jobbet i fjällen vid havet';
    expect(near([half, less], 'cyklar eller bussar?')).toEqual([half]);
  });

  it('by a single word only if it is nearly all of it', () => {
    const texts = ['cyklar', 'om cyklar', 'cyklar på landsbygden'];
    expect(near(texts, 'cyklarna')).toEqual(['cyklar', 'om cyklar']);
  });

  it('by no word of grammar', () => {
    expect(near(['vad är det som ni har'], 'vad är det som ni har gjort')).toEqual([]);
  });

  it('by a word for the same', () => {
    expect(near(['ny taxa'], 'nya avgifter')).toEqual(['ny taxa']);
  });

  it('by a word for something narrower', () => {
    expect(near(['simskolor och bussar'], 'skolor, bussar')).toHaveLength(1);
  });
});

it('says how well each thing that is asked is met', () => {
  const [met] = indexOf(['dyra cyklar och ny taxa']).meet(read('dyra cyklar, bussar och avgifter'));
  expect(met?.strengths.map((strength) => strength >= 0.7)).toEqual([true, true, false, true]);
});

it('counts of how many targets phrasings have a term', () => {
  const texts = ['dyra cyklar', 'billiga cyklar', 'ny taxa'];
  const { frequencyOf } = indexOf(texts);
  expect([frequencyOf('s:cykel'), frequencyOf('c:fee'), frequencyOf('s:båt')]).toEqual([2, 1, 0]);
});
