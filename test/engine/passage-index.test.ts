import { describe, expect, it } from 'vitest';
import type { Field } from '../../src/engine/packed-index.ts';
import { createDocument, EKDALA, indexKnowledge, KNOWLEDGE } from './fixtures.ts';

const { index } = indexKnowledge(KNOWLEDGE);

/** The texts of the passages that one term finds in a field, in the order of reading. */
const find = (term: string, field: Field, { search, units } = index): string[] =>
  search({ boosts: new Map([[term, 1]]), fields: { [field]: 1 }, most: 100 })
    .map(({ id }) => id)
    .sort((a, b) => a - b)
    .map((id) => units[id]?.passage.text ?? '');

const SWIMMING = 'Sänkt avgiften för simskolan med 300 kronor.';
const TEACHERS = 'Anställt två lärare.';

describe('createPassageIndex', () => {
  it('does not hang on a picture that is written as letters', () => {
    const document = createDocument([{ passages: [{ text: 'x'.repeat(1_000_000) }] }]);
    expect(indexKnowledge({ ...KNOWLEDGE, documents: [document] }).index.units).toHaveLength(1);
  });

  it('has a unit for each passage, in the order of reading', () => {
    expect(index.units.map(({ passage }) => passage)).toEqual(EKDALA.passages);
    expect(index.units.map(({ id }) => id)).toEqual(EKDALA.passages.map((_, i) => i));
  });

  it('puts what stands under one heading into one section', () => {
    expect(index.sections.map(({ heading, units }) => [heading, units.length])).toEqual([
      ['Nytt från Ekdala', 1],
      ['Skolan', 3],
      ['Bostäder', 2],
      ['Möten', 3],
    ]);
    for (const section of index.sections) {
      expect(section.units.every((unit) => unit.section === section)).toBe(true);
    }
  });

  it('keeps sections of two documents apart, though their headings are alike', () => {
    const one = createDocument([{ heading: ['Vård', 'Care'], passages: [{ text: 'En sak.' }] }]);
    const other = { ...one, id: 'other' };
    const { sections } = indexKnowledge({ ...KNOWLEDGE, documents: [one, other] }).index;
    expect(sections.map(({ document }) => document)).toEqual([one, other]);
  });

  it('has no heading for what stands under none', () => {
    const bare = createDocument([{ passages: [{ text: 'Ett stycke.' }] }]);
    const passages = bare.passages.map((passage) => ({ ...passage, headings: [] }));
    const { sections } = indexKnowledge({ ...KNOWLEDGE, documents: [{ ...bare, passages }] }).index;
    expect(sections[0]?.heading).toBeNull();
  });

  it('indexes lemmas, so that one form finds another', () => {
    expect(find('s:sänka', 'text')).toEqual([SWIMMING]);
    expect(find('s:lärare', 'text')).toEqual([TEACHERS]);
  });

  it('indexes the translation in its own language', () => {
    expect(find('e:teacher', 'translation')).toEqual([TEACHERS]);
    expect(find('s:teacher', 'translation')).toEqual([]);
    expect(find('e:teacher', 'text')).toEqual([]);
  });

  it('indexes the parts of compounds', () => {
    expect(find('p:skola', 'text')).toContain(SWIMMING);
  });

  it('indexes numbers and years', () => {
    expect(find('n:300', 'text')).toEqual([SWIMMING]);
    expect(find('n:2024', 'text')).toEqual(['Röjt sly längs vägen under 2024.']);
  });

  it('leaves grammar out', () => {
    expect(find('s:för', 'text')).toEqual([]);
    expect(find('s:med', 'text')).toEqual([]);
  });

  it('indexes concepts, and the wider ones apart from them', () => {
    expect(find('c:swimming-school', 'concepts')).toEqual([SWIMMING]);
    expect(find('b:school', 'concepts')).toEqual([SWIMMING]);
    expect(find('c:school', 'concepts')).not.toContain(SWIMMING);
  });

  it('marks a concept that only the translation names', () => {
    const document = createDocument([
      { passages: [{ text: 'Röjt sly.', translation: 'Built a school.' }] },
    ]);
    const own = indexKnowledge({ ...KNOWLEDGE, documents: [document] }).index;
    expect(find('o:school', 'concepts', own)).toEqual(['Röjt sly.']);
    expect(find('c:school', 'concepts', own)).toEqual([]);
  });

  it('gives every passage its heading, in both languages', () => {
    expect(find('c:homes', 'heading')).toEqual([
      'Byggt 250 hyresrätter vid sjön.',
      'Röjt sly längs vägen under 2024.',
    ]);
    expect(find('e:school', 'heading')).toContain(TEACHERS);
  });

  it('gives every passage of a section the words of its paragraphs', () => {
    expect(find('s:stöd', 'section')).toEqual(['Barnen behöver mer stöd.', SWIMMING, TEACHERS]);
  });

  it('gives every passage the title, which is no heading of it', () => {
    expect(find('s:byalag', 'title')).toHaveLength(index.units.length);
    expect(find('s:byalag', 'heading')).toEqual([]);
    expect(index.titleTerms.has('s:byalag')).toBe(true);
    expect(index.titleTerms.has('s:lärare')).toBe(false);
  });

  it('counts the passages that have a term, not its occurrences', () => {
    const text = 'Skola, skola och skola.';
    const document = createDocument([{ passages: [{ text }, { text }, { text: 'Ett hus.' }] }]);
    const own = indexKnowledge({ ...KNOWLEDGE, documents: [document] }).index;
    expect(own.frequencyOf('s:skola')).toBe(2);
    expect(own.frequencyOf('s:moln')).toBe(0);
  });

  it('takes several terms at once', () => {
    const boosts = new Map([
      ['n:300', 1],
      ['s:lärare', 1],
    ]);
    expect(index.search({ boosts, fields: { text: 1 }, most: 100 })).toHaveLength(2);
  });

  it('takes a document without passages, and no document at all', () => {
    const empty = createDocument([]);
    expect(indexKnowledge({ ...KNOWLEDGE, documents: [empty] }).index.units).toEqual([]);
    expect(indexKnowledge({ ...KNOWLEDGE, documents: [] }).index.sections).toEqual([]);
  });
});
