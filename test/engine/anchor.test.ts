import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ANCHOR, createAnchors } from '../../src/engine/anchor.ts';
import { createDocument, indexKnowledge, KNOWLEDGE } from './fixtures.ts';

const namesOf = (texts: readonly string[], documentId = 'ekdala'): string[] => {
  const anchors = createAnchors();
  return texts.map((text) => anchors.next(documentId, 'passage', text));
};

describe('anchors', () => {
  it('are what they have always been, since links and buttons hold them', () => {
    expect(
      namesOf(['Byggt en ny skola.', 'Infört skollunch åt alla.', 'Byggt en ny skola.']),
    ).toEqual(['wh48d9o8', 'p6mu2cjc', 'zkbxdpp0']);
  });

  it('are eight letters and digits, and distinct, whatever the texts', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (texts) => {
        const names = namesOf([...texts, ...texts]);
        for (const name of names) expect(name).toMatch(ANCHOR);
        expect(new Set(names).size).toBe(names.length);
      }),
    );
  });

  it('are distinct among 100,000 passages', () => {
    const names = namesOf(Array.from({ length: 100_000 }, (_, i) => `Punkt ${i}`));
    expect(new Set(names).size).toBe(100_000);
  });

  it('of a meeting stay when its entry says more, and differ where two are at a place on a day', () => {
    const anchorsIn = (...texts: string[]): string[] => {
      const meeting = { place: 'Torget', date: '2025-04-03' };
      const document = createDocument([{ passages: texts.map((text) => ({ text, meeting })) }]);
      return indexKnowledge({ ...KNOWLEDGE, documents: [document] }).index.units.map(
        ({ anchor }) => anchor,
      );
    };
    const [first, second] = anchorsIn('3 april Torget', '3 april Torget, kl. 20');
    expect(anchorsIn('3 april Torget, kl. 18.30')).toEqual([first]);
    expect(second).not.toBe(first);
  });

  it('of meetings at one place on a day go by their times', () => {
    const anchorsAt = (...times: string[]): string[] => {
      const meetings = times.map((time) => ({ place: 'Torget', date: '2025-04-03', time }));
      const passages = meetings.map((meeting) => ({ text: '3 april Torget', meeting }));
      const documents = [createDocument([{ passages }])];
      const { units } = indexKnowledge({ ...KNOWLEDGE, documents }).index;
      return units.map(({ anchor }) => anchor);
    };
    const [noon, evening] = anchorsAt('12:00', '18:00');
    expect(anchorsAt('09:00', '18:00', '12:00').slice(1)).toEqual([evening, noon]);
  });

  it('stay when other passages come, go or move', () => {
    const [first, second] = namesOf(['a', 'b']);
    expect(namesOf(['x', 'b', 'a', 'y'])).toEqual([
      expect.anything(),
      second,
      first,
      expect.anything(),
    ]);
  });

  it('stay when lines are broken elsewhere', () => {
    expect(namesOf(['en  två\ntre '])).toEqual(namesOf(['en två tre']));
  });

  it('differ between documents, and between a heading and the same words below it', () => {
    const anchors = createAnchors();
    const names = [
      anchors.next('a', 'passage', 'Skolan'),
      anchors.next('b', 'passage', 'Skolan'),
      anchors.next('a', 'section', 'Skolan'),
    ];
    expect(new Set(names).size).toBe(3);
  });
});

describe('an index', () => {
  it('gives each passage and section its own', () => {
    const twice = createDocument([
      { heading: ['Nytt', 'New'], passages: [{ text: 'Samma.' }, { text: 'Samma.' }] },
    ]);
    const knowledge = {
      ...KNOWLEDGE,
      documents: [...KNOWLEDGE.documents, { ...twice, id: 'nytt' }],
    };
    const { index } = indexKnowledge(knowledge);
    const names = [...index.units, ...index.sections].map(({ anchor }) => anchor);
    expect(new Set(names).size).toBe(names.length);
  });
});
