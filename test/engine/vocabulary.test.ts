import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/engine/document.ts';
import { createVocabulary } from '../../src/engine/vocabulary.ts';
import { ANALYZERS, concept, createDocument, KNOWLEDGE } from './fixtures.ts';

const vocabulary = createVocabulary(KNOWLEDGE, ANALYZERS);

describe('repair', () => {
  it.each([
    ['hyresratter', 'hyresrätter', 'a word of the documents'],
    ['sjon', 'sjön', 'a word of the documents'],
    ['sjoberga', 'sjöberga', 'a place'],
    ['hyresratt', 'hyresrätt', 'a word of the thesaurus'],
    ['karnkraft', 'kärnkraft', 'a word of the dictionary'],
  ])('puts dots and rings back: %s is %s, %s', (typed, meant) => {
    expect(vocabulary.repair(typed, 'sv')).toBe(meant);
  });

  it.each([
    ['hyresräter', 'hyresrätter', 'a letter left out'],
    ['hyresrättter', 'hyresrätter', 'a letter too many'],
    ['hyresrätetr', 'hyresrätter', 'two letters swapped'],
    ['simskloan', 'simskolan', 'two letters swapped'],
    ['kungsangen', 'kungsängen', 'a place without its dots'],
  ])('mends a slip: %s is %s, %s', (typed, meant) => {
    expect(vocabulary.repair(typed, 'sv')).toBe(meant);
  });

  it('mends a slip in English', () => {
    expect(vocabulary.repair('teechers', 'en')).toBe('teachers');
    expect(vocabulary.repair('asociation', 'en')).toBe('association');
  });

  it.each([
    ['mycke', 'mycket', 'grammar'],
    ['vekcan', 'veckan', 'an everyday word'],
    ['hyreslärrare', 'hyreslärare', 'a compound of the documents’ words'],
    ['sopsotera', 'sopsortera', 'likelier than a compound of short words'],
  ])('mends what no document has: %s is %s, %s', (typed, meant) => {
    expect(vocabulary.repair(typed, 'sv')).toBe(meant);
  });

  it('prefers the documents’ words, and of others the common ones', () => {
    // One letter from both: trains and trans.
    expect(vocabulary.repair('trians', 'en')).toBe('trains');
    expect(vocabulary.repair('befoore', 'en')).toBe('before');
    const document = createDocument([{ passages: [{ text: 'Bjuggren är borgarråd.' }] }]);
    const named = createVocabulary(
      { documents: [document], concepts: [], places: [], phrasings: [] },
      ANALYZERS,
    );
    expect(named.repair('buggren', 'sv')).toBe('bjuggren');
  });

  it('of words for the same things takes the commoner one', () => {
    const sv = ['billig', 'bilägare'];
    const concepts = [{ id: 'a', kind: 'topic' as const, sv, en: [], broader: [] }];
    const { repair } = createVocabulary(
      { documents: [], concepts, places: [], phrasings: [] },
      ANALYZERS,
    );
    expect([repair('billgare', 'sv'), repair('biligare', 'sv')]).toEqual([
      'billigare',
      'billigare',
    ]);
  });

  it('takes a name that the other dictionary has for no slip', () => {
    expect(vocabulary.repair('eurovision', 'en')).toBeNull();
    const document = createDocument([
      { passages: [{ text: 'Stöd och provision.', translation: 'Support and provision.' }] },
    ]);
    const { repair } = createVocabulary(
      { documents: [document], concepts: [], places: [], phrasings: [] },
      ANALYZERS,
    );
    expect(repair('eurovision', 'en')).toBeNull();
    expect(repair('provisoin', 'en')).toBe('provision');
  });

  it('leaves a word with an ending that is not its own', () => {
    expect(vocabulary.repair('gymnasiumet', 'sv')).toBe('gymnasiumet');
  });

  it('leaves what the documents say in the other language', () => {
    const document = createDocument([{ passages: [{ text: 'Möte i Östra Hamra.' }] }]);
    const { repair } = createVocabulary(
      { documents: [document], concepts: [], places: [], phrasings: [] },
      ANALYZERS,
    );
    expect(repair('hamra', 'en')).toBe('hamra');
  });

  it('mends a word that only the dictionary has, when its lemma is spoken of', () => {
    const document = createDocument([{ passages: [{ text: 'Vi har sålt en bostad.' }] }]);
    const { repair } = createVocabulary(
      { documents: [document], concepts: [], places: [], phrasings: [] },
      ANALYZERS,
    );
    expect(repair('bostder', 'sv')).toBe('bostäder');
  });

  it.each([
    ['simskolan', 'sv', 'the documents have it'],
    ['taxa', 'sv', 'the thesaurus has it'],
    ['lillängen', 'sv', 'it is a place'],
    ['läraren', 'sv', 'the dictionary has it, though lärare is spoken of'],
    ['skolbuss', 'sv', 'it is a compound of words that the dictionary has'],
    ['2024', 'sv', 'it is a number'],
    ['och', 'sv', 'it is grammar'],
    ['charge', 'en', 'the thesaurus has it'],
    ['mountain', 'en', 'the dictionary has it'],
  ] as const)('leaves %s (%s) as it is: %s', (word, language, _) => {
    expect(vocabulary.repair(word, language)).toBe(word);
  });

  it('leaves a compound that is one letter from a word of the thesaurus, and of no document', () => {
    const meals = concept('meals', { sv: ['skolmaten'] });
    const speaking = createDocument([{ passages: [{ text: 'Om skolmaten.' }] }]);
    const repairOf = (documents: readonly Document[]): string | null =>
      createVocabulary(
        { documents, concepts: [meals], places: [], phrasings: [] },
        ANALYZERS,
      ).repair('skolmöten', 'sv');
    expect(repairOf([])).toBe('skolmöten');
    expect(repairOf([speaking])).toBe('skolmaten');
  });

  it('leaves a word of the documents as it is, though another is written like it with dots', () => {
    const document = createDocument([{ passages: [{ text: 'En sal med ål och al och säl.' }] }]);
    const { repair } = createVocabulary(
      { documents: [document], concepts: [], places: [], phrasings: [] },
      ANALYZERS,
    );
    for (const word of ['al', 'ål', 'sal', 'säl']) expect(repair(word, 'sv')).toBe(word);
  });

  it.each(['xq', 'zzzzzzzz', 'qwertyuiop', 'x'.repeat(500)])(
    'has nothing for what is like no word: %s',
    (word) => {
      expect(vocabulary.repair(word, 'sv') ?? word).toBe(word);
    },
  );

  it('keeps the languages apart', () => {
    expect(vocabulary.repair('teechers', 'sv')).not.toBe('teachers');
  });
});

describe('has', () => {
  it('is true of the words of documents, translations, thesaurus and places', () => {
    for (const word of ['lärare', 'teachers', 'taxa', 'lillängen', 'byalag', 'homes']) {
      expect(vocabulary.has(word)).toBe(true);
    }
  });

  it('is false of other words, and of words without their dots', () => {
    for (const word of ['larare', 'moln', '']) expect(vocabulary.has(word)).toBe(false);
  });
});
