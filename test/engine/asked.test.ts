import { describe, expect, it } from 'vitest';
import { type AskedOptions, createHearing } from '../../src/engine/asked.ts';
import { createConcepts } from '../../src/engine/concepts.ts';
import { createEngine, type Engine } from '../../src/engine/engine.ts';
import type { Phrasings } from '../../src/engine/knowledge.ts';
import { createPassageIndex, type Unit } from '../../src/engine/passage-index.ts';
import { ANALYZERS, CONCEPTS, createDocument, KNOWLEDGE } from './fixtures.ts';

const DOCUMENT = createDocument([
  {
    heading: ['Idrott', 'Sports'],
    passages: [
      { text: 'Rustat upp ishallen vid torget.', translation: 'Restored the ice hall.' },
      { text: 'Sänkt avgiften för simskolan.', translation: 'Cut the fee.' },
    ],
  },
  { heading: ['Äldre', 'Elderly'], passages: [{ text: 'Anställt två kockar på Björkgården.' }] },
]);

const READER = { analyzers: ANALYZERS, concepts: createConcepts(CONCEPTS, ANALYZERS) };

const FACT: AskedOptions = { isTopic: false };

const HALL = { document: 'ekdala', passage: 0, of: 'passage' } as const;
const COOKS = { document: 'ekdala', passage: 2, of: 'passage' } as const;

function engineWith(...phrasings: Phrasings[]): Engine {
  return createEngine({ ...KNOWLEDGE, documents: [DOCUMENT], phrasings }, ANALYZERS);
}

const said = (sv: readonly string[], en: readonly string[] = []) => ({ sv, en });

/** What is found for it as people ask; null for nothing. */
function found(engine: Engine, question: string, options = FACT) {
  const query = engine.read(question, engine.languageOf(question) ?? 'sv');
  const ranking = engine.rankAsAsked(query, options);
  const selection = ranking && engine.select(query, ranking, { ...options, isKeywords: false });
  if (selection?.kind === 'overview') return selection.section.heading;
  return selection?.kind === 'passages' ? selection.matches[0]?.unit.passage.text : null;
}

describe('a question in words that no passage has', () => {
  const engine = engineWith({
    ...HALL,
    ...said(['var kan barnen åka skridskor'], ['is the rink renovated']),
  });

  it('finds the passage that is asked for so', () => {
    const query = engine.read('kan barnen åka skridskor?', 'sv');
    expect(engine.select(query, engine.rank(query)).kind).toBe('none');
    expect(found(engine, 'kan barnen åka skridskor?')).toBe('Rustat upp ishallen vid torget.');
  });

  it('finds it in other forms of the words, and in another order', () => {
    expect(found(engine, 'åker barnet skridsko?')).toBe('Rustat upp ishallen vid torget.');
    expect(found(engine, 'did you renovate the rinks?')).toBe('Rustat upp ishallen vid torget.');
  });

  it('finds nothing when nobody asks so', () => {
    expect(found(engine, 'kan hundar få vaccin?')).toBeNull();
  });

  it('is not met by one word of a phrasing of several', () => {
    expect(found(engine, 'skridskor?')).toBeNull();
  });
});

it('is met by another word for the same, in either language', () => {
  const engine = engineWith({ ...COOKS, ...said(['ny taxa för matlåda']) });
  expect(found(engine, 'ny avgift för matlådan?')).toBe('Anställt två kockar på Björkgården.');
});

describe('of several phrasings', () => {
  const index = createPassageIndex({ ...KNOWLEDGE, documents: [DOCUMENT] }, READER);
  const cooks = index.units[2] as Unit;
  const share = (strengths: readonly number[]): number =>
    strengths.reduce((sum, strength) => sum + strength, 0);
  const phrasings = [
    { ...COOKS, ...said(['dyra cyklar och bussar', 'nya båtar och bussar']) },
    { ...COOKS, of: 'section' as const, ...said(['dyra cyklar och bussar']) },
  ];
  const { hear } = createHearing({ phrasings }, index, READER);
  const query = createEngine({ ...KNOWLEDGE, documents: [DOCUMENT] }, ANALYZERS).read(
    'dyra cyklar, båtar och bussar',
    'sv',
  );

  it('the one that adds most counts, beside what the passage says itself', () => {
    const asked = hear(query, { isTopic: false });
    expect([...(asked?.units ?? [])]).toEqual([cooks.id]);
    expect(asked?.own(cooks, [0, 0, 0, 0], share)).toEqual([0.85, 0.85, 0, 0.85]);
    expect(asked?.own(cooks, [1, 1, 0, 0], share)).toEqual([1, 1, 0.85, 0.85]);
  });

  it('those of a section count for a topic', () => {
    const base = [0, 0, 0, 0];
    expect(hear(query, { isTopic: true })?.heading(cooks, base, share)).toEqual([
      0.85, 0.85, 0, 0.85,
    ]);
    expect(hear(query, { isTopic: false })?.heading(cooks, base, share)).toEqual(base);
  });
});

