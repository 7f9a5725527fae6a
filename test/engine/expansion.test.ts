import { describe, expect, it } from 'vitest';
import { createEngine } from '../../src/engine/engine.ts';
import { ANALYZERS, createDocument } from './fixtures.ts';

const document = createDocument([
  {
    passages: [
      { text: 'Antalet båtplatser i hamnen ska bli fler under våren.' },
      { text: 'Klimatförändringarna gör somrarna torrare.' },
      { text: 'Priset på ved har stigit, och virket räcker inte.' },
      { text: 'Biblioteket håller öppet på söndagar.' },
    ],
  },
]);
const engine = createEngine(
  { documents: [document], concepts: [], places: [], phrasings: [] },
  ANALYZERS,
);
const first = (question: string): string | undefined =>
  engine.rank(engine.read(question, 'en')).matches[0]?.unit.passage.text;

describe('an English question on Swedish passages that nobody has translated', () => {
  it.each([
    ['Are there more berths in the harbour?', 'båtplatser'],
    ['What is happening because of climate change?', 'Klimatförändringarna'],
    ['Is there enough timber?', 'virket'],
    ['When is the library open?', 'Biblioteket'],
  ])('finds what %s means', (question, word) => {
    expect(first(question)).toContain(word);
  });

  it('takes two words that mean something together for one thing', () => {
    const { groups } = engine.read('the climate change', 'en');
    expect(groups.map(({ word }) => word)).toEqual(['climate change']);
  });

  it('knows a word through its other forms, spellings and slips', () => {
    for (const question of ['librarys?', 'the libary?']) {
      expect(first(question)).toContain('Biblioteket');
    }
  });

  it('gives a Swedish question nothing of it', () => {
    const { groups } = engine.read('Har biblioteket öppet?', 'sv');
    const terms = groups.flatMap(({ alternatives }) => [...alternatives.keys()]);
    expect(terms.every((term) => !term.startsWith('e:'))).toBe(true);
  });
});

it('what one document has a translation of is no less known because another has none', () => {
  const translated = createDocument(
    [
      {
        passages: [
          { text: 'Hållit ett sommarläger.', translation: 'Held a jamboree.' },
          { text: 'Lagat taket.', translation: 'Mended the roof.' },
        ],
      },
    ],
    { id: 'camp', translation: { language: 'en', title: null } },
  );
  const weightIn = (...documents: (typeof document)[]): number | undefined => {
    const knowledge = { documents, concepts: [], places: [], phrasings: [] };
    const { read } = createEngine(knowledge, ANALYZERS);
    return read('the jamboree', 'en').groups.find(({ word }) => word === 'jamboree')?.weight;
  };
  expect(weightIn(translated, document)).toBe(weightIn(translated));
});