it('is not met by words of several phrasings together', () => {
  const apart = said(['får pensionärer bättre lunch', 'finns det nybakat bröd på boendet']);
  const engine = engineWith({ ...COOKS, ...apart });
  expect(found(engine, 'får pensionärer bättre lunch?')).toBe(
    'Anställt två kockar på Björkgården.',
  );
  expect(found(engine, 'får pensionärer nybakat bröd?')).toBeNull();
});

it('needs the rest of the question to be met too', () => {
  const engine = engineWith({ ...COOKS, ...said(['får pensionärer bättre lunch']) });
  expect(found(engine, 'får pensionärer bättre lunch i Norrköping?')).toBeNull();
  const query = engine.read('får pensionärer bättre lunch i Norrköping?', 'sv');
  expect(engine.rankAsAsked(query, FACT)).toBeNull();
});

it('is not met by what the passage says itself, when nobody asks for the rest so', () => {
  const engine = engineWith({ ...COOKS, ...said(['kockarna på Björkgården']) });
  expect(
    engine.rankAsAsked(engine.read('vad tjänar kockarna på Björkgården', 'sv'), FACT)?.matches,
  ).toEqual([]);
});

describe('a question in the very words of a phrasing', () => {
  const outright = (question: string, ...phrasings: Phrasings[]): string | undefined => {
    const engine = engineWith(...phrasings);
    return engine.askedOutright(engine.read(question, 'sv'))?.passage.text;
  };
  const lunch = { ...COOKS, ...said(['får pensionärer bättre lunch']) };

  it('asks for its passage, in any form and order', () => {
    expect(outright('Bättre lunch för pensionären?', lunch)).toBe(
      'Anställt två kockar på Björkgården.',
    );
  });

  it('is none when it names more, or less', () => {
    expect(outright('får pensionärer bättre lunch i Norrköping', lunch)).toBeUndefined();
    expect(outright('får pensionärer bättre lunch och middag', lunch)).toBeUndefined();
    expect(outright('får pensionärer lunch', lunch)).toBeUndefined();
  });

  it('is none when several passages are asked for so, or a section', () => {
    const other = { ...HALL, sv: lunch.sv, en: [] };
    expect(outright('får pensionärer bättre lunch', lunch, other)).toBeUndefined();
    expect(outright('får pensionärer bättre lunch', { ...lunch, of: 'section' })).toBeUndefined();
  });
});

it('is not looked for in a letter that names dozens of things', () => {
  const engine = engineWith({ ...COOKS, ...said(['får pensionärer bättre lunch']) });
  const letter = `får pensionärer bättre lunch ${'katter hundar båtar tåg '.repeat(10)}`;
  const query = engine.read(letter, 'sv');
  expect([engine.rankAsAsked(query, FACT), engine.askedOutright(query)]).toEqual([null, null]);
});

describe('phrasings of a section', () => {
  const engine = engineWith({ ...HALL, of: 'section', ...said(['motion och träning']) });

  it('answer what asks for a topic', () => {
    expect(found(engine, 'motion och träning', { isTopic: true })).toBe('Idrott');
  });

  it('answer nothing else', () => {
    expect(found(engine, 'motion och träning')).toBeNull();
  });
});

it('are none where nobody has written any down', () => {
  const engine = engineWith();
  expect(engine.rankAsAsked(engine.read('simskolan', 'sv'), { isTopic: false })).toBeNull();
});

it('are left alone when they are of a document that is not there', () => {
  const engine = engineWith({
    ...HALL,
    document: 'annat',
    ...said(['var kan barnen åka skridskor']),
  });
  expect(found(engine, 'kan barnen åka skridskor?')).toBeNull();
});
